import { correctionNeedsText } from '@/domain/circle/correction'
import { formatInstant } from '@/domain/calendar/china-day'
import type { CorrectionBody } from '@/contract/circle'
import type { Receipt } from '@/contract/desk'
import type { Refusal } from '@/server/http/send-problem'
import type { CorrectionRecord } from './repository'

export interface CorrectionDeps {
  readonly stationExists: (id: string) => boolean
  /** Keeps it durably, or answers the one kept before under the same draftId. */
  readonly keep: (correction: CorrectionRecord) => Promise<CorrectionRecord>
  readonly clock: () => number
  readonly newId: () => string
  readonly newReceipt: () => string
}

/** A resident reports that something about a station is wrong. A retry of the same report gets the same receipt. */
export async function correctStation(deps: CorrectionDeps, station: string, body: CorrectionBody): Promise<{ receipt: Receipt; isNew: boolean } | { refusal: Refusal }> {
  if (!deps.stationExists(station)) return { refusal: { code: 'station_not_found' } }
  const text = body.text.replace(/\r\n?/g, '\n').trim()
  if (text === '' && correctionNeedsText(body.kind)) return { refusal: textMissing(body) }
  const id = deps.newId()
  const kept = await deps.keep({
    id, draftId: body.draftId, station, kind: body.kind, text, receipt: deps.newReceipt(), receivedAt: new Date(deps.clock()).toISOString(),
  })
  if (kept.station !== station || kept.kind !== body.kind || kept.text !== text) return { refusal: { code: 'idempotency_conflict' } }
  return { receipt: { receipt: kept.receipt, receivedAt: formatInstant(Date.parse(kept.receivedAt)) }, isNew: kept.id === id }
}

const textMissing = (body: CorrectionBody): Refusal => ({
  code: 'invalid_input',
  faults: [{ path: 'body.text', expected: `some words, because kind is ${body.kind}`, got: JSON.stringify(body.text.slice(0, 80)), remedy: 'Say in text what is wrong.' }],
})
