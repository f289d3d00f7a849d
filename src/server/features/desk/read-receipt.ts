import type { ReceiptAnswer } from '@/contract/desk'
import { formatInstant } from '@/domain/calendar/china-day'
import { isReceipt, spellReceipt } from '@/domain/desk/receipt'
import type { Refusal } from '@/server/http/send-problem'
import type { ReportRecord } from './repository'

/** What became of the report with this code, as the resident typed it. */
export async function readReceipt(find: (receipt: string) => Promise<ReportRecord | null>, typed: string): Promise<{ answer: ReceiptAnswer } | { refusal: Refusal }> {
  const receipt = spellReceipt(typed)
  if (!isReceipt(receipt)) return { refusal: { code: 'receipt_misspelt' } }
  const report = await find(receipt)
  if (!report) return { refusal: { code: 'receipt_not_found' } }
  const { receivedAt, answeredAt, ...rest } = report
  return { answer: { ...rest, receivedAt: formatInstant(Date.parse(receivedAt)), answeredAt: answeredAt === null ? null : formatInstant(Date.parse(answeredAt)) } }
}
