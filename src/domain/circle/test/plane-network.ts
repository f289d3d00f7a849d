import { METERS_PER_DEGREE, metersPerDegreeLng } from '../ground-distance'
import type { Position } from '../position'
import { buildWalkGraph, edgeFlags, type WalkGraph } from '../walk-graph'

/** A test's edge: the numbers of its nodes; metres are the straight line's unless given. */
export interface PlaneEdge {
  readonly from: number
  readonly to: number
  readonly meters?: number
  readonly oneWay?: 'forward' | 'backward'
  readonly steps?: boolean
}

const ORIGIN: Position = [110.77, 35.14]
const PER_LNG = metersPerDegreeLng(ORIGIN[1])

/** A place so many metres east and north of a fixed point in the county. */
export const at = (east: number, north: number): Position => [ORIGIN[0] + east / PER_LNG, ORIGIN[1] + north / METERS_PER_DEGREE]

/** A network drawn in metres on a plane, so that what can be reached follows from school geometry. */
export function planeNetwork(places: readonly (readonly [east: number, north: number])[], edges: readonly PlaneEdge[]): WalkGraph {
  const positions = places.map(([east, north]) => at(east, north))
  return buildWalkGraph({
    nodeLng: Float64Array.from(positions, ([lng]) => lng),
    nodeLat: Float64Array.from(positions, ([, lat]) => lat),
    edgeFrom: Uint32Array.from(edges, (edge) => edge.from),
    edgeTo: Uint32Array.from(edges, (edge) => edge.to),
    edgeMeters: Float32Array.from(edges, ({ from, to, meters }) => meters ?? Math.hypot(places[to]![0] - places[from]![0], places[to]![1] - places[from]![1])),
    edgeFlags: Uint8Array.from(edges, ({ oneWay, steps }) =>
      edgeFlags({ forward: oneWay !== 'backward', backward: oneWay !== 'forward', stepFree: !steps, width: 'minor' })),
  }, { source: 'plane', version: 'test', synthetic: true, attribution: 'a test' })
}

/** A perfect grid: node `row * columns + column` lies at (column, row) × spacing metres. */
export function gridNetwork(columns: number, rows: number, spacing: number): WalkGraph {
  const places: [number, number][] = []
  const edges: PlaneEdge[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const node = places.push([column * spacing, row * spacing]) - 1
      if (column > 0) edges.push({ from: node - 1, to: node, meters: spacing })
      if (row > 0) edges.push({ from: node - columns, to: node, meters: spacing })
    }
  }
  return planeNetwork(places, edges)
}

/** A place on an edge, tied to it by hand: `accessMeters` away from it for counting. */
export function tied(graph: WalkGraph, edge: number, along: number, accessMeters = 0) {
  const [a, b] = [graph.edgeFrom[edge]!, graph.edgeTo[edge]!]
  const foot: Position = [
    graph.nodeLng[a]! + along * (graph.nodeLng[b]! - graph.nodeLng[a]!),
    graph.nodeLat[a]! + along * (graph.nodeLat[b]! - graph.nodeLat[a]!),
  ]
  return { position: foot, edge, along, foot, snappedMeters: accessMeters / 1.3, accessMeters }
}
