import { create } from 'zustand'
import type { Receipt, ReceiptAnswer } from '@/contract/desk'
import { REPORT_KINDS, REPORT_OUTCOMES, type ReportKind, type ReportOutcome } from '@/domain/desk/report'
import { kept, onForgotten } from '@/client/platform/storage'
import { fetchReceipt } from './client'
import { worthRetrying, type Result } from './failure'

/** A report sent from this phone, to be found again without any sign-in. */
export interface KeptReceipt {
  readonly receipt: string
  readonly kind: ReportKind
  /** To know it by: the station's name, or the first words. */
  readonly about: string
  readonly receivedAt: string
  /** As of the last look; null while nobody answered. */
  readonly outcome: ReportOutcome | null
  readonly answeredAt: string | null
  /** The answer was opened. */
  readonly read: boolean
}

/** Older ones fall off: the list has to stay short enough to read. */
const MOST = 100
const ABOUT_CHARACTERS = 24

function isKeptReceipt(value: unknown): value is KeptReceipt {
  const it = value as Partial<KeptReceipt> | null
  return typeof it === 'object' && it !== null && typeof it.receipt === 'string' && REPORT_KINDS.includes(it.kind as ReportKind)
    && typeof it.about === 'string' && typeof it.receivedAt === 'string' && typeof it.read === 'boolean'
    && (it.outcome === null || REPORT_OUTCOMES.includes(it.outcome as ReportOutcome)) && (it.answeredAt === null || typeof it.answeredAt === 'string')
}
const stored = kept<readonly KeptReceipt[]>('receipts', (value): value is readonly KeptReceipt[] => Array.isArray(value) && value.every(isKeptReceipt))

interface Receipts {
  /** Newest first. */
  readonly receipts: readonly KeptReceipt[]
  /** False when the phone did not take the newest list: it lasts until the app is closed. */
  readonly stored: boolean
}

export const useReceipts = create<Receipts>(() => ({ receipts: stored.read() ?? [], stored: true }))
onForgotten(() => useReceipts.setState({ receipts: [], stored: true }))

/** Keeps the receipt of a report that arrived; one already kept stays as it is. */
export function keepReceipt({ receipt, receivedAt }: Receipt, kind: ReportKind, about: string): void {
  const { receipts } = useReceipts.getState()
  if (receipts.some((it) => it.receipt === receipt)) return
  save([{ receipt, kind, about: firstWords(about), receivedAt, outcome: null, answeredAt: null, read: false }, ...receipts].slice(0, MOST))
}

export const isKept = ({ receipts }: Receipts, receipt: string): boolean => receipts.some((it) => it.receipt === receipt)

export const dropReceipt = (receipt: string): void => save(useReceipts.getState().receipts.filter((it) => it.receipt !== receipt))

/** What became of a report, read by its owner: the kept receipt learns it too. */
export async function readReceipt(receipt: string): Promise<Result<ReceiptAnswer>> {
  const result = await fetchReceipt(receipt)
  if (result.ok) learn(result.value, true)
  return result
}

/** Keeps the receipt of an answer that was found by typing its code. */
export function keepAnswer(answer: ReceiptAnswer): void {
  keepReceipt(answer, answer.kind, aboutOf(answer))
  learn(answer, true)
}

let refreshing: Promise<void> | null = null

/** Asks after every report that is still without an answer, newest first, until the network fails. */
export function refreshReceipts(): Promise<void> {
  refreshing ??= refreshAll().finally(() => { refreshing = null })
  return refreshing
}

async function refreshAll(): Promise<void> {
  for (const { receipt } of useReceipts.getState().receipts.filter(({ outcome }) => outcome === null)) {
    const result = await fetchReceipt(receipt)
    if (result.ok) learn(result.value, false)
    else if (worthRetrying(result.failure)) return
  }
}

function learn(answer: ReceiptAnswer, opened: boolean): void {
  const { receipts } = useReceipts.getState()
  const known = receipts.find(({ receipt }) => receipt === answer.receipt)
  if (!known) return
  const { outcome, answeredAt } = answer
  const next = { ...known, about: known.about === '' ? firstWords(aboutOf(answer)) : known.about, outcome, answeredAt, read: known.read || (opened && outcome !== null) }
  if (JSON.stringify(next) !== JSON.stringify(known)) save(receipts.map((it) => (it === known ? next : it)))
}

const aboutOf = ({ station, text }: ReceiptAnswer): string => station?.name ?? text

function firstWords(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim())
  return characters.length > ABOUT_CHARACTERS ? `${characters.slice(0, ABOUT_CHARACTERS).join('')}…` : characters.join('')
}

const save = (receipts: readonly KeptReceipt[]): void => useReceipts.setState({ receipts, stored: stored.write(receipts) })
