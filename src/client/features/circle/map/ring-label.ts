import { boxAround, gapBetween, liesIn, overlaps, type Box, type Point } from './box'

export interface RingLabelQuestion {
  /** The ring's closed outline. */
  readonly edge: readonly Point[]
  readonly width: number
  readonly height: number
  /** Markers and labels already there. */
  readonly obstacles: readonly Box[]
  /** Outlines of the other rings, which a label may cross but better does not. */
  readonly otherEdges: readonly (readonly Point[])[]
  /** Where one can see; null when everything counts. */
  readonly view: Box | null
  /** Where the label stood: it stays as long as that place is free, so that nothing hops. */
  readonly keep: Point | null
}

const STEP = 6
/** Beyond this much air a place is free enough (px). */
const AIR = 28
const EDGE_AIR = 14
const KEEP_WITHIN = 5

/** The freest place on the edge, or null when the label would be hidden or cover something everywhere. */
export function ringLabelPlace(question: RingLabelQuestion): Point | null {
  const { width, height, obstacles, view, keep } = question
  const boxAt = (at: Point) => boxAround(at, width, height)
  const free = (at: Point) => (!view || liesIn(boxAt(at), view)) && obstacles.every((it) => !overlaps(it, boxAt(at)))
  const places = spaced(question.edge, STEP).filter(free)
  if (keep) {
    const stays = places.find((at) => Math.hypot(at.x - keep.x, at.y - keep.y) <= KEEP_WITHIN)
    if (stays) return stays
  }
  const others = question.otherEdges.map((edge) => spaced(edge, STEP)).reduce<Point[]>((all, edge) => [...all, ...edge], [])
  let best: Point | null = null
  let most = -Infinity
  for (const at of places) {
    const box = boxAt(at)
    const air = obstacles.reduce((least, it) => Math.min(least, gapBetween(it, box)), AIR)
    const edgeAir = others.reduce((least, it) => Math.min(least, gapBetween({ left: it.x, right: it.x, top: it.y, bottom: it.y }, box)), EDGE_AIR)
    // among equally free places the one to the lower right, where a thumb does not hide it and names are rarer
    const score = air + edgeAir + (at.x + at.y) * 1e-6
    if (score > most) {
      most = score
      best = at
    }
  }
  return best
}

/** Points along a line, `step` px apart. */
export function spaced(line: readonly Point[], step: number): Point[] {
  const points: Point[] = []
  let carried = 0
  for (let i = 1; i < line.length; i++) {
    const from = line[i - 1]
    const to = line[i]
    if (!from || !to) continue
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    for (let along = carried; along < length; along += step) {
      points.push({ x: from.x + ((to.x - from.x) * along) / length, y: from.y + ((to.y - from.y) * along) / length })
    }
    const left = length - carried
    carried = left <= 0 ? carried - length : (step - (left % step)) % step
  }
  return points
}
