import type { Position } from '@/domain/circle/position'

type Box = readonly [west: number, south: number, east: number, north: number]

/** GCJ-02 lies up to 0.01° off, and somebody just outside the county still meant it. */
const MARGIN_DEGREES = 0.1

/**
 * True when a position only makes sense with its two numbers exchanged: the latitude is beyond a pole, or the exchanged
 * position lies in the loaded network while the given one does not.
 */
export function looksSwapped([lng, lat]: Position, network: Box): boolean {
  if (Math.abs(lng) > 90 || Math.abs(lat) > 180) return false
  return Math.abs(lat) > 90 || (isInside([lat, lng], network) && !isInside([lng, lat], network))
}

const isInside = ([lng, lat]: Position, [west, south, east, north]: Box): boolean =>
  lng >= west - MARGIN_DEGREES && lng <= east + MARGIN_DEGREES && lat >= south - MARGIN_DEGREES && lat <= north + MARGIN_DEGREES
