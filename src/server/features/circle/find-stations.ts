import type { StationsAnswer, StationsQuery } from '@/contract/circle'
import type { WorkCalendar } from '@/domain/calendar/work-calendar'
import { metersBetween } from '@/domain/circle/ground-distance'
import { toWgs84, type Crs, type Position } from '@/domain/circle/position'
import type { Refusal } from '@/server/http/send-problem'
import { filterPrint, readCursor, writeCursor } from './cursor'
import { summarize } from './get-station'
import { openViewsAt } from './opening-view'
import { searchRank, searchWords } from './search-rank'
import type { RegisteredStation, StationRegister } from './station-register'

const DEFAULT_LIMIT = 20
type Box = readonly [west: number, south: number, east: number, north: number]

export interface StationWorld {
  readonly stations: StationRegister
  readonly calendar: WorkCalendar
  readonly isCategory: (code: string) => boolean
  readonly isVillage: (code: string) => boolean
}

/** Stations that pass every filter: best match first, then nearest to `near`, then by id. The order never changes between pages. */
export function findStations(world: StationWorld, query: StationsQuery, atMs: number): { answer: StationsAnswer } | { refusal: Refusal } {
  const crs = query.crs ?? 'wgs84'
  const box = query.bbox === undefined ? null : readBox(query.bbox)
  const near = query.near === undefined ? null : readPosition(query.near)
  const refusal = refuse(world, query, box, near)
  if (refusal) return { refusal }
  const { cursor, limit = DEFAULT_LIMIT, ...filters } = query
  const print = filterPrint(filters)
  const after = cursor === undefined ? null : readCursor(cursor, print)
  if (cursor !== undefined && !after) return { refusal: { code: 'invalid_cursor' } }
  const openOf = openViewsAt(atMs, world.calendar)
  const passes = passesOf(query, box, crs, (it) => openOf(it.station).openNow === true)
  const found = ranked(world.stations.all.filter(passes), query.q, near && toWgs84(near, crs))
  const start = after ? 1 + found.findIndex(({ it }) => it.station.id === after.id) : 0
  // The station on which the page before ended is gone.
  if (after && start === 0) return { refusal: { code: 'invalid_cursor' } }
  const page = found.slice(start, start + limit)
  const last = page[page.length - 1]
  const hasMore = last !== undefined && start + limit < found.length
  return {
    answer: {
      crs,
      items: page.map(({ it }) => summarize(it, crs, openOf(it.station))),
      nextCursor: hasMore ? writeCursor({ rank: last.rank, id: last.it.station.id }, print) : null,
    },
  }
}

interface Found { readonly it: RegisteredStation; readonly rank: number; readonly apart: number }

function ranked(stations: readonly RegisteredStation[], q: string | undefined, near: Position | null): Found[] {
  const words = q === undefined ? null : searchWords(q)
  const found: Found[] = []
  for (const it of stations) {
    const rank = words === null ? 0 : searchRank({ name: it.station.name, pinyin: it.pinyin, initials: it.initials }, words)
    if (rank !== null) found.push({ it, rank, apart: near ? straightMeters(near, it.station.position) : 0 })
  }
  // Stations come sorted by id and the sort is stable.
  return found.sort((a, b) => a.rank - b.rank || a.apart - b.apart)
}

/** Only orders a list of names; whoever wants to know how far it is asks for the walk. Finite, for a difference of two must be a number. */
const straightMeters = (near: Position, at: Position | null): number =>
  at === null ? Number.MAX_SAFE_INTEGER : metersBetween(near[0], near[1], at[0], at[1])

function passesOf(query: StationsQuery, box: Box | null, crs: Crs, isOpen: (it: RegisteredStation) => boolean) {
  return (it: RegisteredStation): boolean =>
    (query.category === undefined || it.station.category === query.category)
    && (query.village === undefined || it.station.village === query.village)
    && (!box || isInside(box, it.written?.[crs] ?? null))
    && (query.open !== true || isOpen(it))
}

const isInside = ([west, south, east, north]: Box, at: Position | null): boolean =>
  at !== null && at[0] >= west && at[0] <= east && at[1] >= south && at[1] <= north

function refuse(world: StationWorld, query: StationsQuery, box: Box | null, near: Position | null): Refusal | null {
  const faults = [
    ...(query.bbox !== undefined && !box ? [fault('bbox', 'west,south,east,north in degrees, west ≤ east, south ≤ north', query.bbox)] : []),
    ...(query.near !== undefined && !near ? [fault('near', 'lng,lat in degrees', query.near)] : []),
    ...(query.category !== undefined && !world.isCategory(query.category) ? [fault('category', 'a code of GET /api/v1/categories', query.category)] : []),
    ...(query.village !== undefined && !world.isVillage(query.village) ? [fault('village', 'a village code of GET /api/v1/divisions', query.village)] : []),
    ...(query.q !== undefined && searchWords(query.q) === '' ? [fault('q', 'letters, digits or Chinese characters', query.q)] : []),
  ]
  return faults.length > 0 ? { code: 'invalid_input', faults } : null
}

const fault = (name: string, expected: string, got: string) => ({ path: `query.${name}`, expected, got: JSON.stringify(got.slice(0, 70)), remedy: `Correct ${name}.` })

/** null unless two plain decimals in the ranges of degrees. */
function readPosition(text: string): Position | null {
  const [lng = NaN, lat = NaN, more] = decimals(text)
  return more === undefined && Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : null
}

/** Comma-separated plain decimals, NaN for whatever is none. */
const decimals = (text: string): number[] => text.split(',').map((part) => (/^-?\d{1,3}(\.\d{1,15})?$/.test(part) ? Number(part) : NaN))

/** null unless four plain decimals in the right order. */
function readBox(text: string): Box | null {
  const [west = NaN, south = NaN, east = NaN, north = NaN, more] = decimals(text)
  return more === undefined && west >= -180 && east <= 180 && south >= -90 && north <= 90 && west <= east && south <= north ? [west, south, east, north] : null
}
