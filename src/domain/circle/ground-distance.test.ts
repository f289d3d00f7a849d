import { METERS_PER_DEGREE, metersBetween, metersPerDegreeLng } from './ground-distance'

test('a quarter of a meridian and of the equator on the sphere of mean radius 6,371,008.8 m', () => {
  const quarter = (Math.PI / 2) * 6_371_008.8
  expect(metersBetween(110, 0, 110, 90)).toBeCloseTo(quarter, 6)
  expect(metersBetween(0, 0, 90, 0)).toBeCloseTo(quarter, 6)
  expect(metersBetween(-90, 0, 90, 0)).toBeCloseTo(2 * quarter, 6)
})

test('one degree of latitude is 111.195 km, and one of longitude half of it at 60°', () => {
  expect(METERS_PER_DEGREE).toBeCloseTo(111_195.08, 2)
  expect(metersPerDegreeLng(0)).toBe(METERS_PER_DEGREE)
  expect(metersPerDegreeLng(60)).toBeCloseTo(METERS_PER_DEGREE / 2, 6)
})

/** Ellipsoidal distances by Vincenty's formula on WGS-84; the sphere differs by up to 0.56 %. */
test.each<[string, [number, number, number, number], number]>([
  ['Flinders Peak to Buninyong (Geoscience Australia)', [144.42486789, -37.95103342, 143.92649554, -37.65282114], 54_972.271],
  ['a degree of latitude at the equator', [0, 0, 0, 1], 110_574.3885],
  ['a degree of longitude at the equator', [0, 0, 1, 0], 111_319.4908],
])('%s agrees with the ellipsoid within 0.56 %%', (_, [lngA, latA, lngB, latB], meters) => {
  expect(Math.abs(metersBetween(lngA, latA, lngB, latB) / meters - 1)).toBeLessThan(0.0057)
})

test('the same place is no distance, and direction does not matter', () => {
  expect(metersBetween(110.77, 35.14, 110.77, 35.14)).toBe(0)
  expect(metersBetween(110.77, 35.14, 110.78, 35.15)).toBe(metersBetween(110.78, 35.15, 110.77, 35.14))
})

test('a few centimetres are not lost to rounding', () => {
  expect(metersBetween(110.77, 35.14, 110.77, 35.1400001)).toBeCloseTo(0.0111195, 7)
})
