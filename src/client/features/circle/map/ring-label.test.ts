import fc from 'fast-check'
import { boxAround, distance, liesIn, overlaps, type Box, type Point } from './box'
import { ringLabelPlace, spaced, type RingLabelQuestion } from './ring-label'

const CENTER = { x: 195, y: 250 }
const circle = (radius: number): Point[] => Array.from({ length: 73 }, (_, i) => ({ x: CENTER.x + radius * Math.cos((i * Math.PI) / 36), y: CENTER.y + radius * Math.sin((i * Math.PI) / 36) }))
const VIEW: Box = { left: 0, top: 0, right: 390, bottom: 500 }
const ask = (change: Partial<RingLabelQuestion> = {}): RingLabelQuestion => ({ edge: circle(140), width: 44, height: 20, obstacles: [], otherEdges: [], view: VIEW, keep: null, ...change })
const obstacles = fc.array(fc.tuple(fc.integer({ min: 0, max: 390 }), fc.integer({ min: 0, max: 500 })).map(([x, y]) => boxAround({ x, y }, 34, 34)), { maxLength: 25 })

test('the label stands on the ring’s edge, in view, over nothing', () => {
  fc.assert(fc.property(obstacles, (taken) => {
    const at = ringLabelPlace(ask({ obstacles: taken }))
    if (!at) return
    expect(Math.abs(distance(at, CENTER) - 140)).toBeLessThan(1)
    expect(liesIn(boxAround(at, 44, 20), VIEW)).toBe(true)
    for (const it of taken) expect(overlaps(it, boxAround(at, 44, 20))).toBe(false)
  }))
})
test('it is missing only where every place on the edge is hidden or taken', () => {
  fc.assert(fc.property(obstacles, (taken) => {
    if (ringLabelPlace(ask({ obstacles: taken })) !== null) return
    const free = spaced(circle(140), 1).filter((at) => taken.every((it) => !overlaps(it, boxAround(at, 56, 32))))
    expect(free).toEqual([])
  }))
  expect(ringLabelPlace(ask({ obstacles: [VIEW] }))).toBeNull()
  expect(ringLabelPlace(ask({ view: { left: 0, top: 0, right: 10, bottom: 10 } }))).toBeNull()
})
test('it goes to the free side of a crowded ring', () => {
  const crowd = Array.from({ length: 60 }, (_, i) => boxAround({ x: 40 + (i % 10) * 16, y: 100 + Math.floor(i / 10) * 50 }, 34, 34))
  expect(ringLabelPlace(ask({ obstacles: crowd }))?.x).toBeGreaterThan(CENTER.x)
})
test('it stays where it stood as long as that place is free, and gives way when it is not', () => {
  const keep = circle(140)[40] ?? CENTER
  expect(distance(ringLabelPlace(ask({ keep })) ?? CENTER, keep)).toBeLessThanOrEqual(5)
  const moved = ringLabelPlace(ask({ keep, obstacles: [boxAround(keep, 34, 34)] })) ?? CENTER
  expect(distance(moved, keep)).toBeGreaterThan(17)
})
test('it keeps off the other rings where it can', () => {
  const touching = circle(140).map(({ x, y }) => ({ x: x < CENTER.x ? x : x + 60, y }))
  const at = ringLabelPlace(ask({ otherEdges: [touching] })) ?? CENTER
  expect(Math.min(...spaced(touching, 2).map((it) => distance(it, at)))).toBeGreaterThan(14)
})
test('points along a line are as far apart as asked, whatever its corners', () => {
  const line = fc.array(fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) }), { minLength: 2, maxLength: 12 })
  const length = (points: readonly Point[]) => points.slice(1).reduce((sum, it, i) => sum + distance(it, points[i] ?? it), 0)
  fc.assert(fc.property(line, fc.integer({ min: 3, max: 40 }), (points, step) => {
    const along = spaced(points, step)
    expect(Math.abs(along.length - length(points) / step)).toBeLessThanOrEqual(1 + 1e-6)
    along.slice(1).forEach((it, i) => expect(distance(it, along[i] ?? it)).toBeLessThanOrEqual(step + 1e-6))
  }))
  expect(spaced([{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }], 4)).toEqual([{ x: 0, y: 0 }, { x: 4, y: 0 }, { x: 8, y: 0 }, { x: 10, y: 2 }, { x: 10, y: 6 }])
})
