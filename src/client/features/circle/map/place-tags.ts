import { boxAround, liesIn, overlaps, textWidth, type Box, type Point } from './box'

export interface TagSize {
  readonly width: number
  readonly height: number
}

interface Stand {
  readonly center: Point
  readonly box: Box
  readonly cost: number
}

/** Icon 1.5 em, gap and padding 36 px, the longer of the two lines; the name is set a tenth larger. */
export const tagSize = (name: string, walk: string, fontSize: number): TagSize => ({
  width: Math.ceil(Math.max(textWidth(name, fontSize * 1.1), textWidth(walk, fontSize)) + fontSize * 1.5 + 36),
  height: Math.max(60, Math.ceil(fontSize * 2.6 + 16)),
})

/** Directions in which a tag may stand from its point. */
const DIRECTIONS: readonly Point[] = [
  { x: -0.6, y: -1 }, { x: 0.6, y: -1 }, { x: -0.6, y: 1 }, { x: 0.6, y: 1 }, { x: 0, y: -1 }, { x: 0, y: 1 }, { x: -1, y: 0 }, { x: 1, y: 0 },
]
const STEMS = [24, 40, 60, 84, 112, 150]
/** px of stem that a stem hidden behind another tag, or over another point, is worth avoiding. */
const CROSSING = 120

/**
 * One centre for each point's tag, in the order given, or null where none is free: within the view, over no obstacle,
 * no other tag and no named point. Of all arrangements the one with the shortest stems; made for a handful of points.
 */
export function placeTags(points: readonly (Point & TagSize)[], obstacles: readonly Box[], view: Box | null): (Point | null)[] {
  const feet = points.map((it) => boxAround(it, 16, 16))
  const stands = points.map((point) => standsFor(point, [...obstacles, ...feet], view))
  let best: { readonly cost: number; readonly centers: (Point | null)[] } = { cost: Infinity, centers: points.map(() => null) }

  function arrange(chosen: readonly (Stand | null)[], cost: number): void {
    if (cost >= best.cost) return
    const point = points[chosen.length]
    const candidates = stands[chosen.length]
    if (!point || !candidates) {
      best = { cost, centers: chosen.map((it) => it && it.center) }
      return
    }
    for (const stand of candidates) {
      if (chosen.some((it) => it && overlaps(it.box, stand.box))) continue
      arrange([...chosen, stand], cost + stand.cost + CROSSING * crossings(point, stand, chosen, points))
    }
    arrange([...chosen, null], cost + 10_000)
  }

  arrange([], 0)
  return best.centers
}

function standsFor(point: Point & TagSize, obstacles: readonly Box[], view: Box | null): Stand[] {
  const stands: Stand[] = []
  for (const stem of STEMS) {
    for (const direction of DIRECTIONS) {
      const center = {
        x: point.x + direction.x * (stem + (direction.y === 0 ? point.width / 2 : 0)),
        y: point.y + direction.y * (stem + point.height / 2 - 10),
      }
      const box = boxAround(center, point.width + 6, point.height + 6)
      if ((view && !liesIn(box, view)) || obstacles.some((it) => overlaps(it, box))) continue
      stands.push({ center, box, cost: stem + (view ? 0 : Math.abs(direction.x)) })
    }
  }
  return stands
}

function crossings(point: Point, stand: Stand, chosen: readonly (Stand | null)[], points: readonly Point[]): number {
  return chosen.reduce((count, other, i) => {
    const foot = points[i]
    if (!other || !foot) return count
    return count + Number(crosses(point, stand.center, other.box)) + Number(crosses(foot, other.center, stand.box))
  }, 0)
}

/** Whether the straight line from a to b passes through the box: clipped against each pair of sides (Liang–Barsky). */
function crosses(a: Point, b: Point, box: Box): boolean {
  let from = 0
  let to = 1
  for (const [start, step, low, high] of [[a.x, b.x - a.x, box.left, box.right], [a.y, b.y - a.y, box.top, box.bottom]] as const) {
    if (step === 0) {
      if (start < low || start > high) return false
      continue
    }
    const [first, last] = [(low - start) / step, (high - start) / step].sort((p, q) => p - q) as [number, number]
    from = Math.max(from, first)
    to = Math.min(to, last)
  }
  return from <= to
}
