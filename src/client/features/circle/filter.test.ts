import fc from 'fast-check'
import { RING_MINUTES } from '@/domain/circle/pace'
import { aStation, someCategories } from '@/client/test-circle'
import { ALL, byRing, filtered } from './filter'

const categories = someCategories()
const pharmacy = aStation({ id: 'P', category: 'MED04' })
const clinic = aStation({ id: 'C', category: 'MED01' })
const shop = aStation({ id: 'S', category: 'COM01' })
const ids = (stations: readonly { id: string }[]) => stations.map(({ id }) => id)

describe('what the map and the list show', () => {
  test('everything when nothing is chosen', () => {
    expect(ids(filtered([pharmacy, shop], ALL, categories))).toEqual(['P', 'S'])
  })
  test('the categories of a theme', () => {
    expect(ids(filtered([pharmacy, shop, clinic], { kind: 'theme', id: 'medicine' }, categories))).toEqual(['P', 'C'])
  })
  test('one category alone', () => {
    expect(ids(filtered([pharmacy, shop, clinic], { kind: 'category', code: 'MED01' }, categories))).toEqual(['C'])
  })
  test('everything for a theme this version does not know', () => {
    expect(ids(filtered([pharmacy, shop], { kind: 'theme', id: 'gone' }, categories))).toEqual(['P', 'S'])
  })
})

describe('the list ring by ring', () => {
  const station = fc.record({
    minutes: fc.integer({ min: 0, max: 1500 }).map((hundredths) => hundredths / 100),
    meters: fc.integer({ min: 0, max: 1005 }),
    openNow: fc.constantFrom(true, false, null),
  }).map(aStation)

  test('every station within a quarter of an hour is in exactly one ring, the one its minutes say', () => {
    fc.assert(fc.property(fc.array(station), (drawn) => {
      const stations = drawn.map((it, i) => ({ ...it, id: String(i) }))
      const groups = byRing(stations, RING_MINUTES)
      expect(groups.flatMap((it) => ids(it.stations)).sort()).toEqual(ids(stations).sort())
      for (const { minutes, stations: within } of groups) {
        for (const it of within) expect(RING_MINUTES.find((ring) => it.minutes <= ring)).toBe(minutes)
      }
    }))
  })
  test('a closed station never stands before an open one, nor a farther one before a nearer of the same state', () => {
    const rank = new Map([[true, 0], [null, 1], [false, 2]])
    fc.assert(fc.property(fc.array(station), (stations) => {
      for (const group of byRing(stations, RING_MINUTES)) {
        group.stations.slice(1).forEach((it, i) => {
          const before = group.stations[i]
          const [a, b] = [rank.get(before?.openNow ?? null) ?? 0, rank.get(it.openNow) ?? 0]
          expect(a < b || (a === b && (before?.meters ?? 0) <= it.meters)).toBe(true)
        })
      }
    }))
  })
  test('a ring that holds nothing has no heading', () => {
    expect(byRing([aStation({ minutes: 12 })], RING_MINUTES).map(({ minutes }) => minutes)).toEqual([15])
  })
  test('exactly five minutes belongs to the five-minute ring, and a door at one’s feet too', () => {
    expect(byRing([aStation({ minutes: 5 }), aStation({ minutes: 0 })], RING_MINUTES).map(({ minutes }) => minutes)).toEqual([5])
  })
  test('the order handed in stays as it was', () => {
    const stations = [aStation({ id: 'far', meters: 9 }), aStation({ id: 'near', meters: 1 })]
    byRing(stations, RING_MINUTES)
    expect(ids(stations)).toEqual(['far', 'near'])
  })
})
