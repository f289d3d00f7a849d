import { areaKindOf } from '@/domain/area/division'
import { createWorkCalendar } from '@/domain/calendar/work-calendar'
import { hoursPerOpenDay, hoursProblems, nextMarketDays, openState } from '@/domain/circle/opening-hours'
import { parseInstant } from '@/domain/calendar/china-day'
import type { Position } from '@/domain/circle/position'
import type { Station } from '@/domain/circle/station'
import { makeDemoStations } from './demo-stations'
import { readSeeds } from './read-seeds'

const seeds = readSeeds('seeds')
const stations = makeDemoStations(seeds)
const calendar = createWorkCalendar(seeds.calendarData)
const countBy = (keyOf: (it: Station) => string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const it of stations) counts[keyOf(it)] = (counts[keyOf(it)] ?? 0) + 1
  return counts
}
const ofCategory = (code: string) => stations.filter((it) => it.category === code)

/** All 73 categories; none is left out on purpose. DIS03 and LAW06 have no pin. */
const COUNTS = {
  GOV01: 265, GOV02: 14, GOV03: 19, GOV04: 244, GOV05: 74, GOV06: 67, GOV07: 15,
  ELD01: 61, ELD02: 42, ELD03: 7, ELD04: 5, ELD05: 14, ELD06: 7,
  CHD01: 22, CHD02: 66, CHD03: 14,
  DIS01: 16, DIS02: 8, DIS03: 1,
  MED01: 220, MED02: 14, MED03: 2, MED04: 115, MED05: 22, MED06: 9,
  EMP01: 14, EMP02: 6,
  EDU01: 69, EDU02: 43, EDU03: 18, EDU04: 65,
  CUL01: 223, CUL02: 200, CUL03: 58, CUL04: 88,
  SPO01: 325,
  SCI01: 33,
  LAW01: 54, LAW02: 52, LAW03: 223, LAW04: 18, LAW05: 1, LAW06: 1,
  EMG01: 178, EMG02: 163, EMG03: 37, EMG04: 33,
  LOG01: 197, LOG02: 52, LOG03: 100, LOG04: 121, LOG05: 73, LOG06: 70,
  COM01: 498, COM02: 56, COM03: 37, COM04: 172, COM05: 183, COM06: 121, COM07: 91, COM08: 17, COM09: 19, COM10: 15, COM11: 26, COM12: 77,
  ENV01: 54, ENV02: 65, ENV03: 126, ENV04: 15,
  PUB01: 183, PUB02: 43, PUB03: 72, PUB04: 65,
}

describe('how many', () => {
  test('stations each category has', () => {
    const counts = countBy((it) => it.category)
    expect(counts).toEqual(COUNTS)
    expect(Object.keys(counts).sort()).toEqual(seeds.categories.map((it) => it.code).sort())
  })

  test('kept points there are: 1,887 in twelve categories, each a station', () => {
    expect(seeds.demoPoints).toHaveLength(1887)
    const places = new Set(stations.map((it) => `${it.category} ${it.village} ${it.position?.join()}`))
    expect(new Set(seeds.demoPoints.map((it) => it.category)).size).toBe(12)
    expect(seeds.demoPoints.filter((it) => !places.has(`${it.category} ${it.village} ${it.position.join()}`))).toEqual([])
  })

  test('drawn stations a rule promises: within four standard deviations of its mean', () => {
    for (const rule of seeds.stationRules.rules) {
      if (rule.place === 'point') continue
      const classes = { community: 15, seat: 12, village: 257 }
      const parts = (['community', 'seat', 'village'] as const).map((it) => ({ areas: classes[it], mean: rule.count[it] }))
      const sure = 14 * rule.perTownship + rule.county.length
      const mean = sure + parts.reduce((sum, it) => sum + it.areas * it.mean, 0)
      const spread = Math.sqrt(parts.reduce((sum, it) => sum + it.areas * (it.mean % 1) * (1 - (it.mean % 1)), 0))
      expect(Math.abs(ofCategory(rule.category).length - mean)).toBeLessThanOrEqual(4 * spread + 1e-9)
    }
  })

  test.each(['GOV02', 'MED02', 'CHD03'])('%s each township has: one', (code) => {
    expect(new Set(ofCategory(code).map((it) => it.village.slice(0, 9))).size).toBe(14)
    expect(ofCategory(code).every((it) => it.status === 'open')).toBe(true)
  })

  test('states there are: a few paused, planned and closed', () => {
    const states = countBy((it) => it.status)
    expect(states['open']).toBeGreaterThan(stations.length * 0.94)
    for (const status of ['paused', 'planned', 'closed']) expect(states[status]).toBeGreaterThan(10)
  })
})

describe('each station', () => {
  test('has an id of its own that says category and village', () => {
    expect(new Set(stations.map((it) => it.id)).size).toBe(stations.length)
    expect(stations.filter((it) => it.id.slice(0, -1 - (it.id.split('-').pop() ?? '').length) !== `yq-${it.category}-${it.village}`)).toEqual([])
    expect(stations.some((it) => it.id === 'yq-MED01-140821100013-1')).toBe(true)
  })

  test('has a name nobody else of its category bears in the village', () => {
    expect(new Set(stations.map((it) => `${it.category} ${it.village} ${it.name}`)).size).toBe(stations.length)
    expect(stations.filter((it) => /[{}]/.test(it.name + it.address) || it.name.length < 3 || it.name.length > 24)).toEqual([])
  })

  test('lies within the homes of its village, a door or two beyond at most', () => {
    const boxes = new Map<string, { west: number; east: number; south: number; north: number }>()
    for (const { village, position: [lng, lat] } of seeds.homes) {
      const box = boxes.get(village) ?? { west: lng, east: lng, south: lat, north: lat }
      boxes.set(village, { west: Math.min(box.west, lng), east: Math.max(box.east, lng), south: Math.min(box.south, lat), north: Math.max(box.north, lat) })
    }
    // 20 m in degrees at 35° north
    const [dLng, dLat] = [20 / 91_000, 20 / 111_000]
    const inside = ([lng, lat]: Position, village: string) => {
      const box = boxes.get(village)
      return box !== undefined && lng >= box.west - dLng && lng <= box.east + dLng && lat >= box.south - dLat && lat <= box.north + dLat
    }
    expect(stations.filter((it) => it.position !== null && !inside(it.position, it.village)).map((it) => it.id)).toEqual([])
  })

  test('has a position unless its category is sensitive', () => {
    const hidden = new Set(seeds.categories.filter((it) => !it.pin).map((it) => it.code))
    expect([...hidden]).toEqual(['DIS03', 'LAW06'])
    expect(stations.filter((it) => (it.position === null) !== hidden.has(it.category))).toEqual([])
    for (const it of stations.filter((s) => s.position === null)) {
      expect(it.address).toMatch(/^地址不公开.*(110|12345)/)
      expect(it.address).not.toMatch(/号（演示）/)
    }
  })

  test('says that it is invented and has a number that cannot be dialled', () => {
    expect(stations.filter((it) => !it.synthetic || it.dialable || !it.source.includes('演示') || !/^0359-000-\d{4}$/.test(it.phone ?? ''))).toEqual([])
    expect(stations.filter((it) => it.position !== null && !it.address.endsWith('（演示）'))).toEqual([])
  })

  test('has hours without mistakes, or none that anybody recorded', () => {
    expect(stations.filter((it) => it.hours !== null && hoursProblems(it.hours).length > 0)).toEqual([])
    const unknown = stations.filter((it) => it.hours === null).length
    expect(unknown).toBeGreaterThan(20)
    expect(unknown).toBeLessThan(stations.length / 20)
  })

  test('has no more activity area than area', () => {
    expect(stations.filter((it) => (it.activitySquareMeters ?? 0) > (it.areaSquareMeters ?? 0))).toEqual([])
  })

  test('was checked in the autumn of 2026, if anybody did', () => {
    expect(stations.filter((it) => it.verifiedOn !== null && (it.verifiedOn < '2026-09-01' || it.verifiedOn > '2026-11-20'))).toEqual([])
    expect(stations.filter((it) => (it.verifiedOn === null) !== (it.verifiedBy === null))).toEqual([])
    expect(stations.filter((it) => it.verifiedOn === null).length).toBeGreaterThan(100)
  })
})

describe('the hours', () => {
  const at = (text: string) => parseInstant(text) ?? NaN
  const monday = at('2026-11-23T10:24:00+08:00')
  const open = (it: Station, when: number) => openState(it.hours, when, calendar).openNow

  test('of government close on National Day, those of hospitals never', () => {
    expect(ofCategory('GOV02').map((it) => open(it, at('2026-10-01T10:00:00+08:00')))).toEqual(Array(14).fill(false))
    expect(ofCategory('GOV02').map((it) => open(it, monday))).toEqual(Array(14).fill(true))
    expect(ofCategory('MED03').map((it) => open(it, at('2026-10-01T03:00:00+08:00')))).toEqual([true, true])
  })

  test('of township centres are eight hours a day', () => {
    expect(ofCategory('GOV02').map((it) => (it.hours === null ? 0 : hoursPerOpenDay(it.hours)))).toEqual(Array(14).fill(8))
  })

  test('of some shops have a midday break, a weekly rest and a winter', () => {
    const barbers = ofCategory('COM06').flatMap((it) => (it.hours === null ? [] : [it.hours]))
    expect(barbers.some((it) => it.week[0]?.length === 2)).toBe(true)
    expect(barbers.every((it) => it.week.some((day) => day.length === 0))).toBe(true)
    expect(ofCategory('COM07').every((it) => it.hours?.seasons.some((season) => season.from === '11-01') === true)).toBe(true)
  })

  test('of village markets are their market days alone, by the moon or by the sun', () => {
    const villages = ofCategory('COM03').filter((it) => it.hours?.week.every((day) => day.length === 0) === true)
    expect(villages).toHaveLength(11)
    expect(new Set(villages.map((it) => it.hours?.market?.calendar))).toEqual(new Set(['lunar', 'solar']))
    for (const { hours } of villages) {
      if (hours?.market == null) throw new Error('expected a market')
      const [next = ''] = nextMarketDays(hours.market, '2026-11-23', 3, calendar)
      expect(openState(hours, at(`${next}T09:00:00+08:00`), calendar).openNow).toBe(true)
      expect(openState(hours, at(`${next}T20:00:00+08:00`), calendar).openNow).toBe(false)
    }
  })
})

describe('the demonstration', () => {
  test('is the same every time', () => {
    expect(makeDemoStations(seeds)).toEqual(stations)
  })

  test('does not change elsewhere when a rule is added or taken away', () => {
    const fewer = makeDemoStations({ ...seeds, stationRules: { ...seeds.stationRules, rules: seeds.stationRules.rules.filter((it) => it.category !== 'COM05') } })
    expect(fewer).toEqual(stations.filter((it) => it.category !== 'COM05'))
  })

  test('leaves villages without some of what they need', () => {
    const rural = seeds.townships.flatMap((it) => it.villages).filter((it) => areaKindOf(it) === 'rural')
    for (const code of ['GOV01', 'MED01', 'ELD02', 'LOG03']) {
      const served = new Set(ofCategory(code).filter((it) => it.status === 'open').map((it) => it.village))
      const lacking = rural.filter((it) => !served.has(it.code)).length
      expect(lacking).toBeGreaterThan(10)
      expect(lacking).toBeLessThan(rural.length)
    }
  })
})
