import type { Contours } from './contour'

/** Twice the signed area of a ring in square micro-degrees: positive for an outer ring, negative for a hole. */
export function twiceSignedArea({ x, y, starts }: Contours, ring: number): number {
  const end = starts[ring + 1]!
  let sum = 0
  for (let v = starts[ring]!, before = end - 1; v < end; before = v++) sum += x[before]! * y[v]! - x[v]! * y[before]!
  return sum
}

/** Even-odd test of a vertex against a ring that does not pass through it. */
export function ringHolds({ x, y, starts }: Contours, ring: number, vertex: number): boolean {
  const px = x[vertex]!
  const py = y[vertex]!
  const end = starts[ring + 1]!
  let inside = false
  for (let v = starts[ring]!, before = end - 1; v < end; before = v++) {
    if ((y[v]! > py) === (y[before]! > py)) continue
    if (px < x[v]! + ((py - y[v]!) * (x[before]! - x[v]!)) / (y[before]! - y[v]!)) inside = !inside
  }
  return inside
}
