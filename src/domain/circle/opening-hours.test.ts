import { createWorkCalendar, type CalendarData, type LunarMonthStart } from '@/domain/calendar/work-calendar'
import { instantOf } from '@/domain/calendar/china-day'
import {
  hoursPerOpenDay, hoursProblems, isMarketDay, nextMarketDays, openState, openStatesAt, sessionsOn, type MarketDays, type OpeningHours, type Session,
} from './opening-hours'

const data: CalendarData = {
  source: 'test',
  years: [{
    year: 2026, announced: true,
    holidays: { '2026-10-01': '国庆节', '2026-10-02': '国庆节' },
    makeupDays: { '2026-10-10': '国庆节' },
  }],
  lunarMonths: [['2026-11-09', 10, 0], ['2026-12-09', 11, 0], ['2027-01-08', 12, 0], ['2027-02-06', 1, 0]] satisfies LunarMonthStart[],
}
const calendar = createWorkCalendar(data)

const split: Session[] = [{ opens: 480, closes: 720 }, { opens: 840, closes: 1080 }]
const winter: Session[] = [{ opens: 510, closes: 720 }, { opens: 840, closes: 1020 }]
const office: OpeningHours = { week: [split, split, split, split, split, [], []], seasons: [], onHolidays: 'closed', market: null }
const daily = (sessions: Session[]): OpeningHours => ({ week: Array.from({ length: 7 }, () => sessions), seasons: [], onHolidays: 'usual', market: null })
const allDay = daily([{ opens: 0, closes: 1440 }])
const byMoon: MarketDays = { calendar: 'lunar', lastDigits: [3, 8], sessions: [{ opens: 360, closes: 780 }] }
const clock = (day: string, time: string) => instantOf(day, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))

describe('what holds on a day', () => {
  test('is the week, Monday first', () => {
    expect(sessionsOn(office, '2026-11-23', calendar)).toEqual({ sessions: split, because: 'week' })
    expect(sessionsOn(office, '2026-11-22', calendar)).toEqual({ sessions: [], because: 'week' })
  })

  test('is the season within its days, over New Year and on both ends', () => {
    const hours = { ...office, seasons: [{ from: '11-01', to: '03-31', week: [winter, winter, winter, winter, winter, [], []] }] }
    for (const day of ['2025-11-03', '2026-01-05', '2026-03-31', '2026-11-23']) expect(sessionsOn(hours, day, calendar)).toEqual({ sessions: winter, because: 'season' })
    for (const day of ['2026-04-01', '2026-10-30']) expect(sessionsOn(hours, day, calendar).because).toBe('week')
  })

  test('is rest on a public holiday for who closes then', () => {
    expect(sessionsOn(office, '2026-10-01', calendar)).toEqual({ sessions: [], because: 'holiday' })
    expect(sessionsOn({ ...office, onHolidays: 'usual' }, '2026-10-01', calendar)).toEqual({ sessions: split, because: 'week' })
  })

  test('is a working day on a weekend that is made up for', () => {
    expect(sessionsOn(office, '2026-10-10', calendar)).toEqual({ sessions: split, because: 'makeup' })
    expect(sessionsOn(office, '2026-10-17', calendar)).toEqual({ sessions: [], because: 'week' })
    expect(sessionsOn({ ...office, onHolidays: 'usual' }, '2026-10-10', calendar)).toEqual({ sessions: [], because: 'week' })
  })

  test('is the market on its days, holidays included, unless the place closes on holidays', () => {
    const solar: MarketDays = { calendar: 'solar', lastDigits: [1, 6], sessions: byMoon.sessions }
    const hours = { ...daily(split), market: solar }
    expect(sessionsOn(hours, '2026-10-01', calendar)).toEqual({ sessions: solar.sessions, because: 'market' })
    expect(sessionsOn(hours, '2026-10-02', calendar)).toEqual({ sessions: split, because: 'week' })
    expect(sessionsOn({ ...hours, onHolidays: 'closed' }, '2026-10-01', calendar)).toEqual({ sessions: [], because: 'holiday' })
  })
})

describe('a market', () => {
  test('逢三、八 by the moon meets on the 3rd, 8th, 13th, 18th, 23rd and 28th', () => {
    // the tenth lunar month of 2026 begins on 9 November
    expect(nextMarketDays(byMoon, '2026-11-09', 7, calendar)).toEqual(
      ['2026-11-11', '2026-11-16', '2026-11-21', '2026-11-26', '2026-12-01', '2026-12-06', '2026-12-11'],
    )
  })

  test('counts the day one asks on', () => {
    expect(nextMarketDays(byMoon, '2026-11-26', 1, calendar)).toEqual(['2026-11-26'])
  })

  test('逢五、十 by the sun meets on the 5th, 10th … 30th and not on the 31st', () => {
    const solar: MarketDays = { calendar: 'solar', lastDigits: [5, 0], sessions: byMoon.sessions }
    expect(nextMarketDays(solar, '2026-10-26', 3, calendar)).toEqual(['2026-10-30', '2026-11-05', '2026-11-10'])
    expect(isMarketDay(solar, '2026-10-31', calendar)).toBe(false)
  })

  test('beyond the lunar calendar has no days rather than wrong ones', () => {
    expect(nextMarketDays(byMoon, '2031-01-01', 3, calendar)).toEqual([])
  })
})

describe('open now', () => {
  test('until the end of the shift, to the minute', () => {
    expect(openState(office, clock('2026-11-23', '08:00'), calendar)).toEqual({ openNow: true, closesAt: clock('2026-11-23', '12:00'), opensAt: null })
    expect(openState(office, clock('2026-11-23', '12:00') - 1, calendar).openNow).toBe(true)
    expect(openState(office, clock('2026-11-23', '12:00'), calendar)).toEqual({ openNow: false, closesAt: null, opensAt: clock('2026-11-23', '14:00') })
  })

  test('closed until the next day that opens', () => {
    expect(openState(office, clock('2026-11-20', '18:00'), calendar).opensAt).toBe(clock('2026-11-23', '08:00'))
    expect(openState(office, clock('2026-09-30', '19:00'), calendar).opensAt).toBe(clock('2026-10-05', '08:00'))
    expect(openState(office, clock('2026-10-09', '19:00'), calendar).opensAt).toBe(clock('2026-10-10', '08:00'))
  })

  test('around the clock has no closing', () => {
    expect(openState(allDay, clock('2026-11-23', '23:59'), calendar)).toEqual({ openNow: true, closesAt: null, opensAt: null })
  })

  test('around the clock except on holidays closes when the holiday begins', () => {
    expect(openState({ ...allDay, onHolidays: 'closed' }, clock('2026-09-29', '10:00'), calendar).closesAt).toBe(clock('2026-10-01', '00:00'))
  })

  test('over midnight is one opening', () => {
    const late = daily([{ opens: 0, closes: 120 }, { opens: 1080, closes: 1440 }])
    expect(openState(late, clock('2026-11-23', '23:00'), calendar).closesAt).toBe(clock('2026-11-24', '02:00'))
    expect(openState(late, clock('2026-11-24', '01:00'), calendar).closesAt).toBe(clock('2026-11-24', '02:00'))
  })

  test('two shifts that touch are one opening', () => {
    const touching = daily([{ opens: 480, closes: 720 }, { opens: 720, closes: 1080 }])
    expect(openState(touching, clock('2026-11-23', '09:00'), calendar).closesAt).toBe(clock('2026-11-23', '18:00'))
  })

  test('never has neither closing nor opening', () => {
    expect(openState(daily([]), clock('2026-11-23', '09:00'), calendar)).toEqual({ openNow: false, closesAt: null, opensAt: null })
  })

  test('unknown hours are neither open nor closed', () => {
    expect(openState(null, clock('2026-11-23', '09:00'), calendar)).toEqual({ openNow: null, closesAt: null, opensAt: null })
  })

  test('agrees with the sessions of the day at every quarter of an hour of three weeks', () => {
    const hours: OpeningHours = { ...office, market: byMoon, seasons: [{ from: '11-20', to: '02-28', week: [winter, [], winter, winter, winter, winter, []] }] }
    for (let at = clock('2026-11-09', '00:00'); at < clock('2026-11-30', '00:00'); at += 15 * 60_000) {
      const day = new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
      const minute = (at - instantOf(day, 0)) / 60_000
      const open = sessionsOn(hours, day, calendar).sessions.some((it) => it.opens <= minute && minute < it.closes)
      const state = openState(hours, at, calendar)
      expect(state.openNow).toBe(open)
      // whatever is promised next is true: it has changed then, and not a minute before
      const next = state.closesAt ?? state.opensAt ?? NaN
      expect(next).toBeGreaterThan(at)
      expect(openState(hours, next, calendar).openNow).toBe(!open)
      expect(openState(hours, next - 60_000, calendar).openNow).toBe(open)
    }
  })

  test('is worked out once for places that share their hours', () => {
    const states = openStatesAt(clock('2026-11-23', '09:00'), calendar)
    expect(states(office)).toBe(states(office))
  })
})

describe('recorded hours', () => {
  test('of a split shift are 8 hours a day', () => {
    expect(hoursPerOpenDay(office)).toBe(8)
    expect(hoursPerOpenDay({ ...office, week: [split, [{ opens: 480, closes: 720 }], [], [], [], [], []] })).toBe(6)
    expect(hoursPerOpenDay(daily([]))).toBe(0)
  })

  test.each<[string, OpeningHours, string]>([
    ['six days', { ...office, week: office.week.slice(1) }, 'week: expected 7 days, got 6'],
    ['closing before opening', daily([{ opens: 600, closes: 600 }]), 'expected 0 ≤ opens < closes ≤ 1440, got 600–600'],
    ['after midnight', daily([{ opens: 600, closes: 1500 }]), 'got 600–1500'],
    ['overlap', daily([{ opens: 480, closes: 720 }, { opens: 700, closes: 800 }]), '700 begins before 720'],
    ['season', { ...office, seasons: [{ from: '11-1', to: '03-31', week: office.week }] }, 'expected MM-DD, got 11-1…03-31'],
    ['market', { ...office, market: { ...byMoon, lastDigits: [13] } }, 'expected last digits 0–9, got 13'],
  ])('with %s are refused', (_, hours, problem) => expect(hoursProblems(hours).join('\n')).toContain(problem))

  test('that are right have no problems', () => {
    expect(hoursProblems({ ...office, market: byMoon })).toEqual([])
  })
})
