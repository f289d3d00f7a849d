import type { ReceiptAnswer } from '@/contract/desk'
import { isReceipt, spellReceipt } from '@/domain/desk/receipt'
import type { ReportKind, ReportOutcome } from '@/domain/desk/report'
import { PROBLEMS } from '@/contract/problem-codes'
import type { KeptReceipt } from '@/client/api/receipts'
import { stampDay } from '@/client/ui/day-words'

export const REPORT_NAMES: Readonly<Record<ReportKind, string>> = { correction: '信息有误', complaint: '投诉', suggestion: '建议' }
export const REPORT_ICONS: Readonly<Record<ReportKind, string>> = { correction: 'flag', complaint: 'message-2', suggestion: 'bulb' }

/** As a step of the timeline and on the list. */
export const OUTCOME_NAMES: Readonly<Record<ReportOutcome, string>> = { corrected: '已更正', confirmed: '无误', answered: '已答复' }

/** The answer of the receipt page, one sentence. */
export function headlineOf({ kind, outcome }: Pick<ReceiptAnswer, 'kind' | 'outcome'>): string {
  switch (outcome) {
    case 'corrected': return '改好了，谢谢您'
    case 'confirmed': return '核对过，原来写的没错'
    case 'answered': return '有答复了'
    case null: return kind === 'correction' ? '收到了，等核对' : '收到了，等答复'
  }
}

export interface Counts {
  /** Answered, and the answer was not opened yet. */
  readonly unread: number
  /** Still on the phone. */
  readonly unsent: number
  /** Received and without an answer. */
  readonly pending: number
  readonly all: number
}

export const countsOf = (receipts: readonly KeptReceipt[], unsent: number): Counts => ({
  unread: receipts.filter(isUnread).length,
  unsent,
  pending: receipts.filter(({ outcome }) => outcome === null).length,
  all: receipts.length + unsent,
})

/** What waits for me: the first sentence of 我的. What I can read now stands before what I wait for. */
export function standingWords({ unread, unsent, pending, all }: Counts): string {
  if (unread > 0) return `${unread} 条有答复了`
  if (unsent > 0) return `${unsent} 条还没送出，有网就送`
  if (pending > 0) return `${pending} 条在等答复`
  return all > 0 ? '都有答复了' : '还没有报过'
}

/** The answer came and was not opened yet. */
export const isUnread = ({ outcome, read }: KeptReceipt): boolean => outcome !== null && !read

/** 等答复 · 11月23日（周一）送到 */
export function receiptLine(receipt: KeptReceipt): string {
  const { kind, outcome, receivedAt, answeredAt } = receipt
  if (outcome === null) return `${kind === 'correction' ? '等核对' : '等答复'} · ${stampDay(receivedAt)}送到`
  return `${isUnread(receipt) ? '新答复' : OUTCOME_NAMES[outcome]} · ${stampDay(answeredAt ?? receivedAt)}`
}

const LENGTH = 15

/** What is wrong with a code as it was typed, and null when it may be asked for. */
export function codeFault(typed: string): string | null {
  const bare = spellReceipt(typed).replace(/-/g, '')
  if (bare === '') return '写上单号，像 7K3QM-9XW2T-4HBCR 这样。'
  if (bare.length !== LENGTH) return `单号有 ${LENGTH} 位，现在是 ${bare.length} 位。`
  if (bare.includes('U')) return '单号里没有字母 U，看看是不是 V。'
  return isReceipt(bare) ? null : PROBLEMS.receipt_misspelt.sentence
}
