import fc from 'fast-check'
import { aStation, squareRings } from '@/client/test-circle'
import { composeScene } from '../scene'
import type { ServiceMapProps } from '../types'
import { markerSpecs } from './marker-specs'

const ORIGIN = { lng: 110.7744, lat: 35.1442 }
const props: ServiceMapProps = {
  base: { kind: 'vector' }, attribution: '', synthetic: true, origin: ORIGIN, rings: squareRings({ 5: 0.0035, 10: 0.007, 15: 0.0105 }), stations: [], iconOf: () => 'pill',
  shortNameOf: () => '药店', placeNames: [{ code: '1', name: '临晋村', lng: 110.771, lat: 35.147 }], selectedId: null, elder: false, dark: false, padding: { top: 0, bottom: 0 },
  onSelect: () => undefined, onTapEmpty: () => undefined,
}
function specsOf(change: Partial<ServiceMapProps>, zoom = 14.25) {
  const hands = { onPress: jest.fn(), onOpenCluster: jest.fn() }
  const asked = { ...props, ...change }
  const scene = composeScene({ ...asked, zoom, view: null, fontSize: 12, labelsNow: new Map() })
  return { specs: markerSpecs(scene, asked, 12, hands), hands, scene }
}
const stations = fc.array(fc.record({
  lng: fc.double({ min: 110.765, max: 110.784, noNaN: true }), lat: fc.double({ min: 35.136, max: 35.152, noNaN: true }),
  category: fc.constantFrom('MED01', 'MED04', 'ELD01', 'COM01'), openNow: fc.constantFrom(true, false, null), meters: fc.integer({ min: 0, max: 1005 }),
}), { maxLength: 30 }).map((all) => all.map((it, i) => aStation({ ...it, id: `S${i}` })))
const states = fc.record({ stations, elder: fc.boolean(), selectedId: fc.constantFrom(null, 'S0') })

test('no two markers share a key, and whatever can be pressed has a name and room for a finger', () => {
  fc.assert(fc.property(states, fc.constantFrom(11, 14.25), (state, zoom) => {
    const { specs } = specsOf(state, zoom)
    expect(new Set(specs.map(({ key }) => key)).size).toBe(specs.length)
    for (const { press, label, width, height } of specs) {
      if (!press) continue
      expect(label).toBeTruthy()
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
    }
  }), { numRuns: 15 })
})
test('pressing a marker means the station it stands for', () => {
  const { specs, hands } = specsOf({ stations: [aStation({ id: 'S7', lng: 110.778 })] })
  specs.find(({ key }) => key === 'disc:S7')?.press?.()
  expect(hands.onPress).toHaveBeenCalledWith(['S7'])
})
test('a cluster tells how many it holds and opens all of them', () => {
  const { specs, hands } = specsOf({ stations: [aStation({ id: 'a' }), aStation({ id: 'b' })] }, 11)
  const cluster = specs.find(({ key }) => key.startsWith('cluster:'))
  expect(cluster?.label).toBe('这一片有 2 处')
  expect(cluster?.content().textContent).toBe('2')
  cluster?.press?.()
  expect(hands.onOpenCluster).toHaveBeenCalledWith(['a', 'b'])
})
test('a closed station has a dashed edge and says so: colour is never alone', () => {
  const { specs } = specsOf({ stations: [aStation({ id: 'S7', lng: 110.778, openNow: false })] })
  const disc = specs.find(({ key }) => key === 'disc:S7')
  expect(disc?.label).toContain('休息')
  expect(disc?.content().className).toContain('map-disc-shut')
})
test('opening or closing changes the picture, another pace only the words', () => {
  const disc = (change: Parameters<typeof aStation>[0]) => specsOf({ stations: [aStation({ id: 'S7', lng: 110.778, ...change })] }).specs.find(({ key }) => key === 'disc:S7')
  expect(disc({ openNow: false })?.signature).not.toBe(disc({ openNow: true })?.signature)
  expect(disc({ minutes: 9 })?.signature).toBe(disc({ minutes: 5 })?.signature)
  expect(disc({ minutes: 9 })?.label).not.toBe(disc({ minutes: 5 })?.label)
})
test('ring labels read 5 分, 10 分, 15 分 and are not read aloud', () => {
  const labels = specsOf({}).specs.filter(({ key }) => key.startsWith('ring:'))
  expect(labels.map((it) => it.content().textContent).sort()).toEqual(['10 分', '15 分', '5 分'])
  expect(labels.every(({ label, press }) => label === undefined && press === undefined)).toBe(true)
})
test('the selected one is a pin and says that it is chosen', () => {
  const pin = specsOf({ stations: [aStation({ id: 'S7' })], selectedId: 'S7' }).specs.find(({ key }) => key === 'pin:S7')
  expect(pin?.label).toMatch(/^已选：双塔路药店/)
})
