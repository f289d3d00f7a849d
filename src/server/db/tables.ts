import type { Generated, Kysely } from 'kysely'

/** Rows as stored: times ISO-8601 UTC text, days YYYY-MM-DD, booleans 0/1, lists and hours JSON text, positions WGS-84. */
export interface Tables {
  meta: MetaTable
  township: TownshipTable
  village: VillageTable
  home: HomeTable
  station: StationTable
  correction: CorrectionTable
  complaint: ComplaintTable
}

export type Store = Kysely<Tables>

/** Row of `meta` that counts the changes of stations' facts. */
export const STATIONS_CHANGED = 'stations_changed'

export interface MetaTable {
  name: string
  value: string
}

export interface TownshipTable {
  code: string
  name: string
}

export interface VillageTable {
  code: string
  township: string
  name: string
  pinyin: string
  initials: string
  lng: number | null
  lat: number | null
  synthetic: number
}

export interface HomeTable {
  id: Generated<number>
  village: string
  lng: number
  lat: number
  households: number
}

export interface StationTable {
  id: string
  name: string
  pinyin: string
  initials: string
  category: string
  village: string
  lng: number | null
  lat: number | null
  address: string
  phone: string | null
  dialable: number
  hours: string | null
  services: string
  access: string
  area_m2: number | null
  activity_m2: number | null
  status: string
  verified_on: string | null
  verified_by: string | null
  synthetic: number
  source: string
}

/** What every report of a resident has: its words, and the answer once there is one. */
interface ReportColumns {
  id: string
  draft_id: string
  kind: string
  text: string
  receipt: string
  received_at: string
  outcome: string | null
  answer: string | null
  answered_at: string | null
  answered_by: string | null
}

export interface CorrectionTable extends ReportColumns {
  station: string
}

export type ComplaintTable = ReportColumns
