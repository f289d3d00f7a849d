import KDBush from 'kdbush'
import type { CategoryCode } from '@/domain/circle/category'
import { coverageOf, type AreaCoverage } from '@/domain/circle/completeness'
import { PACE_RULES, type Pace } from '@/domain/circle/pace'
import { CRS_NAMES, fromWgs84, type Crs, type Position } from '@/domain/circle/position'
import type { Station } from '@/domain/circle/station'
import { isAnchor, type Anchor, type WalkEngine } from '@/domain/circle/walk-engine'
import type { AreaRegister, VillageFacts } from './area-register'

/** A station as stored, with what it is searched by. */
export interface StationRecord {
  readonly station: Station
  readonly pinyin: string
  readonly initials: string
}

/** A station with everything about it that no request changes. */
export interface RegisteredStation extends StationRecord {
  readonly village: VillageFacts
  /** null without a pin */
  readonly written: Readonly<Record<Crs, Position>> | null
  /** Where it ties to the whole network and to its step-free part; null where no road is near. */
  readonly anchors: { readonly any: Anchor | null; readonly stepFree: Anchor | null }
}

export interface StationRegister {
  /** Which villages and townships have an open station of a category. */
  readonly coverage: AreaCoverage
  /** By id. */
  readonly all: readonly RegisteredStation[]
  get(id: string): RegisteredStation | null
  /** Open stations with a pin whose straight distance is at most `meters` (a few more may come, none is left out). */
  around(position: Position, meters: number): RegisteredStation[]
  /** Open stations of a category that can be walked to at this pace, with their anchors in the same order. */
  walkable(category: CategoryCode, pace: Pace): { readonly stations: readonly RegisteredStation[]; readonly anchors: readonly Anchor[] }
}

export const anchorFor = (it: RegisteredStation, pace: Pace): Anchor | null => (PACE_RULES[pace].stepFree ? it.anchors.stepFree : it.anchors.any)

const METERS_PER_DEGREE = 111_320
/** The widest error of measuring metres in degrees over a few kilometres, with room to spare. */
const MARGIN = 1.02
const NOBODY = { stations: [], anchors: [] }

/** Throws when a station names a village that does not exist. */
export function createStationRegister(records: readonly StationRecord[], areas: AreaRegister, engine: WalkEngine): StationRegister {
  const all = records.map((record) => register(record, areas, engine)).sort((a, b) => (a.station.id < b.station.id ? -1 : 1))
  const byId = new Map(all.map((it) => [it.station.id, it]))
  const pinned = all.filter((it) => it.station.status === 'open' && it.station.position !== null)
  const index = new KDBush(pinned.length)
  for (const { station } of pinned) if (station.position) index.add(station.position[0], station.position[1])
  index.finish()
  const groups = { any: groupByCategory(pinned, 'any'), stepFree: groupByCategory(pinned, 'stepFree') }

  return {
    coverage: coverageOf(all.map((it) => it.station)),
    all,
    get: (id) => byId.get(id) ?? null,
    around([lng, lat], meters) {
      const high = (meters * MARGIN) / METERS_PER_DEGREE
      const wide = high / Math.cos((lat * Math.PI) / 180)
      return index.range(lng - wide, lat - high, lng + wide, lat + high).map((i) => pinned[i]).filter((it) => it !== undefined)
    },
    walkable: (category, pace) => groups[PACE_RULES[pace].stepFree ? 'stepFree' : 'any'].get(category) ?? NOBODY,
  }
}

function register(record: StationRecord, areas: AreaRegister, engine: WalkEngine): RegisteredStation {
  const { station } = record
  const village = areas.village(station.village)
  if (!village) throw new Error(`station ${station.id}: expected the code of a known village, got ${station.village}`)
  const { position } = station
  if (!position) return { ...record, village, written: null, anchors: { any: null, stepFree: null } }
  // Copied, so that what fromWgs84 makes is short-lived here too. Where everything a line of code first makes lives for
  // ever, V8 puts all it makes later straight into the old heap: every ring's points, which die with their answer.
  const copy = ([lng, lat]: Position): Position => [lng, lat]
  const written = Object.fromEntries(CRS_NAMES.map((crs) => [crs, copy(fromWgs84(position, crs))])) as Record<Crs, Position>
  const tie = (pace: Pace) => {
    const anchor = engine.anchor(position, pace)
    return isAnchor(anchor) ? anchor : null
  }
  return { ...record, village, written, anchors: { any: tie('standard'), stepFree: tie('wheelchair') } }
}

function groupByCategory(stations: readonly RegisteredStation[], network: 'any' | 'stepFree') {
  const groups = new Map<CategoryCode, { stations: RegisteredStation[]; anchors: Anchor[] }>()
  for (const it of stations) {
    const anchor = it.anchors[network]
    if (!anchor) continue
    const group = groups.get(it.station.category) ?? { stations: [], anchors: [] }
    group.stations.push(it)
    group.anchors.push(anchor)
    groups.set(it.station.category, group)
  }
  return groups
}
