import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Township, Village, VillageCode } from '@/domain/area/division'
import type { CalendarData } from '@/domain/calendar/work-calendar'
import type { Category, CategoryTheme } from '@/domain/circle/category'
import type { Position } from '@/domain/circle/position'
import { readCategories, type CategoryFile, type CategoryGroup } from './category-file'
import { readStationRules, type StationRules } from './station-rules'

export interface VillagePoint {
  readonly position: Position
  readonly households: number
  /** True for an invented position. */
  readonly synthetic: boolean
  /** The place of the township's government. */
  readonly seat: boolean
}

/** A dwelling: the origin's village is that of the nearest home. */
export interface Home {
  readonly position: Position
  readonly village: VillageCode
  readonly households: number
}

/** A kept point of a demonstration station. */
export interface DemoPoint {
  readonly village: VillageCode
  readonly category: string
  readonly position: Position
}

export interface Seeds {
  readonly county: { readonly code: string; readonly name: string }
  readonly divisionsSource: string
  readonly townships: readonly Township[]
  readonly villagePoints: ReadonlyMap<VillageCode, VillagePoint>
  readonly groups: readonly CategoryGroup[]
  readonly categories: readonly Category[]
  readonly themes: readonly CategoryTheme[]
  readonly calendarData: CalendarData
  readonly homes: readonly Home[]
  readonly demoPoints: readonly DemoPoint[]
  readonly stationRules: StationRules
  /** Path of the demonstration county's road extract. */
  readonly networkFile: string
}

interface DivisionFile {
  readonly source: string
  readonly county: { readonly code: string; readonly name: string }
  readonly townships: readonly Township[]
}

/** Reads the folder of seeds. Throws an Error that names the file and what was expected of it. */
export function readSeeds(folder: string): Seeds {
  const divisions = readJson<DivisionFile>(folder, 'divisions.json')
  const villages = new Map(divisions.townships.flatMap((it) => it.villages).map((it) => [it.code, it]))
  if (villages.size === 0) throw new Error('divisions.json: expected townships with villages, got none')
  const file = readJson<CategoryFile>(folder, 'categories.json')
  const { groups, themes, categories } = named('categories.json', () => readCategories(file))
  const rules = readJson<unknown>(folder, 'demo-stations.json')
  return {
    county: { code: divisions.county.code, name: divisions.county.name },
    divisionsSource: divisions.source,
    townships: divisions.townships,
    villagePoints: readVillagePoints(folder, villages),
    groups,
    categories,
    themes,
    calendarData: readJson<CalendarData>(folder, 'calendar.json'),
    homes: readHomes(folder, villages),
    demoPoints: readDemoPoints(folder, villages, new Set(categories.map((it) => it.code))),
    stationRules: named('demo-stations.json', () => readStationRules(rules, categories)),
    networkFile: join(folder, 'demo-network.osm.pbf'),
  }
}

function readVillagePoints(folder: string, villages: ReadonlyMap<VillageCode, Village>): ReadonlyMap<VillageCode, VillagePoint> {
  const name = 'demo-villages.csv'
  return new Map(rowsOf(name, readFileSync(join(folder, name), 'utf8'), 'village,lng,lat,households,seat').map((row, i) => [
    knownVillage(name, i, row[0], villages),
    { position: positionOf(name, i, row[1], row[2]), households: Number(row[3]), synthetic: true, seat: row[4] === '1' },
  ]))
}

function readHomes(folder: string, villages: ReadonlyMap<VillageCode, Village>): Home[] {
  const name = 'demo-homes.csv.gz'
  let village = ''
  return rowsOf(name, gunzipSync(readFileSync(join(folder, name))).toString('utf8'), 'village,lng,lat,households').map((row, i) => {
    // written once for the homes of a village that follow one another
    if (row[0] !== '') village = knownVillage(name, i, row[0], villages)
    return { village, position: positionOf(name, i, row[1], row[2]), households: Number(row[3]) }
  })
}

function readDemoPoints(folder: string, villages: ReadonlyMap<VillageCode, Village>, codes: ReadonlySet<string>): DemoPoint[] {
  const name = 'demo-points.csv'
  return rowsOf(name, readFileSync(join(folder, name), 'utf8'), 'village,category,lng,lat').map((row, i) => {
    const category = row[1] ?? ''
    if (!codes.has(category)) throw new Error(`${name} row ${i + 1}: expected a category code, got ${JSON.stringify(category)}`)
    return { village: knownVillage(name, i, row[0], villages), category, position: positionOf(name, i, row[2], row[3]) }
  })
}

/** Rows of a plain CSV (no quotes) after its # comments and its heading. */
function rowsOf(name: string, text: string, heading: string): string[][] {
  const lines = text.split(/\r?\n/).filter((it) => it !== '' && !it.startsWith('#'))
  if (lines[0] !== heading) throw new Error(`${name}: expected the heading ${heading}, got ${JSON.stringify(lines[0])}`)
  return lines.slice(1).map((it) => it.split(','))
}

function knownVillage(name: string, index: number, code: string | undefined, villages: ReadonlyMap<VillageCode, Village>): VillageCode {
  if (code === undefined || !villages.has(code)) throw new Error(`${name} row ${index + 1}: expected a village code of divisions.json, got ${JSON.stringify(code)}`)
  return code
}

function positionOf(name: string, index: number, lng: string | undefined, lat: string | undefined): Position {
  const position: Position = [Number(lng), Number(lat)]
  if (!(Math.abs(position[0]) <= 180 && Math.abs(position[1]) <= 90)) throw new Error(`${name} row ${index + 1}: expected lng,lat in WGS-84 degrees, got ${lng},${lat}`)
  return position
}

function readJson<T>(folder: string, name: string): T {
  return named(name, () => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T)
}

function named<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
