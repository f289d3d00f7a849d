import type { Tags } from './tags'

/** Roads as ways over numbered nodes, read in two passes: ways first, then the nodes they use. */
export interface RoadSource {
  readonly format: 'osm' | 'geojson'
  /** Program that wrote the file, as far as it says. */
  readonly generator: string
  /** Who must be named when the roads are shown; null when the file does not say. */
  readonly attribution: string | null
  eachWay(visit: (tags: Tags, refs: readonly number[]) => void): void
  /** Degrees, WGS-84. `tags` is null for the many nodes that have none. */
  eachNode(visit: (ref: number, lng: number, lat: number, tags: Tags | null) => void): void
}
