import type { HoursView } from '@/contract/circle'
import { formatInstant, type ChinaDay } from '@/domain/calendar/china-day'
import type { WorkCalendar } from '@/domain/calendar/work-calendar'
import { nextMarketDays, openStatesAt, sessionsOn, type OpeningHours, type Session, type Week } from '@/domain/circle/opening-hours'
import type { Station } from '@/domain/circle/station'

export interface OpenView {
  readonly openNow: boolean | null
  readonly closesAt: string | null
  readonly opensAt: string | null
}

const MARKET_DAYS_TOLD = 3
const UNKNOWN: OpenView = { openNow: null, closesAt: null, opensAt: null }
/** A place that is paused, planned or closed for good is not open, and nobody knows when it will be. */
const NOT_IN_SERVICE: OpenView = { openNow: false, closesAt: null, opensAt: null }

/** Opening states of many stations at one instant; stations that share an hours object share the work. */
export function openViewsAt(atMs: number, calendar: WorkCalendar): (station: Pick<Station, 'hours' | 'status'>) => OpenView {
  const stateOf = openStatesAt(atMs, calendar)
  const views = new Map<OpeningHours, OpenView>()
  return ({ hours, status }) => {
    if (status !== 'open') return NOT_IN_SERVICE
    if (!hours) return UNKNOWN
    const known = views.get(hours)
    if (known) return known
    const { openNow, closesAt, opensAt } = stateOf(hours)
    const view = { openNow, closesAt: closesAt === null ? null : formatInstant(closesAt), opensAt: opensAt === null ? null : formatInstant(opensAt) }
    views.set(hours, view)
    return view
  }
}

/** Hours in words of the contract, with what holds on `today` and the next market days. */
export function viewHours(hours: OpeningHours, today: ChinaDay, calendar: WorkCalendar): HoursView {
  const { sessions, because } = sessionsOn(hours, today, calendar)
  const { market } = hours
  return {
    week: viewWeek(hours.week),
    seasons: hours.seasons.map(({ from, to, week }) => ({ from, to, week: viewWeek(week) })),
    onHolidays: hours.onHolidays,
    market: market && {
      calendar: market.calendar,
      lastDigits: [...market.lastDigits],
      sessions: market.sessions.map(viewSession),
      nextDays: nextMarketDays(market, today, MARKET_DAYS_TOLD, calendar),
    },
    today: { date: today, sessions: sessions.map(viewSession), because },
  }
}

const viewWeek = (week: Week) => week.map((day) => day.map(viewSession))
const viewSession = ({ opens, closes }: Session) => ({ opens: clockTime(opens), closes: clockTime(closes) })
const clockTime = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
