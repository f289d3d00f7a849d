import fc from 'fast-check'
import { boxAround, distance, gapBetween, liesIn, overlaps, textWidth } from './box'

const side = fc.integer({ min: 1, max: 200 })
const coordinate = fc.integer({ min: -500, max: 500 })
const box = fc.tuple(coordinate, coordinate, side, side).map(([x, y, width, height]) => boxAround({ x, y }, width, height))

test('a box stands evenly round its centre', () => {
  expect(boxAround({ x: 10, y: 20 }, 8, 4)).toEqual({ left: 6, right: 14, top: 18, bottom: 22 })
})
test('two boxes that overlap have no gap, two with a gap do not overlap, and both are mutual', () => {
  fc.assert(fc.property(box, box, (a, b) => {
    expect(overlaps(a, b)).toBe(overlaps(b, a))
    expect(gapBetween(a, b)).toBe(gapBetween(b, a))
    if (overlaps(a, b)) expect(gapBetween(a, b)).toBe(0)
    if (gapBetween(a, b) > 0) expect(overlaps(a, b)).toBe(false)
  }))
})
test('touching edges cover nothing', () => {
  const a = boxAround({ x: 0, y: 0 }, 10, 10)
  const b = boxAround({ x: 10, y: 0 }, 10, 10)
  expect([overlaps(a, b), gapBetween(a, b)]).toEqual([false, 0])
})
test('the gap to a box across the corner is the hypotenuse', () => {
  expect(gapBetween(boxAround({ x: 0, y: 0 }, 2, 2), boxAround({ x: 5, y: 6 }, 2, 2))).toBe(5)
  expect(distance({ x: 0, y: 0 }, { x: 3, y: 4 })).toBe(5)
})
test('what lies in a box overlaps whatever covers that box whole', () => {
  fc.assert(fc.property(box, box, (inner, outer) => {
    if (liesIn(inner, outer)) expect(overlaps(inner, outer)).toBe(true)
    expect(liesIn(inner, inner)).toBe(true)
  }))
})
test('a Chinese character is one em wide, rare ones too, a digit about half', () => {
  expect(textWidth('神后堡', 12)).toBe(36)
  expect(textWidth('𠮷', 12)).toBe(12)
  expect(textWidth('15', 12)).toBeLessThan(15)
})
