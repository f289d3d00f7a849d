import fc from 'fast-check'
import { metersPerPixel, placeOf, worldPoint } from './mercator'

const lng = fc.double({ min: -180, max: 180, noNaN: true })
const lat = fc.double({ min: -85, max: 85, noNaN: true })
const zoom = fc.double({ min: 0, max: 19, noNaN: true })

test('the null island lies in the middle of the world, 256 px wide at zoom 0', () => {
  expect(worldPoint(0, 0, 0)).toEqual({ x: 128, y: 128 })
  expect(worldPoint(-180, 85.0511287798066, 0).x).toBe(0)
  expect(worldPoint(0, 85.0511287798066, 0).y).toBeCloseTo(0, 9)
})
test('a place goes to the plane and comes back the same', () => {
  fc.assert(fc.property(lng, lat, zoom, (x, y, z) => {
    const back = placeOf(worldPoint(x, y, z), z)
    expect(back.lng).toBeCloseTo(x, 8)
    expect(back.lat).toBeCloseTo(y, 8)
  }))
})
test('one zoom closer doubles every distance', () => {
  fc.assert(fc.property(lng, lat, fc.integer({ min: 0, max: 18 }), (x, y, z) => {
    const [near, far] = [worldPoint(x, y, z + 1), worldPoint(x, y, z)]
    expect(near.x).toBeCloseTo(2 * far.x, 5)
    expect(near.y).toBeCloseTo(2 * far.y, 5)
  }))
})
test('the county seat lies in the tile that OpenStreetMap’s formula names', () => {
  // OpenStreetMap's formula for tile numbers: x = ⌊(lng+180)/360·2ᶻ⌋, y = ⌊(1 − asinh(tan lat)/π)/2·2ᶻ⌋
  const tan = Math.tan((35.1442 * Math.PI) / 180)
  const tile = [Math.floor(((110.7744 + 180) / 360) * 2 ** 14), Math.floor(((1 - Math.asinh(tan) / Math.PI) / 2) * 2 ** 14)]
  const { x, y } = worldPoint(110.7744, 35.1442, 14)
  expect([Math.floor(x / 256), Math.floor(y / 256)]).toEqual(tile)
})
test('at the equator a pixel of zoom 0 is 156,543 m, in the county a fifth less', () => {
  expect(metersPerPixel(0, 0)).toBeCloseTo(156_543.03, 2)
  expect(metersPerPixel(35.14, 14.25) / metersPerPixel(0, 14.25)).toBeCloseTo(Math.cos((35.14 * Math.PI) / 180), 12)
})
test('metres under a pixel agree with the distance of two near places', () => {
  const north = 0.001
  const pixels = worldPoint(110.77, 35.14, 15).y - worldPoint(110.77, 35.14 + north, 15).y
  const meters = north * (40_075_016.686 / 360)
  expect(pixels * metersPerPixel(35.14, 15)).toBeCloseTo(meters, 1)
})
