import FlatQueue from 'flatqueue'
import { EDGE_BACKWARD, EDGE_FORWARD, EDGE_STEP_FREE, type WalkGraph } from '../walk-graph'

/** A place on an edge, by the share of its length from its first node. */
export interface OnEdge {
  readonly edge: number
  readonly along: number
}

/**
 * Shortest walks the plain way, to compare the engine with: every place becomes a node of its own that cuts its edge in
 * pieces, so nothing about origins, targets and shared edges needs special care. Metres of access legs are left out.
 * Answers a function of node numbers; places[i] is node `graph.nodeLng.length + i`.
 */
export function referenceWalk(graph: WalkGraph, places: readonly OnEdge[], stepFree: boolean): (fromPlace: number, limit?: number) => Float64Array {
  const { edgeFrom, edgeTo, edgeMeters, edgeFlags } = graph
  const nodes = graph.nodeLng.length
  const arcs: { to: number; meters: number }[][] = Array.from({ length: nodes + places.length }, () => [])
  const link = (from: number, to: number, meters: number, flags: number) => {
    if (flags & EDGE_FORWARD) arcs[from]!.push({ to, meters })
    if (flags & EDGE_BACKWARD) arcs[to]!.push({ to: from, meters })
  }
  const cuts = new Map<number, { along: number; node: number }[]>()
  places.forEach(({ edge, along }, i) => {
    // A place at an end of its edge is that end, whichever way the edge may be walked.
    const end = along === 0 ? edgeFrom[edge]! : along === 1 ? edgeTo[edge]! : null
    if (end !== null) link(nodes + i, end, 0, EDGE_FORWARD | EDGE_BACKWARD)
    else cuts.set(edge, [...(cuts.get(edge) ?? []), { along, node: nodes + i }])
  })
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    const flags = edgeFlags[edge]!
    if (stepFree && !(flags & EDGE_STEP_FREE)) continue
    let last = { along: 0, node: edgeFrom[edge]! }
    for (const cut of (cuts.get(edge) ?? []).sort((a, b) => a.along - b.along)) {
      // Two places on the very same spot are one.
      link(last.node, cut.node, (cut.along - last.along) * edgeMeters[edge]!, cut.along === last.along ? EDGE_FORWARD | EDGE_BACKWARD : flags)
      last = cut
    }
    link(last.node, edgeTo[edge]!, (1 - last.along) * edgeMeters[edge]!, flags)
  }
  return (fromPlace, limit = Infinity) => shortest(arcs, nodes + fromPlace, limit)
}

function shortest(arcs: readonly (readonly { to: number; meters: number }[])[], start: number, limit: number): Float64Array {
  const meters = new Float64Array(arcs.length).fill(Infinity)
  const queue = new FlatQueue<number>()
  meters[start] = 0
  queue.push(start, 0)
  while (queue.length > 0) {
    const reached = queue.peekValue()!
    const node = queue.pop()!
    if (reached > meters[node]!) continue
    for (const { to, meters: length } of arcs[node]!) {
      const next = reached + length
      if (next > limit || next >= meters[to]!) continue
      meters[to] = next
      queue.push(to, next)
    }
  }
  return meters
}
