import { COMPLAINT_KINDS, COMPLAINT_TEXT_MAX, type ComplaintKind } from '@/domain/desk/report'
import { kept } from '@/client/platform/storage'
import { newUuid } from '@/client/platform/uuid'
import { lengthOf, tooLongWords } from '@/client/ui/text-length'

/** What a resident has written to the desk and not sent yet. */
export interface Draft {
  /** Stays the same through every retry, so that one report never becomes two. */
  readonly draftId: string
  readonly kind: ComplaintKind | null
  readonly text: string
  /** Epoch milliseconds; null while nothing was written. */
  readonly savedAt: number | null
}

export const KIND_CHOICES: readonly { readonly id: ComplaintKind; readonly name: string }[] = [
  { id: 'complaint', name: '投诉：哪里做得不好' },
  { id: 'suggestion', name: '建议：怎样会更好' },
]

function isDraft(value: unknown): value is Draft {
  const it = value as Partial<Draft> | null
  return typeof it === 'object' && it !== null && typeof it.draftId === 'string' && typeof it.text === 'string'
    && (it.kind === null || COMPLAINT_KINDS.includes(it.kind as ComplaintKind)) && (it.savedAt === null || typeof it.savedAt === 'number')
}
const store = kept<Draft>('complaint', isDraft)

export const newDraft = (): Draft => ({ draftId: newUuid(), kind: null, text: '', savedAt: null })
export const readDraft = (): Draft => store.read() ?? newDraft()
/** False when the phone did not take it. */
export const writeDraft = (draft: Draft): boolean => store.write(draft)
export const removeDraft = (): void => store.remove()

/** What is missing, in the resident's words, by where it is missing. */
export interface DraftFaults {
  readonly kind: string | null
  readonly text: string | null
}

export const faultsOf = ({ kind, text }: Pick<Draft, 'kind' | 'text'>): DraftFaults => ({
  kind: kind === null ? '选一样：投诉还是建议。' : null,
  text: lengthOf(text) === 0 ? '写一句话，我们才知道是什么事。' : tooLongWords(text, COMPLAINT_TEXT_MAX),
})

export const isComplete = (faults: DraftFaults): boolean => faults.kind === null && faults.text === null

/** Eleven digits are a mobile number, eighteen an identity card; hyphens and blanks between them do not hide it. */
export const looksPrivate = (text: string): boolean => /\d(?:[ -]?\d){10}/.test(text)
