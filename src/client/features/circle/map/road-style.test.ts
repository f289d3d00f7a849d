import fc from 'fast-check'
import { ROAD_WIDTHS } from '@/domain/circle/road'
import { roadStroke } from './road-style'

const QUARTER_HOUR = 14.25

test('where a quarter-hour circle fills a phone, minor roads are 2.4 px wide, middle ones 5, main ones 8', () => {
  expect((['minor', 'middle', 'main'] as const).map((width) => roadStroke(width, QUARTER_HOUR).fill)).toEqual([2.4, 5, 8])
})
test('a road’s edge is a hairline round its fill; a path has none', () => {
  fc.assert(fc.property(fc.double({ min: 9, max: 18, noNaN: true }), fc.constantFrom('main' as const, 'middle' as const, 'minor' as const), (zoom, width) => {
    const { fill, edge } = roadStroke(width, zoom)
    expect(edge - fill).toBeGreaterThan(0)
    expect(edge - fill).toBeLessThanOrEqual(1.6 + 1e-9)
    expect(roadStroke('path', zoom).edge).toBe(0)
  }))
})
test('a wider kind never looks narrower, and nothing grows when one looks from farther away', () => {
  fc.assert(fc.property(fc.double({ min: 9, max: 17, noNaN: true }), (zoom) => {
    const [main = 0, middle = 0, minor = 0] = ROAD_WIDTHS.map((width) => roadStroke(width, zoom).fill)
    expect(main > middle && middle > minor).toBe(true)
    for (const width of ROAD_WIDTHS) expect(roadStroke(width, zoom + 1).fill).toBeGreaterThanOrEqual(roadStroke(width, zoom).fill)
  }))
})
