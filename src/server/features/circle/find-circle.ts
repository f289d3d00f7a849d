import type { CircleAnswer, CircleStation } from '@/contract/circle'
import type { RingFeature } from '@/contract/geo'
import { formatInstant } from '@/domain/calendar/china-day'
import type { WorkCalendar } from '@/domain/calendar/work-calendar'
import type { Category } from '@/domain/circle/category'
import { metersFor, minutesFor, RING_MINUTES, type Pace } from '@/domain/circle/pace'
import { fromWgs84, toWgs84, type Crs, type Position } from '@/domain/circle/position'
import { isAnchor, type Ring, type WalkCircle, type WalkEngine } from '@/domain/circle/walk-engine'
import type { AreaRegister } from './area-register'
import { findGaps } from './find-gaps'
import { openViewsAt } from './opening-view'
import { roundMeters, roundMinutes } from './rounding'
import { anchorFor, type StationRegister } from './station-register'

export interface CircleWorld {
  readonly engine: WalkEngine
  readonly stations: StationRegister
  readonly areas: AreaRegister
  readonly categories: readonly Category[]
  readonly calendar: WorkCalendar
}

export interface CircleQuestion {
  /** In `crs`. */
  readonly position: Position
  readonly crs: Crs
  readonly pace: Pace
  readonly atMs: number
}

const LONGEST_MINUTES = Math.max(...RING_MINUTES)

/** What can be walked to from a position within a quarter of an hour, and what is missing there. */
export function findCircle(world: CircleWorld, question: CircleQuestion): CircleAnswer {
  const { crs, pace, position } = question
  const origin = toWgs84(position, crs)
  const village = world.areas.villageAt(origin)
  const anchor = world.engine.anchor(origin, pace)
  const frame = {
    crs,
    pace,
    at: formatInstant(question.atMs),
    origin: {
      lng: position[0],
      lat: position[1],
      snappedMeters: anchor.snappedMeters === null ? null : roundMeters(anchor.snappedMeters),
      accessMeters: isAnchor(anchor) ? roundMeters(anchor.accessMeters) : null,
      village: village && { code: village.code, name: village.name, township: village.township },
    },
    network: networkOf(world.engine),
  }
  if (!isAnchor(anchor)) {
    return { ...frame, reason: anchor.reason, rings: { type: 'FeatureCollection', features: [] }, stations: [], gaps: [], completeness: null }
  }
  // The circle is valid until the next search, so rings and stations are read before the gaps are looked for.
  const circle = world.engine.circle(anchor, pace, RING_MINUTES)
  const rings: RingFeature[] = circle.rings.map((ring) => ringFeature(ring, crs))
  const stations = stationsWithin(world, circle, origin, question)
  const { gaps, completeness } = village ? findGaps(world, anchor, village, question) : { gaps: [], completeness: null }
  return { ...frame, reason: null, rings: { type: 'FeatureCollection', features: rings }, stations, gaps, completeness }
}

export function networkOf({ info }: WalkEngine): CircleAnswer['network'] {
  return { source: info.source, version: info.version, synthetic: info.synthetic, attribution: info.attribution }
}

/** In or out by walked metres only; nearest first. */
function stationsWithin(world: CircleWorld, circle: WalkCircle, origin: Position, { crs, pace, atMs }: CircleQuestion): CircleStation[] {
  const limit = metersFor(LONGEST_MINUTES, pace)
  const openOf = openViewsAt(atMs, world.calendar)
  const found: CircleStation[] = []
  for (const it of world.stations.around(origin, limit)) {
    const anchor = anchorFor(it, pace)
    const meters = anchor && circle.metersTo(anchor)
    if (!anchor || meters === null || meters > limit || !it.written) continue
    const { station } = it
    found.push({
      id: station.id,
      name: station.name,
      category: station.category,
      village: station.village,
      lng: it.written[crs][0],
      lat: it.written[crs][1],
      meters: roundMeters(meters),
      minutes: roundMinutes(minutesFor(meters, pace)),
      accessMeters: roundMeters(anchor.accessMeters),
      ...openOf(station),
      synthetic: station.synthetic,
    })
  }
  return found.sort((a, b) => a.meters - b.meters || (a.id < b.id ? -1 : 1))
}

function ringFeature(ring: Ring, crs: Crs): RingFeature {
  const coordinates = ring.polygons.map((polygon) => polygon.map((line) => line.map((point) => [...fromWgs84(point, crs)])))
  return { type: 'Feature', properties: { minutes: ring.minutes, meters: ring.meters }, geometry: { type: 'MultiPolygon', coordinates } }
}
