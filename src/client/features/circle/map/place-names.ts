import { boxAround, distance, liesIn, overlaps, textWidth, type Box, type Point } from './box'

export interface PlaceName extends Point {
  readonly code: string
  readonly name: string
}

export interface NamesQuestion {
  readonly names: readonly PlaceName[]
  /** Names near it come first. */
  readonly center: Point
  readonly fontSize: number
  readonly obstacles: readonly Box[]
  readonly view: Box | null
}

/** px above or below its place to which a name may give way. */
const SHIFTS = [0, -14, 14, -26, 26]
const MOST = 14
const AIR = 4

/** Names that cover neither a marker nor each other, each with its centre. */
export function freeNames(question: NamesQuestion): PlaceName[] {
  const { names, center, fontSize, view } = question
  const taken = [...question.obstacles]
  const shown: PlaceName[] = []
  const nearestFirst = [...names].sort((a, b) => distance(a, center) - distance(b, center) || (a.code < b.code ? -1 : 1))
  for (const name of nearestFirst) {
    if (shown.length === MOST) break
    for (const shift of SHIFTS) {
      const at = { x: name.x, y: name.y + shift }
      const box = boxAround(at, textWidth(name.name, fontSize) + AIR, fontSize * 1.3 + AIR)
      if ((view && !liesIn(box, view)) || taken.some((it) => overlaps(it, box))) continue
      taken.push(box)
      shown.push({ ...name, ...at })
      break
    }
  }
  return shown
}
