import type { RoadWidth } from '@/domain/circle/road'

export interface RoadStroke {
  /** px on the screen */
  readonly fill: number
  readonly edge: number
}

/** px at the zoom where a quarter-hour circle fills a phone. */
const NOMINAL_ZOOM = 14.25
const NOMINAL: Readonly<Record<RoadWidth, number>> = { main: 8, middle: 5, minor: 2.4, path: 1.2 }
const HAIRLINE = 1.6

/** Widths grow and shrink with the zoom, slower than the ground: × 1.5 a zoom level. */
export function roadStroke(width: RoadWidth, zoom: number): RoadStroke {
  const factor = Math.min(3, Math.max(0.2, 1.5 ** (zoom - NOMINAL_ZOOM)))
  const fill = Math.max(width === 'path' ? 1 : 0.6, NOMINAL[width] * factor)
  return { fill, edge: width === 'path' ? 0 : fill + HAIRLINE * Math.min(1, Math.max(0.4, factor)) }
}
