import type { Completeness, Gap } from '@/contract/circle'
import type { Category } from '@/domain/circle/category'
import { countedCategories, measureCompleteness } from '@/domain/circle/completeness'
import { areaKindOf } from '@/domain/area/division'
import { minutesFor, type Pace } from '@/domain/circle/pace'
import type { Crs } from '@/domain/circle/position'
import type { Anchor, WalkEngine } from '@/domain/circle/walk-engine'
import type { VillageFacts } from './area-register'
import { roundMeters, roundMinutes } from './rounding'
import type { RegisteredStation, StationRegister } from './station-register'

export interface GapWorld {
  readonly engine: WalkEngine
  readonly stations: StationRegister
  readonly categories: readonly Category[]
}

interface Nearest {
  readonly it: RegisteredStation
  readonly meters: number
}

/**
 * Measures a place against the list of its village and says, for each basic service that is missing, where the nearest is.
 * The search has no limit: the rules count metres, which some paces do not walk within a quarter of an hour.
 */
export function findGaps(world: GapWorld, origin: Anchor, village: VillageFacts, { crs, pace }: { crs: Crs; pace: Pace }): { gaps: Gap[]; completeness: Completeness } {
  const place = { code: village.code, name: village.officialName }
  const list = areaKindOf(place)
  const counted = countedCategories(world.categories, list)
  const nearest = findNearest(world, origin, pace, counted)
  const { missing, satisfied, applicable } = measureCompleteness({
    village: place,
    categories: counted,
    nearestMeters: (category) => nearest.get(category)?.meters ?? null,
    coverage: world.stations.coverage,
  })
  const gaps = counted.filter((it) => missing.includes(it.code)).map((it): Gap => {
    const found = nearest.get(it.code)
    return { category: it.code, rule: { ...it.reach[list] }, nearest: found ? viewNearest(found, crs, pace) : null }
  })
  return { gaps, completeness: { satisfied, applicable, list } }
}

function findNearest({ engine, stations }: GapWorld, origin: Anchor, pace: Pace, categories: readonly Category[]): Map<string, Nearest> {
  const groups = categories.map((it) => stations.walkable(it.code, pace))
  const found = engine.nearestOfEach(origin, pace, groups.map((it) => it.anchors))
  const nearest = new Map<string, Nearest>()
  found.forEach((hit, i) => {
    const it = hit && groups[i]?.stations[hit.index]
    const category = categories[i]
    if (hit && it && category) nearest.set(category.code, { it, meters: hit.meters })
  })
  return nearest
}

function viewNearest({ it, meters }: Nearest, crs: Crs, pace: Pace): Gap['nearest'] {
  if (!it.written) return null
  const [lng, lat] = it.written[crs]
  return { id: it.station.id, name: it.station.name, lng, lat, meters: roundMeters(meters), minutes: roundMinutes(minutesFor(meters, pace)), synthetic: it.station.synthetic }
}
