import { readFileSync } from 'node:fs'
import { addDays } from './china-day'
import { createWorkCalendar, type CalendarData } from './work-calendar'

const data = JSON.parse(readFileSync('seeds/calendar.json', 'utf8')) as CalendarData
const calendar = createWorkCalendar(data)

describe('an announced year', () => {
  // 国务院办公厅关于2026年部分节假日安排的通知
  test.each([
    ['2026-01-01', 'holiday', '元旦'],
    ['2026-01-04', 'workday', '元旦'],
    ['2026-02-14', 'workday', '春节'],
    ['2026-02-15', 'holiday', '春节'],
    ['2026-02-23', 'holiday', '春节'],
    ['2026-02-24', 'workday', null],
    ['2026-02-28', 'workday', '春节'],
    ['2026-09-25', 'holiday', '中秋'],
    ['2026-10-07', 'holiday', '国庆节'],
    ['2026-10-10', 'workday', '国庆节'],
    ['2026-11-22', 'restday', null],
    ['2026-11-23', 'workday', null],
  ])('%s is a %s (%s)', (day, kind, name) => {
    expect(calendar.dayKind(day)).toEqual({ kind, name, provisional: false })
  })

  test('2025 has 28 days off and 5 make-up days', () => {
    const year = data.years.find((it) => it.year === 2025)
    // 元旦 1, 春节 8, 清明 3, 劳动节 5, 端午 3, 国庆节与中秋 8; make-up 01-26, 02-08, 04-27, 09-28, 10-11
    expect(Object.keys(year?.holidays ?? {})).toHaveLength(28)
    expect(Object.keys(year?.makeupDays ?? {})).toEqual(['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'])
  })

  test('make-up days are weekends only', () => {
    expect(calendar.isMakeupDay('2026-10-10')).toBe(true)
    expect(calendar.isMakeupDay('2026-10-12')).toBe(false)
  })
})

describe('a year without a notice', () => {
  test.each([
    ['2027-01-01', 'holiday', '元旦'],
    ['2027-02-05', 'holiday', '春节'],
    ['2027-02-06', 'holiday', '春节'],
    ['2027-02-09', 'workday', null],
    ['2027-04-05', 'holiday', '清明'],
    ['2027-06-09', 'holiday', '端午'],
    ['2027-09-15', 'holiday', '中秋'],
    ['2027-10-03', 'holiday', '国庆节'],
    ['2027-10-04', 'workday', null],
    ['2027-01-02', 'restday', null],
  ])('%s is provisionally a %s (%s)', (day, kind, name) => {
    expect(calendar.dayKind(day)).toEqual({ kind, name, provisional: true })
  })

  test('has the thirteen statutory days', () => {
    const year = data.years.find((it) => !it.announced)
    expect(Object.keys(year?.holidays ?? {})).toHaveLength(13)
  })

  test('beyond the calendar knows weekends only', () => {
    expect(calendar.dayKind('2099-10-01')).toEqual({ kind: 'workday', name: null, provisional: true })
    expect(calendar.lunarDayOfMonth('2099-10-01')).toBeNull()
    expect(calendar.lunarDayOfMonth('2023-12-31')).toBeNull()
  })
})

describe('the lunar calendar', () => {
  // Hong Kong Observatory, Gregorian-lunar conversion tables.
  test.each([
    ['2024-02-10', 1, 1, false],
    ['2025-01-29', 1, 1, false],
    ['2025-07-24', 6, 30, false],
    ['2025-07-25', 6, 1, true],
    ['2025-08-23', 7, 1, false],
    ['2026-02-17', 1, 1, false],
    ['2026-09-25', 8, 15, false],
    ['2027-02-06', 1, 1, false],
    ['2028-01-26', 1, 1, false],
    ['2029-02-13', 1, 1, false],
    ['2030-02-03', 1, 1, false],
    ['2031-01-23', 1, 1, false],
    ['2032-02-11', 1, 1, false],
    ['2033-01-31', 1, 1, false],
    ['2033-12-22', 11, 1, true],
    ['2034-02-19', 1, 1, false],
    ['2035-02-08', 1, 1, false],
  ])('%s is month %i day %i (leap %s)', (day, month, lunarDay, leap) => {
    expect(calendar.lunarDate(day)).toEqual({ month, day: lunarDay, leap })
    expect(calendar.lunarDayOfMonth(day)).toBe(lunarDay)
  })

  test('agrees with the astronomy of ICU on every day from 2024 to 2035', () => {
    const icu = new Intl.DateTimeFormat('en-u-ca-chinese', { day: 'numeric', month: 'numeric', timeZone: 'UTC' })
    // new moons at 23:56 and 00:07 in Beijing, which ICU puts on the wrong side of midnight; the table above has the observatory's days
    const closeToMidnight = [['2027-02-06', '2027-03-07'], ['2030-02-02', '2030-03-03']] as const
    const wrong: string[] = []
    for (let day = '2024-02-10'; day < '2036-01-01'; day = addDays(day, 1)) {
      if (closeToMidnight.some(([from, to]) => from <= day && day <= to)) continue
      const parts = icu.formatToParts(new Date(`${day}T00:00:00Z`))
      const part = (type: string) => parts.find((it) => it.type === type)?.value ?? ''
      const lunar = calendar.lunarDate(day)
      const ours = `${lunar?.month}${lunar?.leap ? 'bis' : ''}/${lunar?.day}`
      if (ours !== `${part('month')}/${part('day')}`) wrong.push(`${day} ours ${ours} ICU ${part('month')}/${part('day')}`)
    }
    expect(wrong).toEqual([])
  })

  test('refuses months that do not follow one another', () => {
    expect(() => createWorkCalendar({ ...data, lunarMonths: [['2026-02-17', 1, 0], ['2026-04-17', 3, 0]] })).toThrow('29 or 30 days later')
  })
})
