import type { Point } from './box'

/** The world is 256 px wide at zoom 0, as on every slippy map (EPSG:3857); WeChat's `scale` is the same number. */
const TILE = 256
/** Radius of the sphere of EPSG:3857 × 2π, metres. */
const EQUATOR_METERS = 40_075_016.686

/** World pixels of a place at a zoom, which may be fractional. */
export function worldPoint(lng: number, lat: number, zoom: number): Point {
  const world = TILE * 2 ** zoom
  const sin = Math.sin((lat * Math.PI) / 180)
  return { x: ((lng + 180) / 360) * world, y: (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * world }
}

export function placeOf(point: Point, zoom: number): { lng: number; lat: number } {
  const world = TILE * 2 ** zoom
  const north = Math.PI * (1 - (2 * point.y) / world)
  return { lng: (point.x / world) * 360 - 180, lat: (Math.atan(Math.sinh(north)) * 180) / Math.PI }
}

/** Metres on the ground under one pixel. */
export const metersPerPixel = (lat: number, zoom: number): number =>
  (EQUATOR_METERS * Math.cos((lat * Math.PI) / 180)) / (TILE * 2 ** zoom)
