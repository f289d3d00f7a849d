import { DistanceField } from './distance-field'
import { drawReach } from './draw-reach'
import { NearestSearch } from './nearest-search'
import { metersFor, PACE_RULES, type Pace } from './pace'
import { RingTracer } from './rings'
import { WalkSearch } from './search'
import { Snapper } from './snap'
import type { Anchor, Ring, WalkCircle, WalkEngine } from './walk-engine'
import type { WalkGraph } from './walk-graph'

/** Rings of one circle, and the longest of them: beyond two hours on foot nothing is a life circle. */
const MOST_RINGS = 12
const LONGEST_MINUTES = 120

/**
 * Ties a walking network to the engine's searches. The engine keeps its working arrays (≈ 30 bytes a node, and a drawing
 * grid the size of the largest circle yet) and runs one search at a time: a circle can be asked until the next search.
 *
 * @throws Error when the network has no walkable edge
 */
export function createWalkEngine(graph: WalkGraph): WalkEngine {
  const snapper = new Snapper(graph)
  const search = new WalkSearch(graph)
  const nearest = new NearestSearch(graph, search)
  const field = new DistanceField()
  const tracer = new RingTracer()

  const circle = (origin: Anchor, pace: Pace, minutes: readonly number[]): WalkCircle => {
    expectMinutes(minutes)
    const ascending = [...minutes].sort((a, b) => a - b)
    const levels = ascending.map((it) => metersFor(it, pace))
    const limit = levels[levels.length - 1]!
    search.run(origin, PACE_RULES[pace].stepFree, limit)
    drawReach(field, graph, search, origin, limit)
    const polygons = tracer.trace(field, levels)
    const version = search.version
    const rings = minutes.map((it): Ring => {
      const level = ascending.indexOf(it)
      return { minutes: it, meters: levels[level]!, reachedNodes: search.countWithin(levels[level]!), polygons: polygons[level]! }
    })
    return {
      rings,
      metersTo(target) {
        if (search.version !== version) throw new Error('This circle is over: the engine has searched again. Read its metres before the next search.')
        const meters = search.metersToFoot(target) + target.accessMeters
        return meters <= limit ? meters : null
      },
    }
  }

  return {
    info: graph.info,
    anchor: (position, pace) => snapper.anchor(position, PACE_RULES[pace].stepFree),
    circle,
    nearestOfEach: (origin, pace, groups) => nearest.run(origin, PACE_RULES[pace].stepFree, groups),
  }
}

function expectMinutes(minutes: readonly number[]): void {
  const wrong = minutes.length === 0 || minutes.length > MOST_RINGS || minutes.some((it) => !(it > 0 && it <= LONGEST_MINUTES))
  if (wrong) throw new RangeError(`Expected 1 to ${MOST_RINGS} ring minutes, each above 0 and at most ${LONGEST_MINUTES}; got [${minutes.join(', ')}].`)
}
