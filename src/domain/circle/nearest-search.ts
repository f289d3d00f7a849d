import type { WalkSearch } from './search'
import type { Anchor } from './walk-engine'
import { EDGE_BACKWARD, EDGE_FORWARD, EDGE_STEP_FREE, type WalkGraph } from './walk-graph'

export interface Nearest {
  readonly index: number
  readonly meters: number
}

const NONE = -1

/** Finds for each group of anchors the nearest one by walking, in one search that ends when every group is decided. */
export class NearestSearch {
  /** Chains of targets per node: first entry of a node, then entry → next. Two entries per target, one for each end. */
  private readonly firstAt: Int32Array
  private readonly firstIn: Uint32Array
  private next = new Int32Array(256)
  private round = 0
  private groupOf = new Uint32Array(128)
  private indexOf = new Uint32Array(128)
  private targets: Anchor[] = []

  constructor(private readonly graph: WalkGraph, private readonly search: WalkSearch) {
    this.firstAt = new Int32Array(graph.nodeLng.length)
    this.firstIn = new Uint32Array(graph.nodeLng.length)
  }

  run(origin: Anchor, stepFree: boolean, groups: readonly (readonly Anchor[])[]): (Nearest | null)[] {
    const best: (Nearest | null)[] = groups.map(() => null)
    this.collect(origin, stepFree, groups)
    const waiting = new Set<number>()
    for (let t = 0; t < this.targets.length; t++) waiting.add(this.groupOf[t]!)
    // Metres at which the next group is decided, so that it is not asked of every group at every node.
    let due = 0
    const offer = (target: number, toFoot: number) => {
      const meters = toFoot + this.targets[target]!.accessMeters
      const group = this.groupOf[target]!
      const known = best[group]
      if (!(meters < Infinity) || (known && meters >= known.meters)) return
      best[group] = { index: this.indexOf[target]!, meters }
      due = Math.min(due, meters)
    }
    this.search.run(origin, stepFree, Infinity, (node, meters) => {
      this.offerTargetsAt(node, meters, offer)
      if (meters < due) return false
      due = Infinity
      // Whatever is settled later is at least this far, so a group whose best is nearer is decided.
      for (const group of waiting) {
        const nearest = best[group]?.meters ?? Infinity
        if (nearest <= meters) waiting.delete(group)
        else due = Math.min(due, nearest)
      }
      return waiting.size === 0
    })
    for (let t = 0; t < this.targets.length; t++) offer(t, this.search.metersOnOriginsEdge(this.targets[t]!))
    this.targets = []
    return best
  }

  /** Hangs the targets that can be walked to at all on the two ends of their edges. */
  private collect(origin: Anchor, stepFree: boolean, groups: readonly (readonly Anchor[])[]): void {
    const { edgeFrom, edgeTo, edgeFlags } = this.graph
    const component = stepFree ? this.graph.stepFreeComponent : this.graph.component
    const mask = stepFree ? EDGE_STEP_FREE : 0
    const home = component[edgeFrom[origin.edge]!]
    this.round++
    this.targets = []
    groups.forEach((group, g) => group.forEach((target, index) => {
      if ((edgeFlags[target.edge]! & mask) !== mask || component[edgeFrom[target.edge]!] !== home) return
      const t = this.targets.push(target) - 1
      this.makeRoomFor(t)
      this.groupOf[t] = g
      this.indexOf[t] = index
      this.hang(edgeFrom[target.edge]!, 2 * t)
      this.hang(edgeTo[target.edge]!, 2 * t + 1)
    }))
  }

  private hang(node: number, entry: number): void {
    this.next[entry] = this.firstIn[node] === this.round ? this.firstAt[node]! : NONE
    this.firstIn[node] = this.round
    this.firstAt[node] = entry
  }

  private offerTargetsAt(node: number, meters: number, offer: (target: number, toFoot: number) => void): void {
    if (this.firstIn[node] !== this.round) return
    for (let entry = this.firstAt[node]!; entry !== NONE; entry = this.next[entry]!) {
      const target = this.targets[entry >> 1]!
      const flags = this.graph.edgeFlags[target.edge]!
      const length = this.graph.edgeMeters[target.edge]!
      const fromFirstNode = (entry & 1) === 0
      const share = fromFirstNode ? target.along : 1 - target.along
      // A target at an end of its edge stands on that node, whichever way the edge may be walked.
      if (share > 0 && !(flags & (fromFirstNode ? EDGE_FORWARD : EDGE_BACKWARD))) continue
      offer(entry >> 1, meters + share * length)
    }
  }

  private makeRoomFor(target: number): void {
    if (target < this.groupOf.length) return
    const grown = <T extends Int32Array | Uint32Array>(old: T, into: T): T => {
      into.set(old)
      return into
    }
    this.next = grown(this.next, new Int32Array(this.next.length * 2))
    this.groupOf = grown(this.groupOf, new Uint32Array(this.groupOf.length * 2))
    this.indexOf = grown(this.indexOf, new Uint32Array(this.indexOf.length * 2))
  }
}
