import type { RoadWidth } from '@/domain/circle/road'
import { roadWidthOf, type WalkGraph } from '@/domain/circle/walk-graph'

export interface RoadChain {
  readonly width: RoadWidth
  /** WGS-84 [lng, lat] */
  readonly line: [number, number][]
}

/** Joins the short edges of a network into long lines of one width, so that tiles hold few, well simplified lines. */
export function chainRoads(graph: WalkGraph): RoadChain[] {
  const { edgeFrom, edgeTo, edgeFlags } = graph
  const at = edgesByNode(graph)
  const used = new Uint8Array(edgeFrom.length)
  const widthOf = (edge: number) => roadWidthOf(edgeFlags[edge]!)

  /** Follows roads of one width from a node while there is exactly one way on. */
  const follow = (edge: number, from: number): number[] => {
    const nodes: number[] = []
    const width = widthOf(edge)
    let current: number | undefined = edge
    let node = from
    while (current !== undefined) {
      used[current] = 1
      node = edgeFrom[current] === node ? edgeTo[current]! : edgeFrom[current]!
      nodes.push(node)
      const same: number[] = at(node).filter((it) => widthOf(it) === width)
      current = same.length === 2 ? same.find((it) => !used[it]) : undefined
    }
    return nodes
  }

  const chains: RoadChain[] = []
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    if (used[edge]) continue
    const ahead = follow(edge, edgeFrom[edge]!)
    const start = edgeFrom[edge]!
    const width = widthOf(edge)
    const same = at(start).filter((it) => widthOf(it) === width)
    const other = same.length === 2 ? same.find((it) => !used[it]) : undefined
    const behind = other === undefined ? [] : follow(other, start)
    const nodes = [...behind.reverse(), start, ...ahead]
    chains.push({ width, line: nodes.map((n) => [graph.nodeLng[n]!, graph.nodeLat[n]!]) })
  }
  return chains
}

/** The edges that touch a node, whatever their direction. */
function edgesByNode({ nodeLng, edgeFrom, edgeTo }: WalkGraph): (node: number) => number[] {
  const edges: number[][] = Array.from({ length: nodeLng.length }, () => [])
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    edges[edgeFrom[edge]!]!.push(edge)
    if (edgeTo[edge] !== edgeFrom[edge]) edges[edgeTo[edge]!]!.push(edge)
  }
  return (node) => edges[node] ?? []
}
