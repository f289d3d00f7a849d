import type { ComplaintBody, Receipt } from '@/contract/desk'
import { formatInstant } from '@/domain/calendar/china-day'
import type { Refusal } from '@/server/http/send-problem'
import type { ComplaintRecord } from './repository'

export interface ComplaintDeps {
  /** Keeps it durably, or answers the one kept before under the same draftId. */
  readonly keep: (complaint: ComplaintRecord) => Promise<ComplaintRecord>
  readonly clock: () => number
  readonly newId: () => string
  readonly newReceipt: () => string
}

/** A resident complains about the service or suggests something. A retry of the same report gets the same receipt. */
export async function complain(deps: ComplaintDeps, body: ComplaintBody): Promise<{ receipt: Receipt; isNew: boolean } | { refusal: Refusal }> {
  const text = body.text.replace(/\r\n?/g, '\n').trim()
  if (text === '') return { refusal: noWords(body) }
  const id = deps.newId()
  const kept = await deps.keep({ id, draftId: body.draftId, kind: body.kind, text, receipt: deps.newReceipt(), receivedAt: new Date(deps.clock()).toISOString() })
  if (kept.kind !== body.kind || kept.text !== text) return { refusal: { code: 'idempotency_conflict' } }
  return { receipt: { receipt: kept.receipt, receivedAt: formatInstant(Date.parse(kept.receivedAt)) }, isNew: kept.id === id }
}

const noWords = (body: ComplaintBody): Refusal => ({
  code: 'invalid_input',
  faults: [{ path: 'body.text', expected: 'some words', got: JSON.stringify(body.text.slice(0, 80)), remedy: 'Say in text what is wrong or what you suggest.' }],
})
