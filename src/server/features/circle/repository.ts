import type { CorrectionKind } from '@/domain/circle/correction'
import type { OpeningHours } from '@/domain/circle/opening-hours'
import type { Station } from '@/domain/circle/station'
import { STATIONS_CHANGED, type StationTable, type Store } from '@/server/db/tables'
import type { HomeRecord, TownshipRecord } from './area-register'
import type { StationRecord } from './station-register'

export interface CorrectionRecord {
  readonly id: string
  readonly draftId: string
  readonly station: string
  readonly kind: CorrectionKind
  readonly text: string
  readonly receipt: string
  /** ISO-8601 UTC */
  readonly receivedAt: string
}

export async function loadTownships(db: Store): Promise<TownshipRecord[]> {
  const townships = await db.selectFrom('township').selectAll().orderBy('code').execute()
  const villages = await db.selectFrom('village').selectAll().orderBy('code').execute()
  return townships.map(({ code, name }) => ({
    code,
    name,
    villages: villages.filter((it) => it.township === code).map((it) => ({
      code: it.code,
      name: it.name,
      pinyin: it.pinyin,
      initials: it.initials,
      position: it.lng === null || it.lat === null ? null : [it.lng, it.lat] as const,
      synthetic: it.synthetic === 1,
    })),
  }))
}

export async function loadHomes(db: Store): Promise<HomeRecord[]> {
  const rows = await db.selectFrom('home').select(['village', 'lng', 'lat']).execute()
  return rows.map((row) => ({ village: row.village, position: [row.lng, row.lat] }))
}

/** Differs after every change of a station's facts; null before the first. */
export async function stationsChanged(db: Store): Promise<string | null> {
  const row = await db.selectFrom('meta').select('value').where('name', '=', STATIONS_CHANGED).executeTakeFirst()
  return row?.value ?? null
}

/** Stations that share their hours share one object, so that an opening state is worked out once for all of them. */
export async function loadStations(db: Store): Promise<StationRecord[]> {
  const rows = await db.selectFrom('station').selectAll().orderBy('id').execute()
  const hours = new Map<string, OpeningHours>()
  return rows.map((row) => ({ station: stationOf(row, hours), pinyin: row.pinyin, initials: row.initials }))
}

function stationOf(row: StationTable, shared: Map<string, OpeningHours>): Station {
  const hours = row.hours === null ? null : (shared.get(row.hours) ?? (JSON.parse(row.hours) as OpeningHours))
  if (row.hours !== null && hours !== null) shared.set(row.hours, hours)
  return {
    id: row.id,
    name: row.name,
    category: row.category,
    village: row.village,
    position: row.lng === null || row.lat === null ? null : [row.lng, row.lat],
    address: row.address,
    phone: row.phone,
    dialable: row.dialable === 1,
    hours,
    services: JSON.parse(row.services) as string[],
    access: JSON.parse(row.access) as Station['access'],
    areaSquareMeters: row.area_m2,
    activitySquareMeters: row.activity_m2,
    status: row.status as Station['status'],
    verifiedOn: row.verified_on,
    verifiedBy: row.verified_by,
    synthetic: row.synthetic === 1,
    source: row.source,
  }
}

/** Columns of a station, the inverse of loading it. */
export function stationRow({ station, pinyin, initials }: StationRecord): StationTable {
  return {
    id: station.id,
    name: station.name,
    pinyin,
    initials,
    category: station.category,
    village: station.village,
    lng: station.position?.[0] ?? null,
    lat: station.position?.[1] ?? null,
    address: station.address,
    phone: station.phone,
    dialable: station.dialable ? 1 : 0,
    hours: station.hours === null ? null : JSON.stringify(station.hours),
    services: JSON.stringify(station.services),
    access: JSON.stringify(station.access),
    area_m2: station.areaSquareMeters,
    activity_m2: station.activitySquareMeters,
    status: station.status,
    verified_on: station.verifiedOn,
    verified_by: station.verifiedBy,
    synthetic: station.synthetic ? 1 : 0,
    source: station.source,
  }
}

/**
 * Keeps a report unless one with its draftId is kept already, and answers the kept one.
 * It is on disk when the promise resolves.
 */
export async function keepCorrection(db: Store, correction: CorrectionRecord): Promise<CorrectionRecord> {
  const { id, draftId, station, kind, text, receipt, receivedAt } = correction
  await db.insertInto('correction')
    .values({ id, draft_id: draftId, station, kind, text, receipt, received_at: receivedAt })
    .onConflict((conflict) => conflict.column('draft_id').doNothing())
    .execute()
  const row = await db.selectFrom('correction').selectAll().where('draft_id', '=', draftId).executeTakeFirstOrThrow()
  return {
    id: row.id, draftId: row.draft_id, station: row.station, kind: row.kind as CorrectionKind, text: row.text, receipt: row.receipt, receivedAt: row.received_at,
  }
}
