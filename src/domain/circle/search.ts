import { MinHeap } from './min-heap'
import type { Anchor } from './walk-engine'
import { EDGE_BACKWARD, EDGE_FORWARD, EDGE_STEP_FREE, type WalkGraph } from './walk-graph'

/** Told of every node in the order of walking metres; returning true ends the search. */
export type OnSettled = (node: number, meters: number) => boolean

/**
 * Dijkstra's shortest paths in metres from an anchor, its access leg included. One search at a time: the arrays are
 * stamped with the search's version instead of being cleared, so a small circle in a large county stays cheap.
 */
export class WalkSearch {
  /** Nodes in the order they were settled; only the first `settledCount` belong to the current search. */
  readonly settled: Uint32Array
  settledCount = 0
  /** Counts searches, so that a reader can tell a stale result. */
  version = 0
  private readonly meters: Float64Array
  private readonly reachedIn: Uint32Array
  private readonly settledIn: Uint32Array
  private readonly arcMeters: Float32Array
  private readonly arcFlags: Uint8Array
  private readonly heap = new MinHeap()
  private origin: Anchor | null = null
  /** Bits an edge must have: 0, or EDGE_STEP_FREE. */
  neededFlags = 0
  private limit = 0

  constructor(private readonly graph: WalkGraph) {
    const nodes = graph.nodeLng.length
    this.settled = new Uint32Array(nodes)
    this.meters = new Float64Array(nodes)
    this.reachedIn = new Uint32Array(nodes)
    this.settledIn = new Uint32Array(nodes)
    this.arcMeters = Float32Array.from(graph.arcEdge, (edge) => graph.edgeMeters[edge]!)
    this.arcFlags = Uint8Array.from(graph.arcEdge, (edge) => graph.edgeFlags[edge]!)
  }

  /** Settles every node within `limit` metres (may be Infinity), nearest first, until `onSettled` says enough. */
  run(origin: Anchor, stepFree: boolean, limit: number, onSettled?: OnSettled): void {
    this.start(origin, stepFree, limit)
    const { heap, settledIn, settled, version } = this
    while (heap.size > 0) {
      const meters = heap.topKey()
      const node = heap.pop()
      if (settledIn[node] === version) continue
      settledIn[node] = version
      settled[this.settledCount++] = node
      if (onSettled !== undefined && onSettled(node, meters)) return
      this.relaxArcsOf(node, meters)
    }
  }

  /** Metres to a node of the current search, or Infinity. */
  metersAt(node: number): number {
    return this.reachedIn[node] === this.version ? this.meters[node]! : Infinity
  }

  /** How many nodes the current search settled within so many metres. */
  countWithin(meters: number): number {
    let low = 0
    let high = this.settledCount
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.meters[this.settled[middle]!]! <= meters) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Metres from the origin to the target's foot, without the target's access leg; Infinity beyond the search's limit. */
  metersToFoot(target: Anchor): number {
    const { edgeFrom, edgeTo, edgeMeters, edgeFlags } = this.graph
    const edge = target.edge
    const flags = edgeFlags[edge]!
    if ((flags & this.neededFlags) !== this.neededFlags) return Infinity
    const length = edgeMeters[edge]!
    let best = this.metersOnOriginsEdge(target)
    // A target at an end of its edge stands on that node, whichever way the edge may be walked.
    if (flags & EDGE_FORWARD || target.along === 0) best = Math.min(best, this.metersAt(edgeFrom[edge]!) + target.along * length)
    if (flags & EDGE_BACKWARD || target.along === 1) best = Math.min(best, this.metersAt(edgeTo[edge]!) + (1 - target.along) * length)
    return best
  }

  /** The straight way where origin and target lie on the same edge: round by its ends would be too far. */
  metersOnOriginsEdge(target: Anchor): number {
    const origin = this.origin
    if (origin === null || origin.edge !== target.edge) return Infinity
    const needed = target.along === origin.along ? 0 : target.along > origin.along ? EDGE_FORWARD : EDGE_BACKWARD
    const allowed = (this.graph.edgeFlags[target.edge]! & needed) === needed
    return allowed ? origin.accessMeters + Math.abs(target.along - origin.along) * this.graph.edgeMeters[target.edge]! : Infinity
  }

  private start(origin: Anchor, stepFree: boolean, limit: number): void {
    const { edgeFrom, edgeTo, edgeMeters, edgeFlags } = this.graph
    this.version++
    this.settledCount = 0
    this.heap.clear()
    this.origin = origin
    this.neededFlags = stepFree ? EDGE_STEP_FREE : 0
    this.limit = limit
    const flags = edgeFlags[origin.edge]!
    if ((flags & this.neededFlags) !== this.neededFlags) return
    const length = edgeMeters[origin.edge]!
    // An origin at an end of its edge stands on that node, whichever way the edge may be walked.
    if (flags & EDGE_BACKWARD || origin.along === 0) this.reach(edgeFrom[origin.edge]!, origin.accessMeters + origin.along * length)
    if (flags & EDGE_FORWARD || origin.along === 1) this.reach(edgeTo[origin.edge]!, origin.accessMeters + (1 - origin.along) * length)
  }

  private relaxArcsOf(node: number, meters: number): void {
    const { head, arcTo } = this.graph
    const { arcMeters, arcFlags, neededFlags } = this
    for (let arc = head[node]!, end = head[node + 1]!; arc < end; arc++) {
      if ((arcFlags[arc]! & neededFlags) === neededFlags) this.reach(arcTo[arc]!, meters + arcMeters[arc]!)
    }
  }

  private reach(node: number, meters: number): void {
    if (meters > this.limit) return
    if (this.reachedIn[node] === this.version && this.meters[node]! <= meters) return
    this.reachedIn[node] = this.version
    this.meters[node] = meters
    this.heap.push(meters, node)
  }
}
