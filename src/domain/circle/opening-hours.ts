import { addDays, chinaMoment, instantOf, weekdayOf, type ChinaDay } from '@/domain/calendar/china-day'
import type { WorkCalendar } from '@/domain/calendar/work-calendar'

/** Opening and closing as minutes after midnight, China time; closing may be 1440 (midnight). `opens < closes`. */
export interface Session {
  readonly opens: number
  readonly closes: number
}

/** Seven days, Monday first; an empty list is a day of rest, two sessions are a split shift. */
export type Week = readonly (readonly Session[])[]

/** Another week between two days of the year (both inclusive, MM-DD; may run over New Year: 11-01 … 03-31). */
export interface Season {
  readonly from: string
  readonly to: string
  readonly week: Week
}

/** 集日: the days on which a market is held, by the last digit of the day in the solar or the lunar month (逢三、八). */
export interface MarketDays {
  readonly calendar: 'solar' | 'lunar'
  readonly lastDigits: readonly number[]
  readonly sessions: readonly Session[]
}

export interface OpeningHours {
  readonly week: Week
  readonly seasons: readonly Season[]
  /** On public holidays: the usual week, or closed. Who closes then also works on make-up days (调休). */
  readonly onHolidays: 'usual' | 'closed'
  /** On market days these sessions replace the week's. */
  readonly market: MarketDays | null
}

/**
 * Why a day's sessions are what they are: the usual week, a season, a public holiday, a weekend that the State Council
 * made a working day (调休), or a market day.
 */
export const DAY_REASONS = ['week', 'season', 'holiday', 'makeup', 'market'] as const
export type DayReason = (typeof DAY_REASONS)[number]

export interface DaySessions {
  readonly sessions: readonly Session[]
  readonly because: DayReason
}

/** openNow null: nobody recorded the hours. Epoch milliseconds; null: not within the next 60 days. */
export interface OpenState {
  readonly openNow: boolean | null
  readonly closesAt: number | null
  readonly opensAt: number | null
}

/** Whoever stays closed longer than this has no honest next opening. */
const SEARCH_DAYS = 60
const MIDNIGHT = 1440
const REST: readonly Session[] = []

/** What holds on a day. A holiday closure stands before a market day, that before a season, that before the week. */
export function sessionsOn(hours: OpeningHours, day: ChinaDay, calendar: WorkCalendar): DaySessions {
  const follows = hours.onHolidays === 'closed'
  if (follows && calendar.dayKind(day).kind === 'holiday') return { sessions: REST, because: 'holiday' }
  if (hours.market !== null && isMarketDay(hours.market, day, calendar)) return { sessions: hours.market.sessions, because: 'market' }
  const season = hours.seasons.find((it) => inSeason(it, day.slice(5)))
  const week = season === undefined ? hours.week : season.week
  const because = season === undefined ? 'week' : 'season'
  const usual = week[weekdayOf(day) - 1] ?? REST
  // a weekend that is worked takes Monday's hours, unless the place opens at weekends anyway
  if (follows && usual.length === 0 && calendar.isMakeupDay(day)) return { sessions: week[0] ?? REST, because: 'makeup' }
  return { sessions: usual, because }
}

function inSeason({ from, to }: Season, monthDay: string): boolean {
  return from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to
}

/** 逢三、八 by the moon: 初三 初八 十三 十八 廿三 廿八. A thirtieth that a short month lacks is not made up for. */
export function isMarketDay(market: MarketDays, day: ChinaDay, calendar: WorkCalendar): boolean {
  const date = market.calendar === 'solar' ? Number(day.slice(8)) : calendar.lunarDayOfMonth(day)
  return date !== null && market.lastDigits.includes(date % 10)
}

/** The next `count` market days from a day on, that day included; fewer where the lunar calendar ends. */
export function nextMarketDays(market: MarketDays, fromDay: ChinaDay, count: number, calendar: WorkCalendar): ChinaDay[] {
  const days: ChinaDay[] = []
  let day = fromDay
  for (let ahead = 0; ahead < SEARCH_DAYS && days.length < count; ahead += 1, day = addDays(day, 1)) {
    if (isMarketDay(market, day, calendar)) days.push(day)
  }
  return days
}

/** Is it open at an instant, until when, or from when. Sessions that touch, over midnight too, are one opening. */
export const openState = (hours: OpeningHours | null, atMs: number, calendar: WorkCalendar): OpenState => openStatesAt(atMs, calendar)(hours)

/** The same for many places at one instant: places that share one hours object are worked out once. */
export function openStatesAt(atMs: number, calendar: WorkCalendar): (hours: OpeningHours | null) => OpenState {
  const { day, minute } = chinaMoment(atMs)
  const known = new Map<OpeningHours, OpenState>()
  return (hours) => {
    if (hours === null) return { openNow: null, closesAt: null, opensAt: null }
    const before = known.get(hours)
    if (before !== undefined) return before
    const state = stateAt(hours, day, minute, calendar)
    known.set(hours, state)
    return state
  }
}

function stateAt(hours: OpeningHours, day: ChinaDay, minute: number, calendar: WorkCalendar): OpenState {
  const today = sessionsOn(hours, day, calendar).sessions
  const current = today.find((it) => it.opens <= minute && minute < it.closes)
  if (current !== undefined) return { openNow: true, closesAt: closingOf(hours, day, current, calendar), opensAt: null }
  return { openNow: false, closesAt: null, opensAt: nextOpening(hours, day, minute, calendar) }
}

function closingOf(hours: OpeningHours, day: ChinaDay, current: Session, calendar: WorkCalendar): number | null {
  let end = current.closes
  let date = day
  for (let ahead = 0; ahead <= SEARCH_DAYS; ahead += 1) {
    end = extended(sessionsOn(hours, date, calendar).sessions, end)
    if (end < MIDNIGHT) return instantOf(date, end)
    const tomorrow = addDays(date, 1)
    if (!sessionsOn(hours, tomorrow, calendar).sessions.some((it) => it.opens === 0)) return instantOf(tomorrow, 0)
    date = tomorrow
    end = 0
  }
  return null
}

/** Where an opening that reaches `end` really ends within the day. */
function extended(sessions: readonly Session[], end: number): number {
  const next = sessions.find((it) => it.opens <= end && end < it.closes)
  return next === undefined ? end : extended(sessions, next.closes)
}

function nextOpening(hours: OpeningHours, day: ChinaDay, minute: number, calendar: WorkCalendar): number | null {
  let date = day
  for (let ahead = 0; ahead <= SEARCH_DAYS; ahead += 1, date = addDays(date, 1)) {
    const later = sessionsOn(hours, date, calendar).sessions.filter((it) => ahead > 0 || it.opens > minute)
    if (later.length > 0) return instantOf(date, Math.min(...later.map((it) => it.opens)))
  }
  return null
}

/**
 * Mean hours on the days of the usual week on which a place opens, 0 for one that never does. Service centres are to be
 * open and staffed at least 8 hours a day (临政办发〔2023〕29号).
 */
export function hoursPerOpenDay(hours: OpeningHours): number {
  const open = hours.week.filter((sessions) => sessions.length > 0)
  const minutes = open.reduce((sum, sessions) => sum + sessions.reduce((day, it) => day + it.closes - it.opens, 0), 0)
  return open.length === 0 ? 0 : minutes / 60 / open.length
}

/** What is wrong with recorded hours, in words for whoever recorded them; empty when nothing is. */
export function hoursProblems(hours: OpeningHours): string[] {
  const weeks: [string, Week][] = [['week', hours.week], ...hours.seasons.map((it): [string, Week] => [`season ${it.from}…${it.to}`, it.week])]
  return [
    ...weeks.flatMap(([name, week]) => (week.length === 7 ? [] : [`${name}: expected 7 days, got ${week.length}`])),
    ...weeks.flatMap(([name, week]) => week.flatMap((sessions, i) => sessionProblems(sessions, `${name} day ${i + 1}`))),
    ...hours.seasons.filter((it) => !MONTH_DAY.test(it.from) || !MONTH_DAY.test(it.to)).map((it) => `season: expected MM-DD, got ${it.from}…${it.to}`),
    ...(hours.market === null ? [] : marketProblems(hours.market)),
  ]
}

const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

function sessionProblems(sessions: readonly Session[], where: string): string[] {
  return sessions.flatMap(({ opens, closes }, i) => {
    const whole = Number.isInteger(opens) && Number.isInteger(closes)
    if (!whole || opens < 0 || closes > MIDNIGHT || opens >= closes) return [`${where}: expected 0 ≤ opens < closes ≤ 1440, got ${opens}–${closes}`]
    const before = sessions[i - 1]
    return before !== undefined && before.closes > opens ? [`${where}: ${opens} begins before ${before.closes}`] : []
  })
}

function marketProblems({ lastDigits, sessions }: MarketDays): string[] {
  const digits = lastDigits.length > 0 && lastDigits.every((it) => Number.isInteger(it) && it >= 0 && it <= 9)
  return [...(digits ? [] : [`market: expected last digits 0–9, got ${lastDigits.join(',')}`]), ...sessionProblems(sessions, 'market')]
}
