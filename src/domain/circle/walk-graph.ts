import { ROAD_WIDTHS, type RoadWidth } from './road'
import type { WalkNetworkInfo } from './walk-engine'

/** Bits of `edgeFlags`: may be walked from → to, to → from, has neither steps nor narrow barriers; above them the width. */
export const EDGE_FORWARD = 1
export const EDGE_BACKWARD = 2
export const EDGE_STEP_FREE = 4
const WIDTH_SHIFT = 3

/**
 * A walking network in typed arrays. Edges are straight pieces between two nodes; a bent road is many of them.
 * `arcs` are the walkable directions of the edges, grouped by the node they leave: those of node n are
 * `head[n] … head[n + 1] - 1`.
 */
export interface WalkGraph {
  readonly info: WalkNetworkInfo
  /** WGS-84 degrees. */
  readonly nodeLng: Float64Array
  readonly nodeLat: Float64Array
  readonly edgeFrom: Uint32Array
  readonly edgeTo: Uint32Array
  readonly edgeMeters: Float32Array
  readonly edgeFlags: Uint8Array
  readonly head: Uint32Array
  readonly arcTo: Uint32Array
  readonly arcEdge: Uint32Array
  /** Which part of the network a node hangs on, over all edges and over step-free edges only. */
  readonly component: Uint32Array
  readonly stepFreeComponent: Uint32Array
}

/** What a reader of roads hands over. */
export interface WalkEdges {
  readonly nodeLng: Float64Array
  readonly nodeLat: Float64Array
  readonly edgeFrom: Uint32Array
  readonly edgeTo: Uint32Array
  readonly edgeMeters: Float32Array
  readonly edgeFlags: Uint8Array
}

export const edgeFlags = (of: { forward: boolean; backward: boolean; stepFree: boolean; width: RoadWidth }): number =>
  (of.forward ? EDGE_FORWARD : 0) | (of.backward ? EDGE_BACKWARD : 0) | (of.stepFree ? EDGE_STEP_FREE : 0)
  | (ROAD_WIDTHS.indexOf(of.width) << WIDTH_SHIFT)

export const roadWidthOf = (flags: number): RoadWidth => ROAD_WIDTHS[flags >> WIDTH_SHIFT] ?? 'path'

/** Adds arcs, components and figures to nodes and edges. */
export function buildWalkGraph(edges: WalkEdges, about: Pick<WalkNetworkInfo, 'source' | 'version' | 'synthetic' | 'attribution'>): WalkGraph {
  const nodes = edges.nodeLng.length
  let meters = 0
  for (const length of edges.edgeMeters) meters += length
  return {
    ...edges,
    ...arcsOf(edges),
    component: componentsOf(edges, 0),
    stepFreeComponent: componentsOf(edges, EDGE_STEP_FREE),
    info: { ...about, bbox: bboxOf(edges), nodes, edges: edges.edgeFrom.length, kilometers: Math.round(meters / 100) / 10 },
  }
}

function bboxOf({ nodeLng, nodeLat }: WalkEdges): [number, number, number, number] {
  let west = Infinity
  let south = Infinity
  let east = -Infinity
  let north = -Infinity
  for (let n = 0; n < nodeLng.length; n++) {
    west = Math.min(west, nodeLng[n]!)
    east = Math.max(east, nodeLng[n]!)
    south = Math.min(south, nodeLat[n]!)
    north = Math.max(north, nodeLat[n]!)
  }
  return [west, south, east, north]
}

function arcsOf({ nodeLng, edgeFrom, edgeTo, edgeFlags: flags }: WalkEdges): Pick<WalkGraph, 'head' | 'arcTo' | 'arcEdge'> {
  const head = new Uint32Array(nodeLng.length + 1)
  for (let e = 0; e < flags.length; e++) {
    if (flags[e]! & EDGE_FORWARD) head[edgeFrom[e]! + 1]!++
    if (flags[e]! & EDGE_BACKWARD) head[edgeTo[e]! + 1]!++
  }
  for (let n = 1; n < head.length; n++) head[n]! += head[n - 1]!
  const arcTo = new Uint32Array(head[nodeLng.length]!)
  const arcEdge = new Uint32Array(arcTo.length)
  const next = head.slice()
  const put = (from: number, to: number, edge: number) => {
    const arc = next[from]!++
    arcTo[arc] = to
    arcEdge[arc] = edge
  }
  for (let e = 0; e < flags.length; e++) {
    if (flags[e]! & EDGE_FORWARD) put(edgeFrom[e]!, edgeTo[e]!, e)
    if (flags[e]! & EDGE_BACKWARD) put(edgeTo[e]!, edgeFrom[e]!, e)
  }
  return { head, arcTo, arcEdge }
}

/** Union-find over the edges that have all bits of `mask`; directions do not matter. Ids count from 0. */
function componentsOf({ nodeLng, edgeFrom, edgeTo, edgeFlags: flags }: WalkEdges, mask: number): Uint32Array {
  const parent = new Uint32Array(nodeLng.length)
  for (let n = 0; n < parent.length; n++) parent[n] = n
  const root = (node: number) => {
    let n = node
    while (parent[n] !== n) {
      parent[n] = parent[parent[n]!]!
      n = parent[n]!
    }
    return n
  }
  for (let e = 0; e < flags.length; e++) {
    if ((flags[e]! & mask) !== mask) continue
    const a = root(edgeFrom[e]!)
    const b = root(edgeTo[e]!)
    if (a < b) parent[b] = a
    else parent[a] = b
  }
  const component = new Uint32Array(parent.length)
  let count = 0
  // Roots are the smallest node of their part, so each is met before its members.
  for (let n = 0; n < parent.length; n++) component[n] = parent[n] === n ? count++ : component[root(n)]!
  return component
}
