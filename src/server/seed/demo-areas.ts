import { areaKindOf, shortVillageName, type Village } from '@/domain/area/division'
import type { Position } from '@/domain/circle/position'
import type { Seeds } from './read-seeds'
import type { AreaClass } from './station-rules'

/** A village or community with what stations are placed on. */
export interface DemoArea {
  readonly village: Village
  readonly township: string
  readonly class: AreaClass
  readonly seat: boolean
  readonly homes: readonly Position[]
  readonly points: ReadonlyMap<string, readonly Position[]>
  /** Where the service station stands: on its kept point, else before the home nearest the village's own point. */
  readonly centre: Position
}

const SERVICE_STATION = 'GOV01'

/** All areas in the order of the divisions. Throws when one has no home to place a station at. */
export function demoAreas(seeds: Seeds): DemoArea[] {
  const homes = groupBy(seeds.homes, (it) => it.village)
  const points = groupBy(seeds.demoPoints, (it) => it.village)
  return seeds.townships.flatMap((township) => township.villages.map((village): DemoArea => {
    const seat = seeds.villagePoints.get(village.code)?.seat === true
    const own = (homes.get(village.code) ?? []).map((it) => it.position)
    const first = own[0]
    if (first === undefined) throw new Error(`demo-homes.csv.gz: expected a home in ${village.code} ${shortVillageName(village.name)}, got none`)
    const byCategory = new Map([...groupBy(points.get(village.code) ?? [], (it) => it.category)].map(([code, list]) => [code, list.map((it) => it.position)]))
    const middle = seeds.villagePoints.get(village.code)?.position ?? first
    return {
      village,
      township: township.name,
      class: areaKindOf(village) === 'urban' ? 'community' : seat ? 'seat' : 'village',
      seat,
      homes: own,
      points: byCategory,
      centre: byCategory.get(SERVICE_STATION)?.[0] ?? nearest(own, middle) ?? first,
    }
  }))
}

/** By squared degrees: near enough to choose a door of a village. */
function nearest(positions: readonly Position[], to: Position): Position | undefined {
  const away = (it: Position): number => (it[0] - to[0]) ** 2 + (it[1] - to[1]) ** 2
  return positions.reduce<Position | undefined>((best, it) => (best === undefined || away(it) < away(best) ? it : best), undefined)
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
