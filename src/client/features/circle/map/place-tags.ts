import { boxAround, liesIn, overlaps, textWidth, type Box, type Point } from './box'

export interface TagSize {
  readonly width: number
  readonly height: number
}

/** Icon 30, gaps and padding 36 px, the longer of the two lines. */
export const tagSize = (name: string, minutes: string, fontSize: number): TagSize => ({
  width: Math.ceil(Math.max(textWidth(name, fontSize), textWidth(minutes, fontSize)) + fontSize * 1.5 + 36),
  height: Math.max(60, Math.ceil(fontSize * 2.4 + 16)),
})

/** Directions in which a tag may stand from its point, the most readable first. */
const DIRECTIONS: readonly Point[] = [
  { x: -0.7, y: -1 }, { x: 0.7, y: -1 }, { x: -0.7, y: 1 }, { x: 0.7, y: 1 }, { x: 0, y: -1 }, { x: 0, y: 1 }, { x: -1, y: 0 }, { x: 1, y: 0 },
]
const STEMS = [26, 44, 66, 92, 124, 160]

/**
 * One centre for each point's tag, in the order given, or null where no free place is left: within the view, over no
 * obstacle, no other tag and no other tag's point.
 */
export function placeTags(
  points: readonly (Point & TagSize)[], obstacles: readonly Box[], view: Box | null,
): (Point | null)[] {
  const feet = points.map((it) => boxAround(it, 16, 16))
  const placed: Box[] = []
  return points.map((point) => {
    for (const stem of STEMS) {
      for (const direction of DIRECTIONS) {
        const center = {
          x: point.x + direction.x * (stem + (direction.y === 0 ? point.width / 2 : 0)),
          y: point.y + direction.y * (stem + point.height / 2 - 10),
        }
        const box = boxAround(center, point.width + 6, point.height + 6)
        if ((view && !liesIn(box, view)) || [...obstacles, ...feet, ...placed].some((it) => overlaps(it, box))) continue
        placed.push(box)
        return center
      }
    }
    return null
  })
}
