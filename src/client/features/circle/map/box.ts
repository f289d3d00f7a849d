/** Plane geometry of the map's layout. All figures are CSS pixels; x grows to the right, y downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const boxAround = (center: Point, width: number, height: number): Box => ({
  left: center.x - width / 2,
  top: center.y - height / 2,
  right: center.x + width / 2,
  bottom: center.y + height / 2,
})

export const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

export const liesIn = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom

/** Pixels between two boxes; 0 when they touch or overlap. */
export function gapBetween(a: Box, b: Box): number {
  const across = Math.max(0, a.left - b.right, b.left - a.right)
  const down = Math.max(0, a.top - b.bottom, b.top - a.bottom)
  return Math.hypot(across, down)
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

/** Width of a line of text: CJK characters are one em wide, all others about 0.56. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0
  for (const character of text) ems += character.charCodeAt(0) > 0x2e7f ? 1 : 0.56
  return ems * fontSize
}
