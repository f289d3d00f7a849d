import fc from 'fast-check'
import { boxAround, distance, liesIn, overlaps, textWidth, type Box, type Point } from './box'
import { placeTags, tagSize, type TagSize } from './place-tags'

const VIEW: Box = { left: 0, top: 0, right: 390, bottom: 600 }
const size = tagSize('卫生站', '走 4 分', 18)
const point = fc.record({ x: fc.integer({ min: 20, max: 370 }), y: fc.integer({ min: 20, max: 580 }) }).map((it): Point & TagSize => ({ ...it, ...size }))
const points = fc.array(point, { maxLength: 3 })
const tags = (all: readonly (Point & TagSize)[], obstacles: readonly Box[] = []) =>
  placeTags(all, obstacles, VIEW).map((center, i) => center && boxAround(center, all[i]?.width ?? 0, all[i]?.height ?? 0))

test('a tag is tall enough for a finger of the elder version and wide enough for its words', () => {
  expect(size.height).toBeGreaterThanOrEqual(60)
  expect(size.width).toBeGreaterThan(textWidth('卫生站', 18))
  expect(tagSize('老年人日间照料中心', '走 4 分', 18).width).toBeGreaterThan(textWidth('老年人日间照料中心', 18))
})
test('no tag leaves the view, covers another, a named point or what stands there already', () => {
  const obstacle = boxAround({ x: 195, y: 300 }, 26, 26)
  fc.assert(fc.property(points, (all) => {
    const placed = tags(all, [obstacle])
    placed.forEach((box, i) => {
      if (!box) return
      expect(liesIn(box, VIEW)).toBe(true)
      expect(overlaps(box, obstacle)).toBe(false)
      for (const foot of all) expect(overlaps(box, boxAround(foot, 9, 9))).toBe(false)
      for (const other of placed.slice(i + 1)) expect(other !== null && overlaps(box, other)).toBe(false)
    })
  }), { numRuns: 40 })
})
test('one point in the open always gets its tag, close by', () => {
  const [box] = tags([{ x: 195, y: 300, ...size }])
  expect(box && distance({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, { x: 195, y: 300 })).toBeLessThan(size.width)
})
test('three points a thumb apart all get theirs', () => {
  const crowd = [{ x: 180, y: 300, ...size }, { x: 200, y: 310, ...size }, { x: 190, y: 330, ...size }]
  expect(tags(crowd).filter(Boolean)).toHaveLength(3)
})
test('where nothing is free there is no tag rather than one over something', () => {
  expect(placeTags([{ x: 195, y: 300, ...size }], [VIEW], VIEW)).toEqual([null])
})
test('the same question gives the same places', () => {
  fc.assert(fc.property(points, (all) => { expect(tags(all)).toEqual(tags(all)) }), { numRuns: 20 })
})
