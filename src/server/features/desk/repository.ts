import type { CorrectionKind } from '@/domain/circle/correction'
import type { OpeningHours } from '@/domain/circle/opening-hours'
import type { StationStatus } from '@/domain/circle/station'
import type { ComplaintKind, ReportKind, ReportOutcome } from '@/domain/desk/report'
import { STATIONS_CHANGED, type Store } from '@/server/db/tables'

export interface ComplaintRecord {
  readonly id: string
  readonly draftId: string
  readonly kind: ComplaintKind
  readonly text: string
  readonly receipt: string
  /** ISO-8601 UTC */
  readonly receivedAt: string
}

/** A correction, complaint or suggestion with what became of it. */
export interface ReportRecord {
  readonly receipt: string
  readonly kind: ReportKind
  readonly station: { readonly id: string; readonly name: string } | null
  readonly wrong: CorrectionKind | null
  readonly text: string
  readonly receivedAt: string
  readonly outcome: ReportOutcome | null
  readonly answer: string | null
  readonly answeredAt: string | null
  readonly answeredBy: string | null
}

export interface Answer {
  readonly outcome: ReportOutcome
  readonly answer: string | null
  readonly answeredAt: string
  readonly answeredBy: string
}

/** Keeps a complaint unless one with its draftId is kept already, and answers the kept one. It is on disk when the promise resolves. */
export async function keepComplaint(db: Store, { id, draftId, kind, text, receipt, receivedAt }: ComplaintRecord): Promise<ComplaintRecord> {
  await db.insertInto('complaint')
    .values({ id, draft_id: draftId, kind, text, receipt, received_at: receivedAt })
    .onConflict((conflict) => conflict.column('draft_id').doNothing())
    .execute()
  const row = await db.selectFrom('complaint').selectAll().where('draft_id', '=', draftId).executeTakeFirstOrThrow()
  return { id: row.id, draftId: row.draft_id, kind: row.kind as ComplaintKind, text: row.text, receipt: row.receipt, receivedAt: row.received_at }
}

interface AnswerColumns { outcome: string | null; answer: string | null; answered_at: string | null; answered_by: string | null }

const answerOf = (row: AnswerColumns) => ({
  outcome: row.outcome as ReportOutcome | null, answer: row.answer, answeredAt: row.answered_at, answeredBy: row.answered_by,
})

const corrections = (db: Store) => db.selectFrom('correction').innerJoin('station', 'station.id', 'correction.station')
  .select(['correction.receipt', 'correction.kind', 'correction.text', 'correction.received_at', 'correction.outcome', 'correction.answer',
    'correction.answered_at', 'correction.answered_by', 'station.id as station_id', 'station.name as station_name'])

type CorrectionRow = Awaited<ReturnType<ReturnType<typeof corrections>['executeTakeFirstOrThrow']>>
const ofCorrection = (row: CorrectionRow): ReportRecord => ({
  receipt: row.receipt, kind: 'correction', station: { id: row.station_id, name: row.station_name }, wrong: row.kind as CorrectionKind,
  text: row.text, receivedAt: row.received_at, ...answerOf(row),
})

type ComplaintRow = { receipt: string; kind: string; text: string; received_at: string } & AnswerColumns
const ofComplaint = (row: ComplaintRow): ReportRecord => ({
  receipt: row.receipt, kind: row.kind as ComplaintKind, station: null, wrong: null, text: row.text, receivedAt: row.received_at, ...answerOf(row),
})

export async function findReport(db: Store, receipt: string): Promise<ReportRecord | null> {
  const correction = await corrections(db).where('correction.receipt', '=', receipt).executeTakeFirst()
  if (correction) return ofCorrection(correction)
  const complaint = await db.selectFrom('complaint').selectAll().where('receipt', '=', receipt).executeTakeFirst()
  return complaint ? ofComplaint(complaint) : null
}

/** Oldest first, so that nobody waits behind somebody who came later. */
export async function listReports(db: Store, { unanswered }: { unanswered: boolean }): Promise<ReportRecord[]> {
  const [some, others] = [corrections(db), db.selectFrom('complaint').selectAll()]
  const rows = [
    ...(await (unanswered ? some.where('correction.outcome', 'is', null) : some).execute()).map(ofCorrection),
    ...(await (unanswered ? others.where('outcome', 'is', null) : others).execute()).map(ofComplaint),
  ]
  return rows.sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0))
}

/** False when it was answered before, or is not there: an answer is never replaced. */
export async function answerReport(db: Store, kind: ReportKind, receipt: string, { outcome, answer, answeredAt, answeredBy }: Answer): Promise<boolean> {
  const columns = { outcome, answer, answered_at: answeredAt, answered_by: answeredBy }
  const { numUpdatedRows } = await db.updateTable(kind === 'correction' ? 'correction' : 'complaint')
    .set(columns).where('receipt', '=', receipt).where('outcome', 'is', null).executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Facts of a station that an operator may put right. */
export interface StationChange {
  readonly phone?: string | null
  readonly address?: string
  readonly status?: StationStatus
  readonly position?: readonly [lng: number, lat: number]
  readonly hours?: OpeningHours | null
  /** Day, YYYY-MM-DD. */
  readonly verifiedOn: string
  readonly verifiedBy: string
}

/** False for an unknown station. A running server takes the change up within seconds. */
export async function changeStation(db: Store, id: string, { phone, address, status, position, hours, verifiedOn, verifiedBy }: StationChange): Promise<boolean> {
  return db.transaction().execute(async (write) => {
    const { numUpdatedRows } = await write.updateTable('station').set({
      verified_on: verifiedOn,
      verified_by: verifiedBy,
      ...(phone === undefined ? {} : { phone, dialable: phone === null ? 0 : 1 }),
      ...(address === undefined ? {} : { address }),
      ...(status === undefined ? {} : { status }),
      ...(position === undefined ? {} : { lng: position[0], lat: position[1] }),
      ...(hours === undefined ? {} : { hours: hours === null ? null : JSON.stringify(hours) }),
    }).where('id', '=', id).executeTakeFirst()
    if (numUpdatedRows !== 1n) return false
    const before = await write.selectFrom('meta').select('value').where('name', '=', STATIONS_CHANGED).executeTakeFirst()
    const value = String(Number(before?.value ?? 0) + 1)
    await write.insertInto('meta').values({ name: STATIONS_CHANGED, value }).onConflict((conflict) => conflict.column('name').doUpdateSet({ value })).execute()
    return true
  })
}
