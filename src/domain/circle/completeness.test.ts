import type { AreaKind } from '@/domain/area/division'
import type { Category, Need, ReachRule } from './category'
import { countedCategories, coverageOf, longestWalk, measureCompleteness } from './completeness'
import type { StationStatus } from './station'

const community = { code: '140821100013', name: '神后堡社区居民委员会' }
const village = { code: '140821100200', name: '王村村委会' }

const category = (code: string, urban: [Need, ReachRule], rural: [Need, ReachRule]): Category => ({
  code, name: code, shortName: code, group: code.slice(0, 3), icon: 'home', pin: true,
  need: { urban: urban[0], rural: rural[0] }, reach: { urban: urban[1], rural: rural[1] },
})
const walk = (meters: number): ReachRule => ({ kind: 'walk', meters })
const categories = [
  category('MED01', ['basic', walk(500)], ['basic', { kind: 'sameVillage' }]),
  category('EDU03', ['basic', walk(1000)], ['basic', { kind: 'sameTownship' }]),
  category('GOV02', ['basic', walk(1000)], ['basic', { kind: 'notApplicable', way: 'ride' }]),
  category('COM05', ['optional', walk(500)], ['optional', { kind: 'sameVillage' }]),
  category('MED03', ['information', { kind: 'notApplicable', way: 'ride' }], ['information', { kind: 'notApplicable', way: 'ride' }]),
  category('CUL02', ['basic', walk(1000)], ['basic', walk(1000)]),
]
const measure = (place: typeof village, meters: Record<string, number>, stations: [string, string, StationStatus][] = []) => measureCompleteness({
  village: place,
  categories,
  nearestMeters: (code) => meters[code] ?? null,
  coverage: coverageOf(stations.map(([code, at, status]) => ({ category: code, village: at, status }))),
})

describe('a community', () => {
  test('is measured by walking, the limit itself included', () => {
    expect(measure(community, { MED01: 500, EDU03: 999, GOV02: 1000, CUL02: 12 })).toEqual({ satisfied: 4, applicable: 4, list: 'urban', missing: [] })
  })

  test('lacks what is a metre too far or nowhere', () => {
    expect(measure(community, { MED01: 500.1, EDU03: 1000.5, GOV02: 20 })).toEqual({ satisfied: 1, applicable: 4, list: 'urban', missing: ['MED01', 'EDU03', 'CUL02'] })
  })

  test('gains nothing from a station of its own that is too far to walk', () => {
    expect(measure(community, {}, [['MED01', community.code, 'open']]).missing).toContain('MED01')
  })
})

describe('a village', () => {
  test('counts what lies in the village or the township, and does not count what one rides to', () => {
    const stations: [string, string, StationStatus][] = [['MED01', village.code, 'open'], ['EDU03', '140821100999', 'open']]
    expect(measure(village, { CUL02: 800 }, stations)).toEqual({ satisfied: 3, applicable: 3, list: 'rural', missing: [] })
  })

  test('lacks what the next village or the next township has', () => {
    const stations: [string, string, StationStatus][] = [['MED01', '140821100204', 'open'], ['EDU03', '140821101200', 'open']]
    expect(measure(village, {}, stations)).toEqual({ satisfied: 0, applicable: 3, list: 'rural', missing: ['MED01', 'EDU03', 'CUL02'] })
  })

  test.each<StationStatus>(['paused', 'planned', 'closed'])('gains nothing from a %s station', (status) => {
    expect(measure(village, {}, [['MED01', village.code, status]]).missing).toContain('MED01')
  })
})

test.each<[AreaKind, number, string[]]>([
  ['urban', 1000, ['MED01', 'EDU03', 'GOV02', 'CUL02']],
  ['rural', 1000, ['MED01', 'EDU03', 'CUL02']],
])('the %s list looks %i metres far for %j', (list, meters, codes) => {
  expect(longestWalk(categories, list)).toBe(meters)
  expect(countedCategories(categories, list).map((it) => it.code)).toEqual(codes)
})
