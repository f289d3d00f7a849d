import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory'
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader'
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp'
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp'
import { insideTest, nestingProblems, ringProblems, type MultiPolygon } from './ring-checks'
import type { Position } from '../position'

/** Checks that check others are checked themselves: against hand-made shapes and the Java Topology Suite. */
const box = (west: number, south: number, east: number, north: number): Position[] =>
  [[west, south], [east, south], [east, north], [west, north], [west, south]]
const hole = (...of: Parameters<typeof box>): Position[] => box(...of).reverse()
const geometryOf = (coordinates: MultiPolygon) => new GeoJSONReader(new GeometryFactory()).read({ type: 'MultiPolygon', coordinates })

const VALID: [string, MultiPolygon][] = [
  ['a square', [[box(0, 0, 4, 4)]]],
  ['a square with a hole', [[box(0, 0, 4, 4), hole(1, 1, 2, 2)]]],
  ['two squares apart', [[box(0, 0, 1, 1)], [box(2, 0, 3, 1)]]],
  ['an island in a hole', [[box(0, 0, 9, 9), hole(1, 1, 8, 8)], [box(3, 3, 4, 4)]]],
]
const INVALID: [string, string, MultiPolygon][] = [
  ['a bow tie', 'pieces that meet', [[[[0, 0], [4, 4], [4, 0], [0, 3], [0, 0]]]]],
  ['a spike', 'pieces that meet', [[[[0, 0], [4, 0], [4, 4], [8, 4], [4, 4], [0, 4], [0, 0]]]]],
  ['a hole outside', 'a hole outside', [[box(0, 0, 4, 4), hole(5, 5, 6, 6)]]],
  ['a hole that crosses the edge', 'pieces that meet', [[box(0, 0, 4, 4), hole(3, 1, 6, 2)]]],
  ['a hole in a hole', 'a hole in a hole', [[box(0, 0, 9, 9), hole(1, 1, 8, 8), hole(3, 3, 4, 4)]]],
  ['overlapping squares', 'pieces that meet', [[box(0, 0, 4, 4)], [box(2, 2, 6, 6)]]],
  ['a square in a square', 'a polygon in another', [[box(0, 0, 9, 9)], [box(2, 2, 6, 6)]]],
]

test.each(VALID)('%s is valid, and JTS agrees', (_, polygons) => {
  expect(ringProblems(polygons)).toEqual([])
  expect(IsValidOp.isValid(geometryOf(polygons))).toBe(true)
})

test.each(INVALID)('%s is found to be %s, and JTS agrees', (_, problem, polygons) => {
  expect(ringProblems(polygons).join()).toContain(problem)
  expect(IsValidOp.isValid(geometryOf(polygons))).toBe(false)
})

test.each<[string, MultiPolygon]>([
  ['not closed', [[box(0, 0, 4, 4).slice(0, 4)]]],
  ['not counter-clockwise', [[hole(0, 0, 4, 4)]]],
  ['not clockwise', [[box(0, 0, 4, 4), box(1, 1, 2, 2)]]],
  ['a ring of 3 positions', [[[[0, 0], [1, 0], [0, 0]]]]],
  ['holds no ring', []],
  ['not finite', [[[[0, 0], [NaN, 0], [1, 1], [0, 0]]]]],
])('what RFC 7946 forbids beyond validity is found: %s', (problem, polygons) => {
  expect(ringProblems(polygons).join()).toContain(problem)
})

const NESTED: [string, boolean, MultiPolygon, MultiPolygon][] = [
  ['a smaller square', true, [[box(1, 1, 2, 2)]], [[box(0, 0, 4, 4)]]],
  ['the same square', true, [[box(0, 0, 4, 4)]], [[box(0, 0, 4, 4)]]],
  ['a square around the hole of the outer', false, [[box(1, 1, 6, 6)]], [[box(0, 0, 9, 9), hole(2, 2, 3, 3)]]],
  ['a square in the hole of the outer', false, [[box(3, 3, 4, 4)]], [[box(0, 0, 9, 9), hole(2, 2, 8, 8)]]],
  ['a bar across', false, [[box(-1, 1, 5, 2)]], [[box(0, 0, 4, 4)]]],
  ['a square apart', false, [[box(7, 7, 8, 8)]], [[box(0, 0, 4, 4)]]],
]

test.each(NESTED)('%s is covered: %s, and JTS agrees', (_, covered, inner, outer) => {
  expect(nestingProblems(inner, outer).length === 0).toBe(covered)
  expect(RelateOp.relate(geometryOf(outer), geometryOf(inner)).isCovers()).toBe(covered)
})

test('a place is inside, in a hole, or out', () => {
  const isInside = insideTest([[box(0, 0, 4, 4), hole(1, 1, 2, 2)], [box(6, 0, 7, 1)]])
  expect([[0.5, 0.5], [1.5, 1.5], [3, 3.9], [6.5, 0.5], [5, 0.5], [0.5, 9], [4, 2]].map((it) => isInside([it[0]!, it[1]!]))).toEqual([true, false, true, true, false, false, false])
})
