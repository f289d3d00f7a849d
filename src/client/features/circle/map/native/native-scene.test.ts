import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { aStation, squareRings } from '@/client/test-circle'
import { worldPoint } from '../mercator'
import { composeScene } from '../scene'
import type { ServiceMapProps } from '../types'
import { nativePolygons, nativeScene } from './native-scene'

const ORIGIN = { lng: 110.7744, lat: 35.1442 }
const RINGS = squareRings({ 10: 0.007, 5: 0.0035, 15: 0.0105 }, ORIGIN, true)
const seeds = JSON.parse(readFileSync('seeds/categories.json', 'utf8')) as { categories: { code: string; icon: string; pin: boolean }[] }
const pinned = seeds.categories.filter(({ pin }) => pin)
const iconOf = (category: string) => seeds.categories.find(({ code }) => code === category)?.icon ?? 'map-pin'

const stations = fc.array(fc.record({
  lng: fc.double({ min: 110.765, max: 110.784, noNaN: true }), lat: fc.double({ min: 35.136, max: 35.152, noNaN: true }), category: fc.constantFrom(...pinned.map(({ code }) => code)),
  openNow: fc.constantFrom(true, false, null), synthetic: fc.boolean(), meters: fc.integer({ min: 0, max: 1005 }),
}), { maxLength: 50 }).map((all) => all.map((it, i) => aStation({ id: `S${i}`, name: `站${i}`, ...it })))
const states = fc.record({ stations, elder: fc.boolean(), selectedId: fc.constantFrom(null, 'S0', 'S7'), zoom: fc.constantFrom(11, 14.25, 16) })

function draw({ stations: all, elder, selectedId, zoom }: { stations: ServiceMapProps['stations']; elder: boolean; selectedId: string | null; zoom: number }) {
  const center = worldPoint(ORIGIN.lng, ORIGIN.lat, zoom)
  const view = { left: center.x - 195, right: center.x + 195, top: center.y - 300, bottom: center.y + 300 }
  const fontSize = elder ? 18 : 12
  const props = { origin: ORIGIN, rings: RINGS, stations: all, selectedId, elder, iconOf, shortNameOf: () => '药店' }
  const scene = composeScene({ ...props, placeNames: [], zoom, view, fontSize, labelsNow: new Map() })
  return { scene, ...nativeScene(scene, props, fontSize) }
}

describe('markers of WeChat’s map', () => {
  test('ids are unique, and whatever can be pressed has its marker', () => {
    fc.assert(fc.property(states, (state) => {
      const { markers, pressed } = draw(state)
      const ids = markers.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of pressed.keys()) expect(ids).toContain(id)
    }), { numRuns: 15 })
  })
  test('every station drawn can be pressed, and a press means that station or that cluster', () => {
    fc.assert(fc.property(states, (state) => {
      const { scene, pressed } = draw(state)
      const single = [...scene.discs, ...scene.dots, ...scene.tags.map((it) => it.station), ...(scene.pin ? [scene.pin] : [])].map(({ id }) => id)
      const hits = [...pressed.values()]
      expect(new Set(hits.filter(({ kind }) => kind === 'stations').flatMap(({ ids }) => ids))).toEqual(new Set(single))
      expect(hits.filter(({ kind }) => kind === 'cluster').map(({ ids }) => ids)).toEqual(scene.clusters.map(({ ids }) => ids))
    }), { numRuns: 15 })
  })
  test('a marker stands on the very place it is pressed for', () => {
    fc.assert(fc.property(states, (state) => {
      const { markers, pressed, scene } = draw(state)
      const places = new Map(scene.placed.map((it) => [it.id, it]))
      for (const [id, { kind, ids }] of pressed) {
        const place = places.get(ids[0] ?? '')
        const marker = markers.find((it) => it.id === id)
        if (kind === 'stations') expect(marker).toMatchObject({ longitude: place?.lng, latitude: place?.lat })
      }
    }), { numRuns: 15 })
  })
  test('nothing of a past state is left: what is drawn follows from what is shown now', () => {
    const before = { stations: [aStation({ id: 'old', name: '旧站' })], elder: false, selectedId: 'old', zoom: 14.25 }
    draw(before)
    const { markers, pressed } = draw({ ...before, stations: [aStation({ id: 'new', name: '新站' })], selectedId: null })
    expect([...pressed.values()].flatMap(({ ids }) => ids)).not.toContain('old')
    expect(markers.map(({ ariaLabel }) => ariaLabel).join()).not.toContain('旧站')
  })
  test('each station is spoken once, whatever it is put together from, and invented ones say so', () => {
    fc.assert(fc.property(states, (state) => {
      const { markers, scene } = draw(state)
      const spoken = markers.flatMap(({ ariaLabel }) => (ariaLabel?.includes('站') ? [ariaLabel] : []))
      const drawn = scene.discs.length + scene.dots.length + scene.tags.length + (scene.pin ? 1 : 0)
      expect(spoken).toHaveLength(drawn)
      const { pin } = scene
      if (pin) expect(spoken.filter((it) => it.startsWith(`已选：${pin.name}`))).toHaveLength(1)
      for (const it of state.stations) {
        const words = spoken.find((line) => line.replace('已选：', '').startsWith(`${it.name}，`))
        if (words) expect(words.includes('演示')).toBe(it.synthetic)
      }
    }), { numRuns: 15 })
  })
  test('the elder version draws no dots and at most three named points', () => {
    fc.assert(fc.property(states.map((it) => ({ ...it, elder: true })), (state) => {
      const { markers } = draw(state)
      expect(markers.filter(({ iconPath }) => /\/dot/.test(iconPath))).toEqual([])
      expect(markers.filter(({ label }) => label?.content.startsWith('药店')).length).toBeLessThanOrEqual(3)
    }), { numRuns: 12 })
  })
  test('the pin stands above all, the origin above the rest', () => {
    const { markers } = draw({ stations: [aStation({ id: 'S0' }), aStation({ id: 'S1', lng: 110.78 })], elder: false, selectedId: 'S0', zoom: 14.25 })
    const level = (name: string) => markers.filter(({ iconPath }) => iconPath.includes(name)).map(({ zIndex }) => zIndex)
    expect(Math.min(...level('/pin'))).toBeGreaterThan(Math.max(...level('/origin')))
    expect(Math.min(...level('/origin'))).toBeGreaterThan(Math.max(...level('/disc')))
  })
  test('the pin’s foot stands on the exact point', () => {
    const { markers } = draw({ stations: [aStation({ id: 'S0' })], elder: false, selectedId: 'S0', zoom: 14.25 })
    const pin = markers.find(({ iconPath }) => iconPath.endsWith('/pin.png'))
    // The picture's foot is drawn at (27, 57) of 54 × 62.
    expect([(pin?.anchor.x ?? 0) * (pin?.width ?? 0), (pin?.anchor.y ?? 0) * (pin?.height ?? 0)]).toEqual([27, 57])
  })
  test('every picture it may ask for lies in the package', () => {
    const missing = pinned.flatMap(({ icon }) => ['disc', 'shut', 'pin'].map((body) => `${body}-${icon}`)).concat('disc', 'shut', 'pin', 'dot', 'dot-shut', 'cluster', 'origin', 'blank')
      .filter((name) => !existsSync(`src/client/assets/markers/${name}.png`))
    expect(missing).toEqual([])
    fc.assert(fc.property(states, (state) => {
      for (const { iconPath } of draw(state).markers) expect(existsSync(`src/client${iconPath}`)).toBe(true)
    }), { numRuns: 8 })
  })
})

describe('rings on WeChat’s map', () => {
  const polygons = nativePolygons(RINGS)
  const width = (points: readonly { longitude: number }[]) => Math.max(...points.map((it) => it.longitude)) - Math.min(...points.map((it) => it.longitude))

  test('only outlines, for the native map knows no holes', () => {
    expect(polygons.map(({ points }) => points.length)).toEqual([5, 5, 5])
    for (const { points } of polygons) expect(points[0]).toEqual(points[points.length - 1])
  })
  test('largest first and lowest, so that nearer ground is darker by overlap', () => {
    const widths = polygons.map(({ points }) => width(points))
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
    expect(polygons.map(({ zIndex }) => zIndex)).toEqual([1, 2, 3])
  })
  test('one accent, filled 8.5 % each; the farthest edge is drawn fully, the nearer ones at 75 and 60 %', () => {
    const share = (color: string) => parseInt(color.slice(7), 16) / 255
    for (const { fillColor, strokeColor } of polygons) {
      expect([fillColor.slice(0, 7), strokeColor.slice(0, 7)]).toEqual(['#0B6271', '#0B6271'])
      expect(share(fillColor)).toBeCloseTo(0.085, 2)
    }
    polygons.forEach(({ strokeColor }, i) => expect(share(strokeColor)).toBeCloseTo([1, 0.75, 0.6][i] ?? 0, 2))
  })
  test('islands of a ring are drawn as well', () => {
    const [ring] = RINGS.features
    if (!ring) throw new Error('expected a feature')
    const two = { ...ring, geometry: { ...ring.geometry, coordinates: [...ring.geometry.coordinates, ...ring.geometry.coordinates] } }
    expect(nativePolygons({ type: 'FeatureCollection', features: [two] })).toHaveLength(2)
  })
  test('no rings, no polygons', () => {
    expect(nativePolygons(null)).toEqual([])
  })
})
