import { METERS_PER_DEGREE, metersPerDegreeLng } from '@/domain/circle/ground-distance'
import type { Position } from '@/domain/circle/position'
import { isAnchor, type Anchor, type WalkEngine } from '@/domain/circle/walk-engine'
import type { Chance } from '@/server/seed/seeded-chance'

export interface TiedPlace {
  readonly position: Position
  readonly anchor: Anchor
}

/** Evenly over the network's box; whoever asks says how many lay too far from a road. */
export function randomPosition({ info }: WalkEngine, chance: Chance): Position {
  const [west, south, east, north] = info.bbox
  return [west + chance.next() * (east - west), south + chance.next() * (north - south)]
}

/** Ground from which our engine draws a circle, and how many places had no road within its 300 m. */
export function randomOrigins(engine: WalkEngine, chance: Chance, count: number): { places: TiedPlace[]; withoutRoad: number } {
  const places: TiedPlace[] = []
  let withoutRoad = 0
  while (places.length < count) {
    const position = randomPosition(engine, chance)
    const anchor = engine.anchor(position, 'standard')
    if (isAnchor(anchor)) places.push({ position, anchor })
    else withoutRoad++
  }
  return { places, withoutRoad }
}

/** The place so many metres from another, in any direction. */
export function randomPositionAt([lng, lat]: Position, meters: number, chance: Chance): Position {
  const angle = chance.next() * 2 * Math.PI
  return [lng + (Math.cos(angle) * meters) / metersPerDegreeLng(lat), lat + (Math.sin(angle) * meters) / METERS_PER_DEGREE]
}
