import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { areaKindOf } from '@/domain/area/division'
import { countedCategories, longestWalk } from '@/domain/circle/completeness'
import { makeCalendar } from './make-calendar'
import { readSeeds } from './read-seeds'

const seeds = readSeeds('seeds')
const villages = seeds.townships.flatMap((it) => it.villages)

describe('the divisions', () => {
  test('are 14 townships with 284 villages and communities, under one county', () => {
    expect(seeds.county).toEqual({ code: '140821', name: '临猗县' })
    expect(seeds.townships).toHaveLength(14)
    expect(villages).toHaveLength(284)
    expect(new Set(villages.map((it) => it.code)).size).toBe(284)
    expect(seeds.townships.flatMap((t) => t.villages.filter((v) => !v.code.startsWith(t.code) || !t.code.startsWith('140821')))).toEqual([])
  })

  test('hold 10 镇, 4 乡, 15 communities', () => {
    expect(seeds.townships.filter((it) => it.name.endsWith('镇'))).toHaveLength(10)
    expect(seeds.townships.filter((it) => it.name.endsWith('乡'))).toHaveLength(4)
    expect(villages.filter((it) => areaKindOf(it) === 'urban')).toHaveLength(15)
  })

  test('have a synthetic point each, and each township one seat', () => {
    expect(seeds.villagePoints.size).toBe(284)
    expect([...seeds.villagePoints.values()].every((it) => it.synthetic && it.households > 0)).toBe(true)
    expect([...seeds.villagePoints].filter(([, it]) => it.seat).map(([code]) => code.slice(0, 9)).sort()).toEqual(seeds.townships.map((it) => it.code).sort())
  })

  test('have 40,363 homes, some in every village', () => {
    expect(seeds.homes).toHaveLength(40_363)
    expect(new Set(seeds.homes.map((it) => it.village)).size).toBe(284)
    expect(seeds.homes.reduce((sum, it) => sum + it.households, 0)).toBe(139_781)
    expect(seeds.homes.filter(({ position: [lng, lat] }) => lng < 110.3 || lng > 110.95 || lat < 34.95 || lat > 35.35)).toEqual([])
  })
})

describe('the categories', () => {
  test('are 73, each with an icon that exists', () => {
    expect(seeds.categories).toHaveLength(73)
    expect(seeds.categories.filter((it) => !existsSync(`node_modules/@tabler/icons/icons/outline/${it.icon}.svg`)).map((it) => it.icon)).toEqual([])
    expect(new Set(seeds.categories.map((it) => it.icon)).size).toBe(73)
  })

  test('count 37 basic needs in a community and 33 in a village', () => {
    expect(countedCategories(seeds.categories, 'urban')).toHaveLength(37)
    expect(countedCategories(seeds.categories, 'rural')).toHaveLength(33)
  })

  test('ask for no walk beyond 1,000 metres', () => {
    expect(longestWalk(seeds.categories, 'urban')).toBe(1000)
    expect(longestWalk(seeds.categories, 'rural')).toBe(1000)
  })

  test('keep what is sensitive off the map and out of the count', () => {
    const hidden = seeds.categories.filter((it) => !it.pin)
    expect(hidden.map((it) => it.code)).toEqual(['DIS03', 'LAW06'])
    expect(hidden.every((it) => it.need.urban === 'information' && it.reach.urban.kind === 'notApplicable')).toBe(true)
  })

  test.each([
    ['MED01', 'urban', { kind: 'walk', meters: 500 }],
    ['MED01', 'rural', { kind: 'sameVillage' }],
    ['EDU02', 'urban', { kind: 'walk', meters: 500 }],
    ['MED04', 'rural', { kind: 'sameTownship' }],
    ['SPO01', 'urban', { kind: 'walk', meters: 300 }],
    ['GOV02', 'rural', { kind: 'notApplicable', way: 'ride' }],
    ['CHD03', 'urban', { kind: 'notApplicable', way: 'phone' }],
    ['ELD04', 'urban', { kind: 'notApplicable', way: 'dispatch' }],
  ] as const)('%s %s is reached by %j', (code, kind, rule) => {
    expect(seeds.categories.find((it) => it.code === code)?.reach[kind]).toEqual(rule)
  })

  test('are each under one theme, and speak short words', () => {
    const themed = seeds.themes.flatMap((it) => it.categories)
    expect([...themed].sort()).toEqual(seeds.categories.map((it) => it.code).sort())
    expect(seeds.categories.filter((it) => it.shortName.length > 7).map((it) => it.shortName)).toEqual([])
  })
})

describe('the calendar', () => {
  test('is what the installed chinese-days knows; after an update it is made anew', () => {
    expect(seeds.calendarData).toEqual(makeCalendar())
  })

  test('has next year, announced or provisional', () => {
    const next = new Date().getFullYear() + 1
    expect(seeds.calendarData.years.map((it) => it.year)).toContain(next)
    expect(seeds.calendarData.lunarMonths.some(([day]) => day.startsWith(String(next + 1)))).toBe(true)
  })
})

describe('the folder', () => {
  test('is smaller than 2 MB and every file says where it comes from or 演示', () => {
    const files = readdirSync('seeds')
    expect(files.reduce((sum, it) => sum + statSync(join('seeds', it)).size, 0)).toBeLessThan(2e6)
    const texts = files.filter((it) => /\.(json|csv)$/.test(it))
    expect(texts.filter((it) => !/演示|"source"/.test(readFileSync(join('seeds', it), 'utf8').slice(0, 400)) && it !== 'categories.json')).toEqual([])
  })

  const broken = (name: string, change: (text: string) => string): string => {
    const folder = mkdtempSync(join(tmpdir(), 'seeds-'))
    cpSync('seeds', folder, { recursive: true })
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')))
    try {
      readSeeds(folder)
      return 'no error'
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  test.each([
    ['categories.json', (text: string) => text.replace('walk 500', 'walk far'), 'categories.json: GOV01: expected walk <metres>'],
    ['categories.json', (text: string) => text.replace('"MED04"', '"MED99"'), 'categories.json: themes: no category has the code MED99'],
    ['demo-stations.json', (text: string) => text.replace('08:00-12:00 14:00-18:00', '08:00-12:00 11:00-18:00'), 'demo-stations.json: hours.office: week day 1: 660 begins before 720'],
    ['demo-stations.json', (text: string) => text.replace('"hours": "wednesday"', '"hours": "never"'), 'demo-stations.json: MED06: no hours are named "never"'],
    ['demo-points.csv', (text: string) => text.replace('COM01', 'COM0'), 'demo-points.csv row 1: expected a category code, got "COM0"'],
    ['demo-villages.csv', (text: string) => text.replace('140821100010', '999'), 'demo-villages.csv row 1: expected a village code'],
    ['demo-villages.csv', (text: string) => text.replace('110.773700', 'east'), 'demo-villages.csv row 1: expected lng,lat'],
    ['divisions.json', (text: string) => text.slice(0, -20), 'divisions.json'],
  ])('%s with a mistake is refused by name', (name, change, message) => expect(broken(name, change)).toContain(message))
})
