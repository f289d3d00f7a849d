import type { DistanceField } from './distance-field'
import { OFF_NETWORK_FACTOR } from './pace'
import type { WalkSearch } from './search'
import type { Anchor } from './walk-engine'
import { EDGE_BACKWARD, EDGE_FORWARD, type WalkGraph } from './walk-graph'

/** Along long edges a point is drawn at least every so many metres: the halos of two neighbours overlap. */
const SPACING_METERS = 20

/** Draws everything a finished search reached within `limit` metres: nodes, edges as far as they are walked, the access leg. */
export function drawReach(field: DistanceField, graph: WalkGraph, search: WalkSearch, origin: Anchor, limit: number): void {
  const { nodeLng, nodeLat, head, arcTo, arcEdge, edgeMeters } = graph
  field.begin(origin.position[1])
  drawAccessLeg(field, origin, limit)
  for (let s = 0; s < search.settledCount; s++) {
    const node = search.settled[s]!
    const meters = search.metersAt(node)
    field.draw(nodeLng[node]!, nodeLat[node]!, meters)
    for (let arc = head[node]!; arc < head[node + 1]!; arc++) {
      const edge = arcEdge[arc]!
      if (edgeMeters[edge]! > SPACING_METERS && mayWalk(search, graph, edge)) drawAlong(field, graph, edge, node, arcTo[arc]!, meters, limit)
    }
  }
  if (search.settledCount === 0 || graph.edgeMeters[origin.edge]! > SPACING_METERS) drawOriginEdge(field, graph, search, origin, limit)
}

const mayWalk = (search: WalkSearch, graph: WalkGraph, edge: number): boolean => (graph.edgeFlags[edge]! & search.neededFlags) === search.neededFlags

/** Points of an edge walked from `from`, where they lie farther than its spacing from both ends and within the limit. */
function drawAlong(field: DistanceField, { nodeLng, nodeLat, edgeMeters }: WalkGraph, edge: number, from: number, to: number, meters: number, limit: number): void {
  const length = edgeMeters[edge]!
  const pieces = Math.ceil(length / SPACING_METERS)
  for (let p = 1; p < pieces; p++) {
    const share = p / pieces
    if (meters + share * length > limit) break
    field.draw(
      nodeLng[from]! + share * (nodeLng[to]! - nodeLng[from]!),
      nodeLat[from]! + share * (nodeLat[to]! - nodeLat[from]!),
      meters + share * length,
    )
  }
}

/** From the asked place straight to the network; the metres on it already count × 1.3. */
function drawAccessLeg(field: DistanceField, origin: Anchor, limit: number): void {
  const pieces = Math.max(1, Math.ceil(origin.snappedMeters / SPACING_METERS))
  for (let p = 0; p <= pieces; p++) {
    const share = p / pieces
    const meters = share * origin.snappedMeters * OFF_NETWORK_FACTOR
    if (meters > limit) break
    field.draw(
      origin.position[0] + share * (origin.foot[0] - origin.position[0]),
      origin.position[1] + share * (origin.foot[1] - origin.position[1]),
      meters,
    )
  }
}

/** The pieces of the origin's own edge, walked from the foot towards both ends. */
function drawOriginEdge(field: DistanceField, graph: WalkGraph, search: WalkSearch, origin: Anchor, limit: number): void {
  const { nodeLng, nodeLat, edgeFrom, edgeTo, edgeMeters, edgeFlags } = graph
  if (!mayWalk(search, graph, origin.edge)) return
  const ends = [[edgeFrom, EDGE_BACKWARD, origin.along], [edgeTo, EDGE_FORWARD, 1 - origin.along]] as const
  for (const [end, direction, share] of ends) {
    if (!(edgeFlags[origin.edge]! & direction)) continue
    const node = end[origin.edge]!
    const length = share * edgeMeters[origin.edge]!
    for (let walked = SPACING_METERS; walked < length && origin.accessMeters + walked <= limit; walked += SPACING_METERS) {
      const part = walked / length
      field.draw(
        origin.foot[0] + part * (nodeLng[node]! - origin.foot[0]),
        origin.foot[1] + part * (nodeLat[node]! - origin.foot[1]),
        origin.accessMeters + walked,
      )
    }
  }
}
