import { metersBetween } from '@/domain/circle/ground-distance'
import { buildWalkGraph, edgeFlags, type WalkEdges, type WalkGraph } from '@/domain/circle/walk-graph'
import { mortonOrder } from './morton-order'
import { NetworkFileError } from './network-file-error'
import type { RoadSource } from './road-source'
import { roadWidth } from './road-width'
import { nodeStepFree, wayStepFree } from './step-free'
import { nodeRowFor } from './walkable-nodes'
import { wayRowFor } from './walkable-ways'

export const SYNTHETIC_SOURCE = 'synthetic-demo'
export const SYNTHETIC_ATTRIBUTION = '演示路网，不是真实道路'

interface WalkableWay {
  readonly refs: readonly number[]
  readonly flags: number
  readonly stepFlagless: number
}

/** Places by reference, and what stops a walker there. */
interface Places {
  readonly lng: Map<number, number>
  readonly lat: Map<number, number>
  readonly cut: Set<number>
  readonly narrow: Set<number>
}

/**
 * Turns roads into a walking network: walkable ways become edges between neighbouring nodes, a node nobody passes ends every
 * way that touches it, and edges at a narrow node are not step-free.
 *
 * @param sourceName what the network is called where its origin is shown, such as the file's name
 * @throws NetworkFileError when no way may be walked
 */
export function importRoads(roads: RoadSource, sourceName: string): WalkGraph {
  let synthetic = roads.generator.toLowerCase().includes('synthetic')
  const ways: WalkableWay[] = []
  const used = new Set<number>()
  roads.eachWay((tags, refs) => {
    if (tags.source === SYNTHETIC_SOURCE) synthetic = true
    const { verdict } = wayRowFor(tags)
    if (verdict === 'no' || refs.length < 2) return
    const facts = { forward: verdict !== 'backward', backward: verdict !== 'forward', width: roadWidth(tags) }
    const stepFlagless = edgeFlags({ ...facts, stepFree: false })
    ways.push({ refs, stepFlagless, flags: edgeFlags({ ...facts, stepFree: wayStepFree(tags).verdict }) })
    for (const ref of refs) used.add(ref)
  })
  const edges = edgesOf(ways, placesOf(roads, used))
  if (edges.edgeFrom.length === 0) throw new NetworkFileError('Expected roads that may be walked; the file holds none. Check its content with: osmium fileinfo -e')
  return buildWalkGraph(edges, {
    source: synthetic ? SYNTHETIC_SOURCE : sourceName,
    version: '',
    synthetic,
    attribution: synthetic ? SYNTHETIC_ATTRIBUTION : roads.attribution ?? sourceName,
  })
}

function placesOf(roads: RoadSource, used: ReadonlySet<number>): Places {
  const places: Places = { lng: new Map(), lat: new Map(), cut: new Set(), narrow: new Set() }
  roads.eachNode((ref, lng, lat, tags) => {
    if (!used.has(ref)) return
    places.lng.set(ref, lng)
    places.lat.set(ref, lat)
    if (tags === null) return
    // At a node nobody passes the edges end; up to it they are as level as their way.
    if (nodeRowFor(tags).verdict === 'no') places.cut.add(ref)
    else if (!nodeStepFree(tags).verdict) places.narrow.add(ref)
  })
  return places
}

/** Nodes and edges as they are met; nodes come out in Morton order, so that neighbours on the ground are neighbours in memory. */
function edgesOf(ways: readonly WalkableWay[], places: Places): WalkEdges {
  const lng: number[] = []
  const lat: number[] = []
  const numberOf = new Map<number, number>()
  const from: number[] = []
  const to: number[] = []
  const flags: number[] = []
  const nodeFor = (ref: number) => {
    const known = numberOf.get(ref)
    if (known !== undefined) return known
    const node = lng.push(places.lng.get(ref)!) - 1
    lat.push(places.lat.get(ref)!)
    // A cut node is a new dead end for every edge that meets it.
    if (!places.cut.has(ref)) numberOf.set(ref, node)
    return node
  }
  for (const { refs, flags: wayFlags, stepFlagless } of ways) {
    for (let i = 1; i < refs.length; i++) {
      const a = refs[i - 1]!
      const b = refs[i]!
      // A node outside the extract ends the way there.
      if (a === b || !places.lng.has(a) || !places.lng.has(b)) continue
      from.push(nodeFor(a))
      to.push(nodeFor(b))
      flags.push(places.narrow.has(a) || places.narrow.has(b) ? stepFlagless : wayFlags)
    }
  }
  const rank = mortonOrder(lng, lat)
  const nodeLng = new Float64Array(lng.length)
  const nodeLat = new Float64Array(lng.length)
  rank.forEach((at, node) => {
    nodeLng[at] = lng[node]!
    nodeLat[at] = lat[node]!
  })
  return {
    nodeLng,
    nodeLat,
    edgeFrom: Uint32Array.from(from, (node) => rank[node]!),
    edgeTo: Uint32Array.from(to, (node) => rank[node]!),
    edgeMeters: Float32Array.from(from, (a, e) => metersBetween(lng[a]!, lat[a]!, lng[to[e]!]!, lat[to[e]!]!)),
    edgeFlags: Uint8Array.from(flags),
  }
}
