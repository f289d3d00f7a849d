import fc from 'fast-check'
import type { HoursView } from '@/contract/circle'
import { DAY_REASONS } from '@/domain/circle/opening-hours'
import { addDays } from '@/domain/calendar/china-day'
import { becauseWords, hoursTable, marketWords, sessionsWords } from './hours-table'

const DAY = [{ opens: '08:00', closes: '12:00' }, { opens: '14:30', closes: '18:00' }]
const WINTER = [{ opens: '08:30', closes: '17:00' }]
const WORKWEEK = [DAY, DAY, DAY, DAY, DAY, [], []]
/** Monday 23 November 2026. */
const MONDAY = '2026-11-23'

const hours = (change: Partial<HoursView> = {}): HoursView => ({
  week: WORKWEEK, seasons: [], onHolidays: 'usual', market: null, today: { date: MONDAY, sessions: DAY, because: 'week' }, ...change,
})
const days = (change: Partial<HoursView> = {}) => hoursTable(hours(change)).map((line) => line.days)

test('a split shift shows both halves, a day without hours reads 休息', () => {
  expect(sessionsWords(DAY)).toBe('08:00–12:00　14:30–18:00')
  expect(sessionsWords([])).toBe('休息')
})

describe('the week of a station', () => {
  test('today stands first in a line of its own, neighbours with the same hours share one', () => {
    expect(days()).toEqual(['周一 · 今天', '周二至周五', '周六至周日'])
  })
  test('a day in the middle of the week leaves the days before and after it apart', () => {
    expect(days({ today: { date: addDays(MONDAY, 2), sessions: DAY, because: 'week' } })).toEqual(['周三 · 今天', '周一至周二', '周四至周五', '周六至周日'])
  })
  test('today shows what really holds today, not what the week says', () => {
    const [first] = hoursTable(hours({ today: { date: MONDAY, sessions: [], because: 'holiday' } }))
    expect(first).toEqual({ days: '周一 · 今天', hours: '休息', today: true })
  })
  test('a season that runs over New Year shows its own week on both sides of it', () => {
    const seasons = [{ from: '11-01', to: '03-31', week: Array.from({ length: 7 }, () => WINTER) }]
    for (const date of ['2026-11-23', '2026-11-01', '2027-01-04', '2027-03-31']) {
      const lines = hoursTable(hours({ seasons, today: { date, sessions: WINTER, because: 'season' } }))
      expect(new Set(lines.map((line) => line.hours))).toEqual(new Set(['08:30–17:00']))
    }
    expect(days({ seasons, today: { date: '2027-04-05', sessions: DAY, because: 'week' } })).toEqual(['周一 · 今天', '周二至周五', '周六至周日'])
  })
  test('each of the seven days is told once, whatever the hours', () => {
    const names = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
    const week = fc.array(fc.constantFrom(DAY, WINTER, []), { minLength: 7, maxLength: 7 })
    fc.assert(fc.property(week, fc.integer({ min: 0, max: 6 }), (drawn, ahead) => {
      const date = addDays(MONDAY, ahead)
      const told = hoursTable(hours({ week: drawn, today: { date, sessions: drawn[ahead] ?? [], because: 'week' } })).flatMap(({ days: span, hours: words }) => {
        const [first = '', last = first] = span.replace(' · 今天', '').split('至')
        return names.slice(names.indexOf(first), names.indexOf(last) + 1).map((name): [string, string] => [name, words])
      })
      expect(told).toHaveLength(7)
      expect(new Map(told)).toEqual(new Map(names.map((name, i) => [name, sessionsWords(drawn[i] ?? [])])))
    }))
  })
})

test('why today differs is told for every reason but the usual week', () => {
  for (const reason of DAY_REASONS) expect(becauseWords(reason) === null).toBe(reason === 'week')
  expect(becauseWords('market')).toBe('今天逢集')
})

test('market days are told as people say them: 逢三、八 by the moon, 逢五、十 by the calendar', () => {
  expect(marketWords({ calendar: 'lunar', lastDigits: [3, 8], sessions: [], nextDays: [] })).toBe('农历逢三、八')
  expect(marketWords({ calendar: 'solar', lastDigits: [5, 0], sessions: [], nextDays: [] })).toBe('逢五、十')
})
