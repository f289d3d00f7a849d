import fc from 'fast-check'
import { boxAround, distance, overlaps } from './box'
import { chooseMarkers, CLUSTER_ABOVE, pinBox, stationsAt, TAP_RADIUS, type ChooseOptions, type MarkerChoice, type PlacedStation } from './choose-markers'

const station = (change: Partial<PlacedStation>): PlacedStation => ({ id: 'S', category: 'MED04', name: '药店', meters: 100, minutes: 2, openNow: true, lng: 0, lat: 0, x: 0, y: 0, ...change })
const KINDS = ['MED01', 'MED04', 'ELD01', 'COM01', 'COM02', 'LOG04', 'GOV01', 'EDU01', 'CUL01', 'FIN01', 'DIS01', 'SER01']
const drawn = fc.record({
  x: fc.integer({ min: 0, max: 390 }), y: fc.integer({ min: 0, max: 500 }), meters: fc.integer({ min: 0, max: 1005 }), category: fc.constantFrom(...KINDS), openNow: fc.constantFrom(true, false, null),
})
const stations = (maxLength = 80) => fc.array(drawn, { maxLength }).map((all) => all.map((it, i) => station({ ...it, id: `S${i}`, minutes: it.meters / 67, lng: it.x, lat: it.y })))
const options = (change: Partial<ChooseOptions> = {}): ChooseOptions => ({ elder: false, selectedId: null, origin: { x: 195, y: 250 }, zoomedOut: false, ...change })
const anyOptions = fc.record({ elder: fc.boolean(), selectedId: fc.constantFrom(null, 'S0', 'S3', 'gone'), zoomedOut: fc.boolean(), origin: fc.constantFrom(null, { x: 195, y: 250 }) })
const shownIds = ({ discs, dots, clusters, tags, pin }: MarkerChoice) =>
  [...[...discs, ...dots, ...tags, ...(pin ? [pin] : [])].map(({ id }) => id), ...clusters.flatMap(({ ids }) => ids)]
const pairs = <T,>(all: readonly T[]) => all.flatMap((a, i) => all.slice(i + 1).map((b): [T, T] => [a, b]))

describe('in every version', () => {
  test('the order in which stations come changes nothing', () => {
    fc.assert(fc.property(stations(40), anyOptions, (all, how) => {
      expect(chooseMarkers([...all].reverse(), how)).toEqual(chooseMarkers(all, how))
    }))
  })
  test('no station is drawn twice, and the selected one is the pin alone', () => {
    fc.assert(fc.property(stations(), anyOptions, (all, how) => {
      const choice = chooseMarkers(all, how)
      expect(new Set(shownIds(choice)).size).toBe(shownIds(choice).length)
      expect(choice.pin?.id ?? null).toBe(all.some(({ id }) => id === how.selectedId) ? how.selectedId : null)
    }))
  })
})

describe('the standard version', () => {
  test('draws every station, open or closed: as a disc, a dot, in a cluster, or as the pin', () => {
    fc.assert(fc.property(stations(), anyOptions.map((how) => ({ ...how, elder: false })), (all, how) => {
      expect(shownIds(chooseMarkers(all, how)).sort()).toEqual(all.map(({ id }) => id).sort())
    }))
  })
  test('has at most nine discs, one of a kind, no two of them closer than 39 px', () => {
    fc.assert(fc.property(stations(), anyOptions.map((how) => ({ ...how, elder: false })), (all, how) => {
      const { discs } = chooseMarkers(all, how)
      expect(discs.length).toBeLessThanOrEqual(9)
      expect(new Set(discs.map(({ category }) => category)).size).toBe(discs.length)
      for (const [a, b] of pairs(discs)) expect(distance(a, b)).toBeGreaterThanOrEqual(39)
    }))
  })
  test('keeps discs off the origin and the pin', () => {
    fc.assert(fc.property(stations(), fc.constantFrom(null, 'S0', 'S1'), (all, selectedId) => {
      const how = options({ selectedId })
      const { discs, pin } = chooseMarkers(all, how)
      for (const disc of discs) {
        expect(distance(disc, how.origin ?? disc)).toBeGreaterThanOrEqual(16 + 11)
        if (pin) expect(overlaps(boxAround(disc, 32, 32), pinBox(pin))).toBe(false)
      }
    }))
  })
  test('gives the disc to the nearest of a kind, dots to the others', () => {
    const near = station({ id: 'near', meters: 200, x: 300 })
    const far = station({ id: 'far', meters: 300, x: 100 })
    const other = station({ id: 'other', meters: 900, category: 'ELD01', x: 50, y: 50 })
    const { discs, dots } = chooseMarkers([far, other, near], options())
    expect(discs.map(({ id }) => id)).toEqual(['near', 'other'])
    expect(dots.map(({ id }) => id)).toEqual(['far'])
  })
  test('gives no disc to the kind of the selected one, for the pin shows that', () => {
    const { discs } = chooseMarkers([station({ id: 'a', x: 300 }), station({ id: 'b', x: 30, meters: 5 })], options({ selectedId: 'a' }))
    expect(discs).toEqual([])
  })
  test('draws 300 points one by one and clusters 301', () => {
    const grid = (count: number) => Array.from({ length: count }, (_, i) => station({ id: `S${i}`, x: (i % 20) * 8, y: Math.floor(i / 20) * 8, meters: i }))
    expect(chooseMarkers(grid(CLUSTER_ABOVE), options()).clusters).toEqual([])
    expect(chooseMarkers(grid(CLUSTER_ABOVE + 1), options()).clusters).not.toEqual([])
    expect(CLUSTER_ABOVE).toBe(300)
  })
})

describe('clusters', () => {
  const crowd = stations(120)
  test('appear when the county rather than the circle is in view', () => {
    const two = [station({ id: 'a' }), station({ id: 'b', x: 10 })]
    expect(chooseMarkers(two, options({ zoomedOut: true })).clusters).toMatchObject([{ ids: ['a', 'b'] }])
    expect(chooseMarkers(two, options()).clusters).toEqual([])
  })
  test('hold at least two, the nearest first, and stand on that one', () => {
    fc.assert(fc.property(crowd, (all) => {
      const byId = new Map(all.map((it) => [it.id, it]))
      for (const { ids, x, y, lng, lat } of chooseMarkers(all, options({ zoomedOut: true })).clusters) {
        const members = ids.map((it) => byId.get(it) ?? station({}))
        expect(members.length).toBeGreaterThanOrEqual(2)
        expect(members.map(({ meters }) => meters)).toEqual(members.map(({ meters }) => meters).sort((a, b) => a - b))
        expect({ x, y, lng, lat }).toEqual({ x: members[0]?.x, y: members[0]?.y, lng: members[0]?.lng, lat: members[0]?.lat })
      }
    }))
  })
  test('34 px wide, never cover each other, however dense the points', () => {
    fc.assert(fc.property(crowd, (all) => {
      for (const [a, b] of pairs(chooseMarkers(all, options({ zoomedOut: true })).clusters)) expect(distance(a, b)).toBeGreaterThanOrEqual(34)
    }))
  })
  test('keep their distance from discs', () => {
    fc.assert(fc.property(crowd, (all) => {
      const { discs, clusters } = chooseMarkers(all, options({ zoomedOut: true }))
      for (const disc of discs) for (const cluster of clusters) expect(distance(disc, cluster)).toBeGreaterThanOrEqual(39)
    }))
  })
})

describe('the elder version', () => {
  test('names at most three points, one of a kind, and draws no dots', () => {
    fc.assert(fc.property(stations(), anyOptions.map((how) => ({ ...how, elder: true })), (all, how) => {
      const { tags, dots, discs, clusters } = chooseMarkers(all, how)
      expect([dots, discs, clusters]).toEqual([[], [], []])
      expect(tags.length).toBeLessThanOrEqual(3)
      expect(new Set(tags.map(({ category }) => category)).size).toBe(tags.length)
    }))
  })
  test('names the nearest, but an open or unknown one before a closed one', () => {
    const shut = station({ id: 'shut', meters: 10, category: 'ELD01', openNow: false })
    const open = station({ id: 'open', meters: 900, category: 'MED04' })
    const unknown = station({ id: 'unknown', meters: 500, category: 'COM01', openNow: null })
    expect(chooseMarkers([shut, open, unknown], options({ elder: true })).tags.map(({ id }) => id)).toEqual(['unknown', 'open', 'shut'])
  })
})

describe('a tap', () => {
  test('means all that lies within 22 px, the nearest to the finger first', () => {
    expect(TAP_RADIUS).toBe(22)
    fc.assert(fc.property(stations(), fc.integer({ min: 0, max: 390 }), fc.integer({ min: 0, max: 500 }), (all, x, y) => {
      const hit = stationsAt(all, { x, y })
      const away = hit.map((it) => distance(it, { x, y }))
      expect(hit).toHaveLength(all.filter((it) => Math.hypot(it.x - x, it.y - y) <= 22).length)
      expect(away).toEqual([...away].sort((a, b) => a - b))
    }))
  })
})
