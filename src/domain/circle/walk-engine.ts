import type { Pace } from './pace'
import type { Position } from './position'

/** Why there are no rings: the place lies outside the loaded network, or no walkable road is within 300 m. */
export const NO_CIRCLE_REASONS = ['outside_network', 'no_road_nearby'] as const
export type NoCircleReason = (typeof NO_CIRCLE_REASONS)[number]

/** What is known about a loaded walking network. */
export interface WalkNetworkInfo {
  readonly source: string
  /** Checksum of the graph file. */
  readonly version: string
  readonly synthetic: boolean
  readonly attribution: string
  /** west, south, east, north, WGS-84 degrees */
  readonly bbox: readonly [number, number, number, number]
  readonly nodes: number
  readonly edges: number
  readonly kilometers: number
}

/** A point tied to the network: the place on the nearest edge of a large component. */
export interface Anchor {
  /** The point itself, WGS-84. */
  readonly position: Position
  readonly edge: number
  /** Share of the edge's length from its first node, 0…1. */
  readonly along: number
  /** The foot on the edge, WGS-84. */
  readonly foot: Position
  /** Straight metres from the point to the foot. */
  readonly snappedMeters: number
  /** snappedMeters × 1.3: what counts. */
  readonly accessMeters: number
}

export interface NoAnchor {
  readonly reason: NoCircleReason
  /** Metres to the nearest usable edge where there is one. */
  readonly snappedMeters: number | null
}

export interface Ring {
  readonly minutes: number
  readonly meters: number
  /** Network nodes within reach. */
  readonly reachedNodes: number
  /** RFC 7946 MultiPolygon coordinates, WGS-84: outer rings counter-clockwise, holes clockwise. */
  readonly polygons: readonly (readonly (readonly Position[])[])[]
}

/** A finished bounded search. Valid until the engine's next search: read what you need at once. */
export interface WalkCircle {
  /** In the order of the minutes asked for; each contains the shorter ones. */
  readonly rings: readonly Ring[]
  /** Metres walked to `target`, both access legs × 1.3 included, or null when beyond the longest ring. */
  metersTo(target: Anchor): number | null
}

export interface WalkEngine {
  readonly info: WalkNetworkInfo
  anchor(position: Position, pace: Pace): Anchor | NoAnchor
  circle(origin: Anchor, pace: Pace, minutes: readonly number[]): WalkCircle
  /** For each group the nearest of its anchors by walking, however far; null when none can be walked to. */
  nearestOfEach(origin: Anchor, pace: Pace, groups: readonly (readonly Anchor[])[]): readonly ({ readonly index: number; readonly meters: number } | null)[]
}

export const isAnchor = (it: Anchor | NoAnchor): it is Anchor => 'edge' in it
