import { CORRECTION_KINDS, CORRECTION_TEXT_MAX, correctionNeedsText, type CorrectionKind } from '@/domain/circle/correction'
import { kept } from '@/client/platform/storage'
import { newUuid } from '@/client/platform/uuid'
import { tooLongWords } from '@/client/ui/text-length'

/** What a resident has written about one station and not sent yet. */
export interface Draft {
  /** Stays the same through every retry, so that one report never becomes two. */
  readonly draftId: string
  readonly kind: CorrectionKind | null
  readonly text: string
  /** Epoch milliseconds; null while nothing was written. */
  readonly savedAt: number | null
}

const isKind = (value: unknown): value is CorrectionKind => CORRECTION_KINDS.includes(value as CorrectionKind)

function isDraft(value: unknown): value is Draft {
  const it = value as Partial<Draft> | null
  return typeof it === 'object' && it !== null && typeof it.draftId === 'string' && typeof it.text === 'string'
    && (it.kind === null || isKind(it.kind)) && (it.savedAt === null || typeof it.savedAt === 'number')
}

const store = (stationId: string) => kept<Draft>(`correction.${stationId}`, isDraft)

export const newDraft = (): Draft => ({ draftId: newUuid(), kind: null, text: '', savedAt: null })
export const readDraft = (stationId: string): Draft => store(stationId).read() ?? newDraft()
/** False when the phone did not take it. */
export const writeDraft = (stationId: string, draft: Draft): boolean => store(stationId).write(draft)
export const removeDraft = (stationId: string): void => store(stationId).remove()

/** What is missing, in the resident's words, by where it is missing. */
export interface DraftFaults {
  readonly kind: string | null
  readonly text: string | null
}

export function faultsOf({ kind, text }: Pick<Draft, 'kind' | 'text'>): DraftFaults {
  const missing = kind !== null && correctionNeedsText(kind) && text.trim() === '' ? '选了“别的”，写一句话，我们才知道改什么。' : null
  return { kind: kind === null ? '选一样哪里不对。' : null, text: tooLongWords(text, CORRECTION_TEXT_MAX) ?? missing }
}

export const isComplete = (faults: DraftFaults): boolean => faults.kind === null && faults.text === null
