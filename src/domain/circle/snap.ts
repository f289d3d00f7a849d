import Flatbush from 'flatbush'
import { METERS_PER_DEGREE, metersPerDegreeLng } from './ground-distance'
import { MAX_SNAP_METERS, OFF_NETWORK_FACTOR } from './pace'
import type { Position } from './position'
import type { Anchor, NoAnchor } from './walk-engine'
import { EDGE_BACKWARD, EDGE_FORWARD, EDGE_STEP_FREE, type WalkGraph } from './walk-graph'

/** A part of the network with fewer nodes is a courtyard or a mapping slip: nobody's circle may be trapped in it. */
const LARGE_COMPONENT_NODES = 500
/** Half sides of the boxes searched one after the other, metres. */
const BOXES = [30, 100, MAX_SNAP_METERS]
const ON_FOOT = 1
const STEP_FREE = 2

/** Ties positions to the nearest edge of a large component. */
export class Snapper {
  private readonly index: Flatbush
  /** Index item → edge, and for which paces the edge may hold an anchor. */
  private readonly edges: Uint32Array
  private readonly uses: Uint8Array
  private bestEdge = -1
  private bestAlong = 0
  private bestSquared = Infinity

  /** @throws Error when no edge may be walked */
  constructor(private readonly graph: WalkGraph) {
    const uses = usesOf(graph)
    const usable = uses.reduce((count, use) => count + (use ? 1 : 0), 0)
    if (usable === 0) throw new Error('The walking network holds no walkable edge; import one that does.')
    this.edges = new Uint32Array(usable)
    this.uses = new Uint8Array(usable)
    this.index = new Flatbush(usable)
    const { nodeLng, nodeLat, edgeFrom, edgeTo } = graph
    for (let edge = 0, item = 0; edge < uses.length; edge++) {
      if (!uses[edge]) continue
      this.edges[item] = edge
      this.uses[item++] = uses[edge]!
      const a = edgeFrom[edge]!
      const b = edgeTo[edge]!
      this.index.add(
        Math.min(nodeLng[a]!, nodeLng[b]!), Math.min(nodeLat[a]!, nodeLat[b]!),
        Math.max(nodeLng[a]!, nodeLng[b]!), Math.max(nodeLat[a]!, nodeLat[b]!),
      )
    }
    this.index.finish()
  }

  anchor(position: Position, stepFree: boolean): Anchor | NoAnchor {
    for (const half of BOXES) {
      const meters = this.nearestWithin(position, stepFree, half)
      if (meters <= half) return this.anchorHere(position, meters)
    }
    const outside = this.isOutside(position)
    return {
      reason: outside ? 'outside_network' : 'no_road_nearby',
      snappedMeters: outside ? null : this.nearestFurtherOff(position, stepFree),
    }
  }

  private anchorHere(position: Position, meters: number): Anchor {
    const { nodeLng, nodeLat, edgeFrom, edgeTo } = this.graph
    const a = edgeFrom[this.bestEdge]!
    const b = edgeTo[this.bestEdge]!
    const along = this.bestAlong
    return {
      position: [position[0], position[1]],
      edge: this.bestEdge,
      along,
      foot: [nodeLng[a]! + along * (nodeLng[b]! - nodeLng[a]!), nodeLat[a]! + along * (nodeLat[b]! - nodeLat[a]!)],
      snappedMeters: meters,
      accessMeters: meters * OFF_NETWORK_FACTOR,
    }
  }

  /** Metres to the nearest usable edge that touches the box of half side `half` metres round the position. */
  private nearestWithin(position: Position, stepFree: boolean, half: number): number {
    const perLng = metersPerDegreeLng(position[1])
    const dLng = half / perLng
    const dLat = half / METERS_PER_DEGREE
    const use = stepFree ? STEP_FREE : ON_FOOT
    this.bestSquared = Infinity
    // The filter only looks and refuses, so the index collects nothing.
    this.index.search(position[0] - dLng, position[1] - dLat, position[0] + dLng, position[1] + dLat, (item) => {
      if (this.uses[item]! & use) this.consider(this.edges[item]!, position, perLng)
      return false
    })
    return Math.sqrt(this.bestSquared)
  }

  /** Projects the position on a straight edge in a plane whose origin is the position itself. */
  private consider(edge: number, [lng, lat]: Position, perLng: number): void {
    const { nodeLng, nodeLat, edgeFrom, edgeTo } = this.graph
    const a = edgeFrom[edge]!
    const b = edgeTo[edge]!
    const ax = (nodeLng[a]! - lng) * perLng
    const ay = (nodeLat[a]! - lat) * METERS_PER_DEGREE
    const dx = (nodeLng[b]! - lng) * perLng - ax
    const dy = (nodeLat[b]! - lat) * METERS_PER_DEGREE - ay
    const lengthSquared = dx * dx + dy * dy
    const along = lengthSquared === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / lengthSquared))
    const x = ax + along * dx
    const y = ay + along * dy
    const squared = x * x + y * y
    if (squared >= this.bestSquared) return
    this.bestSquared = squared
    this.bestEdge = edge
    this.bestAlong = along
  }

  /** More than the longest access leg outside the network's box. */
  private isOutside([lng, lat]: Position): boolean {
    const [west, south, east, north] = this.graph.info.bbox
    const dLat = MAX_SNAP_METERS / METERS_PER_DEGREE
    const dLng = MAX_SNAP_METERS / metersPerDegreeLng(Math.max(-89, Math.min(89, lat)))
    return !(lng >= west - dLng && lng <= east + dLng && lat >= south - dLat && lat <= north + dLat)
  }

  private nearestFurtherOff(position: Position, stepFree: boolean): number | null {
    for (let half = MAX_SNAP_METERS * 2; half < 1e6; half *= 2) {
      const meters = this.nearestWithin(position, stepFree, half)
      if (meters <= half) return meters
    }
    return null
  }
}

/** For each edge the paces that may start or end on it. */
function usesOf({ component, stepFreeComponent, edgeFrom, edgeFlags }: WalkGraph): Uint8Array {
  const large = largeOnes(component)
  const largeStepFree = largeOnes(stepFreeComponent)
  return Uint8Array.from(edgeFrom, (from, edge) => {
    const flags = edgeFlags[edge]!
    if (!(flags & (EDGE_FORWARD | EDGE_BACKWARD))) return 0
    return (large[component[from]!]! ? ON_FOOT : 0) | (flags & EDGE_STEP_FREE && largeStepFree[stepFreeComponent[from]!]! ? STEP_FREE : 0)
  })
}

/** 1 for each component that is large, or, where none is, for the largest. */
function largeOnes(component: Uint32Array): Uint8Array {
  const sizes: number[] = []
  for (const id of component) sizes[id] = (sizes[id] ?? 0) + 1
  const least = Math.min(LARGE_COMPONENT_NODES, sizes.reduce((a, b) => Math.max(a, b), 0))
  return Uint8Array.from(sizes, (size) => (size >= least ? 1 : 0))
}
