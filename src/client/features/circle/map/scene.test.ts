import fc from 'fast-check'
import { aStation, NO_RINGS, squareRings } from '@/client/test-circle'
import { boxAround, distance, liesIn, overlaps, textWidth, type Box } from './box'
import { metersPerPixel, placeOf, worldPoint } from './mercator'
import { composeScene, labelSize, type MapScene, type SceneQuestion } from './scene'

const ORIGIN = { lng: 110.7744, lat: 35.1442 }
const ZOOM = 14.25
const center = worldPoint(ORIGIN.lng, ORIGIN.lat, ZOOM)
/** A phone's map between the chrome, px of the world. */
const VIEW: Box = { left: center.x - 195, right: center.x + 195, top: center.y - 280, bottom: center.y + 240 }
const RINGS = squareRings({ 5: 0.0035, 10: 0.007, 15: 0.0105 })
const KINDS = ['MED01', 'MED04', 'ELD01', 'COM01', 'COM02', 'LOG04']

const ask = (change: Partial<SceneQuestion> = {}): SceneQuestion => ({
  origin: ORIGIN, rings: RINGS, stations: [], placeNames: [], selectedId: null, elder: false, shortNameOf: () => '卫生站', zoom: ZOOM, view: VIEW, fontSize: 12, labelsNow: new Map(), ...change,
})
const near = (x: number, y: number) => placeOf({ x: center.x + x, y: center.y + y }, ZOOM)
const spot = fc.record({ x: fc.integer({ min: -190, max: 190 }), y: fc.integer({ min: -230, max: 230 }) })
const stations = fc.array(fc.record({ at: spot, category: fc.constantFrom(...KINDS), openNow: fc.constantFrom(true, false, null) }), { maxLength: 60 })
  .map((all) => all.map(({ at, category, openNow }, i) => aStation({ id: `S${i}`, ...near(at.x, at.y), category, openNow, meters: Math.hypot(at.x, at.y) * 7 })))
const placeNames = fc.array(spot, { maxLength: 20 }).map((all) => all.map(({ x, y }, i) => ({ code: String(i), name: '临晋村', ...near(x, y) })))
const question = fc.record({ stations, placeNames, elder: fc.boolean(), selectedId: fc.constantFrom(null, 'S0') }).map((it) => ask({ ...it, fontSize: it.elder ? 18 : 12 }))

const pointOf = ({ lng, lat }: { lng: number; lat: number }) => worldPoint(lng, lat, ZOOM)
const labelBoxes = (scene: MapScene, fontSize: number) => scene.ringLabels.map((it) => boxAround(pointOf(it), ...labelSize(it.minutes, fontSize)))

test('the same question gives the same scene', () => {
  fc.assert(fc.property(question, (asked) => { expect(composeScene(asked)).toEqual(composeScene(asked)) }), { numRuns: 8 })
})
test('every ring carries one label, on its own edge, and no two labels touch', () => {
  fc.assert(fc.property(question, (asked) => {
    const scene = composeScene(asked)
    expect(scene.ringLabels.map(({ minutes }) => minutes).sort((a, b) => a - b)).toEqual([5, 10, 15])
    for (const { minutes, lng, lat } of scene.ringLabels) {
      const half = 0.0007 * minutes
      expect(Math.max(Math.abs(lng - ORIGIN.lng), Math.abs(lat - ORIGIN.lat))).toBeCloseTo(half, 5)
    }
    const boxes = labelBoxes(scene, asked.fontSize)
    boxes.forEach((box, i) => boxes.slice(i + 1).forEach((other) => expect(overlaps(box, other)).toBe(false)))
  }), { numRuns: 12 })
})
test('no label covers a disc, a tag or the pin', () => {
  fc.assert(fc.property(question, (asked) => {
    const scene = composeScene(asked)
    const standing = [
      ...scene.discs.map((it) => boxAround(it, 30, 30)),
      ...scene.tags.map((it) => boxAround({ x: it.station.x + it.dx, y: it.station.y + it.dy }, it.width, it.height)),
      ...(scene.pin ? [boxAround({ x: scene.pin.x, y: scene.pin.y - 26 }, 48, 52)] : []),
    ]
    for (const box of labelBoxes(scene, asked.fontSize)) for (const it of standing) expect(overlaps(box, it)).toBe(false)
  }), { numRuns: 12 })
})
test('no name lies under the chrome, a marker or a label', () => {
  fc.assert(fc.property(question, (asked) => {
    const scene = composeScene(asked)
    const markers = [boxAround(center, 22, 22), ...scene.discs.map((it) => boxAround(it, 32, 32)), ...scene.dots.map((it) => boxAround(it, 7, 7)), ...labelBoxes(scene, asked.fontSize)]
    for (const name of scene.names) {
      const box = boxAround(pointOf(name), textWidth(name.name, asked.fontSize), asked.fontSize)
      expect(liesIn(box, VIEW)).toBe(true)
      for (const it of markers) expect(overlaps(box, it)).toBe(false)
    }
  }), { numRuns: 12 })
})
test('in the standard version no station is lost: a disc that gives way to a label becomes a dot', () => {
  fc.assert(fc.property(question, (asked) => {
    const { discs, dots, clusters, pin } = composeScene({ ...asked, elder: false })
    const drawn = [...[...discs, ...dots, ...(pin ? [pin] : [])].map(({ id }) => id), ...clusters.flatMap(({ ids }) => ids)]
    expect(drawn.sort()).toEqual(asked.stations.map(({ id }) => id).sort())
  }), { numRuns: 12 })
})
test('where a ring is so small that its label must cover a disc, that disc is a dot', () => {
  const tiny = squareRings({ 5: 0.0004 })
  const { ringLabels, discs, dots } = composeScene(ask({ origin: null, rings: tiny, stations: [aStation({ id: 'S1', ...ORIGIN })] }))
  expect(ringLabels).toHaveLength(1)
  expect([discs, dots.map(({ id }) => id)]).toEqual([[], ['S1']])
})
test('the elder version has at most three tags, each in view with a stem to its point, and no dots', () => {
  fc.assert(fc.property(question, (asked) => {
    const { tags, dots, discs } = composeScene({ ...asked, elder: true, fontSize: 18 })
    expect([dots, discs]).toEqual([[], []])
    expect(tags.length).toBeLessThanOrEqual(3)
    for (const { station, dx, dy, width, height } of tags) {
      expect(liesIn(boxAround({ x: station.x + dx, y: station.y + dy }, width, height), VIEW)).toBe(true)
      expect(height).toBeGreaterThanOrEqual(60)
    }
  }), { numRuns: 12 })
})
test('a label stays where it stood while the rings stay, so that nothing hops when markers change', () => {
  const first = composeScene(ask())
  const labelsNow = new Map(first.ringLabels.map((it) => [it.minutes, it]))
  const far = aStation({ id: 'far', ...near(0, 0) })
  const second = composeScene(ask({ labelsNow, stations: [far] }))
  for (const label of second.ringLabels) expect(distance(pointOf(label), pointOf(labelsNow.get(label.minutes) ?? ORIGIN))).toBeLessThanOrEqual(5)
})
test('a ring’s islands carry no label: it stands on the part that stretches farthest', () => {
  const [ring] = squareRings({ 15: 0.0105 }).features
  const island = squareRings({ 15: 0.001 }, { lng: ORIGIN.lng + 0.004, lat: ORIGIN.lat + 0.004 }).features[0]
  if (!ring || !island) throw new Error('expected two features')
  const coordinates = [...island.geometry.coordinates, ...ring.geometry.coordinates]
  const { ringLabels } = composeScene(ask({ rings: { type: 'FeatureCollection', features: [{ ...ring, geometry: { type: 'MultiPolygon', coordinates } }] } }))
  const [label] = ringLabels
  expect(Math.max(Math.abs((label?.lng ?? 0) - ORIGIN.lng), Math.abs((label?.lat ?? 0) - ORIGIN.lat))).toBeCloseTo(0.0105, 5)
})
test('stations cluster when the circle has become a detail of the county', () => {
  const two = [aStation({ id: 'a' }), aStation({ id: 'b', lng: 110.77405 })]
  const clustersAt = (zoom: number) => composeScene(ask({ stations: two, zoom, view: null })).clusters.length
  // The quarter-hour circle, 2 km wide, fills a phone of 390 px at about 7 m a pixel and half of it at 13.
  expect([metersPerPixel(35.14, 14.25) < 13, metersPerPixel(35.14, 12) > 13]).toEqual([true, true])
  expect([clustersAt(14.25), clustersAt(12)]).toEqual([0, 1])
})
test('before there is an origin, rings or a view nothing breaks and nothing is invented', () => {
  const scene = composeScene(ask({ origin: null, rings: null, view: null }))
  expect(scene).toMatchObject({ discs: [], dots: [], clusters: [], tags: [], ringLabels: [], names: [], pin: null })
  expect(composeScene(ask({ rings: NO_RINGS })).ringLabels).toEqual([])
})
