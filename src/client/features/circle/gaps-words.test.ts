import fc from 'fast-check'
import type { Gap } from '@/contract/circle'
import { gapLine, nearestFirst, nearestWords } from './gaps-words'

const nearest = (meters: number): NonNullable<Gap['nearest']> => ({ id: 'S', name: '合欢社区助餐点', lng: 110.7, lat: 35.1, meters, minutes: meters / 67, synthetic: false })
const walk = (limit: number): Gap['rule'] => ({ kind: 'walk', meters: limit })
const gap = (category: string, meters: number | null): Gap => ({ category, rule: walk(500), nearest: meters === null ? null : nearest(meters) })

describe('the answer of a missing service', () => {
  test('walking minutes, rounded up, where it can be walked to', () => {
    expect(gapLine({ rule: walk(500), nearest: nearest(1270) }, null).answer).toBe('走 19 分')
  })
  test('an hour’s walk is still told in minutes, more than that is not', () => {
    expect(gapLine({ rule: walk(500), nearest: nearest(60 * 67) }, null).answer).toBe('走 60 分')
    expect(gapLine({ rule: walk(500), nearest: nearest(60 * 67 + 1) }, null).answer).toBe('1 小时以外')
  })
  test('what should be in the place itself is missing in the village, or in the 社区 where it calls itself so', () => {
    expect(gapLine({ rule: { kind: 'sameVillage' }, nearest: nearest(900) }, { name: '王村' }).answer).toBe('村里没有')
    expect(gapLine({ rule: { kind: 'sameVillage' }, nearest: null }, { name: '神后堡社区' }).answer).toBe('社区里没有')
    expect(gapLine({ rule: { kind: 'sameVillage' }, nearest: null }, null).answer).toBe('村里没有')
    expect(gapLine({ rule: { kind: 'sameTownship' }, nearest: null }, null).answer).toBe('镇上没有')
  })
  test('nothing to walk to is said to be out of reach', () => {
    expect(gapLine({ rule: walk(500), nearest: null }, null)).toEqual({ answer: '走不到', limitMeters: null, at: null, beyond: false })
  })
})

describe('the bar beside it', () => {
  test('the limit lies at the middle, and what is farther lies right of it', () => {
    fc.assert(fc.property(fc.integer({ min: 100, max: 3000 }), fc.integer({ min: 1, max: 20_000 }), (limit, meters) => {
      const { at, beyond, limitMeters } = gapLine({ rule: walk(limit), nearest: nearest(meters) }, null)
      expect(limitMeters).toBe(limit)
      expect(at).toBeGreaterThanOrEqual(0)
      expect(at).toBeLessThanOrEqual(1)
      expect((at ?? 0) > 0.5).toBe(meters > limit)
      expect(beyond).toBe(meters > 2 * limit)
    }))
  })
  test('a rule that is no distance draws none', () => {
    expect(gapLine({ rule: { kind: 'sameTownship' }, nearest: nearest(900) }, null).at).toBeNull()
  })
})

describe('where the nearest one is', () => {
  test('its metres and what they should be', () => {
    expect(nearestWords({ rule: walk(500), nearest: nearest(1270) })).toBe('1,270 米（应在 500 米内）')
  })
  test('its metres and minutes where no distance is laid down', () => {
    expect(nearestWords({ rule: { kind: 'sameVillage' }, nearest: nearest(670) })).toBe('670 米，走 10 分')
  })
  test('that there is none in the whole county', () => {
    expect(nearestWords({ rule: walk(500), nearest: null })).toBe('全县都没有找到走得到的。')
  })
})

test('the nearest comes first and what is nowhere comes last, equal ones in one fixed order', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.option(fc.integer({ min: 0, max: 5 }))), { selector: ([code]) => code }), (drawn) => {
    const gaps = drawn.map(([code, meters]) => gap(code, meters))
    const sorted = nearestFirst(gaps)
    const meters = sorted.map((it) => it.nearest?.meters ?? Infinity)
    expect(meters).toEqual([...meters].sort((a, b) => (a === b ? 0 : a - b)))
    expect(nearestFirst([...gaps].reverse())).toEqual(sorted)
  }))
})
