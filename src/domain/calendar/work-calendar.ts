import { addDays, daysBetween, weekdayOf, type ChinaDay } from './china-day'

/** One year's notice of the State Council (国务院办公厅关于…年部分节假日安排的通知). */
export interface CalendarYear {
  readonly year: number
  /** False until the notice is out: then only the statutory days are known, neither bridging days nor make-up days. */
  readonly announced: boolean
  /** Days off, by name: 2026-10-01 → 国庆节. */
  readonly holidays: Readonly<Record<ChinaDay, string>>
  /** 调休: weekend days on which people work, by the holiday they make up for. */
  readonly makeupDays: Readonly<Record<ChinaDay, string>>
}

/** First Gregorian day of a lunar month, its number 1–12, and 1 for a leap month (闰). */
export type LunarMonthStart = readonly [firstDay: ChinaDay, month: number, leap: 0 | 1]

export interface CalendarData {
  readonly source: string
  readonly years: readonly CalendarYear[]
  /** Consecutive, earliest first; the last entry only ends the month before it. */
  readonly lunarMonths: readonly LunarMonthStart[]
}

export const DAY_KINDS = ['workday', 'restday', 'holiday'] as const
export type DayKind = (typeof DAY_KINDS)[number]

export interface DayFact {
  /** restday: an ordinary weekend day; holiday: any day off of the notice, weekend or not. */
  readonly kind: DayKind
  /** The holiday, or on a make-up workday the holiday it makes up for; otherwise null. */
  readonly name: string | null
  /** True while the year's notice is not out, and for years the calendar does not hold. */
  readonly provisional: boolean
}

export interface LunarDate {
  readonly month: number
  readonly leap: boolean
  readonly day: number
}

export interface WorkCalendar {
  dayKind(day: ChinaDay): DayFact
  /** A weekend day on which people work (调休). */
  isMakeupDay(day: ChinaDay): boolean
  /** null outside the years the data hold. */
  lunarDate(day: ChinaDay): LunarDate | null
  /** 1…30 (初一 … 三十), null outside the years the data hold. */
  lunarDayOfMonth(day: ChinaDay): number | null
}

/** Throws RangeError when the lunar months do not follow one another (29 or 30 days each). */
export function createWorkCalendar(data: CalendarData): WorkCalendar {
  const years = new Map(data.years.map((year) => [String(year.year), year]))
  const months = data.lunarMonths
  requireConsecutive(months)
  const yearOf = (day: ChinaDay) => years.get(day.slice(0, 4))

  const lunarDate = (day: ChinaDay): LunarDate | null => {
    const start = months[lastStartUpTo(months, day)]
    const end = months[months.length - 1]
    if (start === undefined || end === undefined || day >= end[0]) return null
    return { month: start[1], leap: start[2] === 1, day: daysBetween(start[0], day) + 1 }
  }

  return {
    dayKind: (day) => kindOf(day, yearOf(day)),
    isMakeupDay: (day) => yearOf(day)?.makeupDays[day] !== undefined,
    lunarDate,
    lunarDayOfMonth: (day) => lunarDate(day)?.day ?? null,
  }
}

function kindOf(day: ChinaDay, year: CalendarYear | undefined): DayFact {
  const provisional = year === undefined || !year.announced
  const holiday = year?.holidays[day]
  if (holiday !== undefined) return { kind: 'holiday', name: holiday, provisional }
  const madeUp = year?.makeupDays[day]
  if (madeUp !== undefined) return { kind: 'workday', name: madeUp, provisional }
  return { kind: weekdayOf(day) >= 6 ? 'restday' : 'workday', name: null, provisional }
}

function requireConsecutive(months: readonly LunarMonthStart[]): void {
  months.forEach(([first], index) => {
    const next = months[index + 1]
    if (next === undefined || next[0] === addDays(first, 29) || next[0] === addDays(first, 30)) return
    throw new RangeError(`lunarMonths: expected the month after ${first} to begin 29 or 30 days later, got ${next[0]}`)
  })
}

/** Index of the last month that began on or before the day; -1 when all begin later. */
function lastStartUpTo(months: readonly LunarMonthStart[], day: ChinaDay): number {
  let low = 0
  let high = months.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = months[middle]
    if (start !== undefined && start[0] <= day) low = middle + 1
    else high = middle
  }
  return low - 1
}
