import { weekdayOf, type ChinaDay } from '@/domain/calendar/china-day'
import type { HoursView } from '@/contract/circle'

export interface HoursLine {
  /** 周一 · 今天, 周二至周五 */
  readonly days: string
  /** 08:00–12:00　14:00–18:00, or 休息 */
  readonly hours: string
  readonly today: boolean
}

type Sessions = HoursView['today']['sessions']

const NAMES = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

export const sessionsWords = (sessions: Sessions): string =>
  sessions.length === 0 ? '休息' : sessions.map(({ opens, closes }) => `${opens}–${closes}`).join('　')

/**
 * The week that holds today, neighbouring days with the same hours in one line, today in a line of its own and first
 * showing what really holds today (season, holiday, market day).
 */
export function hoursTable(hours: HoursView): HoursLine[] {
  const week = weekOn(hours, hours.today.date)
  const todayIndex = weekdayOf(hours.today.date) - 1
  const lines: HoursLine[] = [{ days: `${NAMES[todayIndex] ?? ''} · 今天`, hours: sessionsWords(hours.today.sessions), today: true }]
  const order = NAMES.map((_, index) => index).filter((index) => index !== todayIndex)
  let run: number[] = []
  const close = () => {
    const first = run[0]
    const last = run[run.length - 1]
    if (first === undefined || last === undefined) return
    const days = first === last ? NAMES[first] ?? '' : `${NAMES[first] ?? ''}至${NAMES[last] ?? ''}`
    lines.push({ days, hours: sessionsWords(week[first] ?? []), today: false })
    run = []
  }
  for (const index of order) {
    const previous = run[run.length - 1]
    if (previous !== undefined && (index !== previous + 1 || sessionsWords(week[index] ?? []) !== sessionsWords(week[previous] ?? []))) close()
    run.push(index)
  }
  close()
  return lines
}

/** The usual week, or that of the season the day falls in; a season may run over New Year. */
function weekOn(hours: HoursView, day: ChinaDay): HoursView['week'] {
  const date = day.slice(5)
  const season = hours.seasons.find(({ from, to }) => (from <= to ? from <= date && date <= to : date >= from || date <= to))
  return season ? season.week : hours.week
}

/** Why today differs from the usual week; null when it does not. */
export function becauseWords(because: HoursView['today']['because']): string | null {
  switch (because) {
    case 'week': return null
    case 'season': return '按这个季节的时间'
    case 'holiday': return '今天是节假日'
    case 'makeup': return '今天调休上班'
    case 'market': return '今天逢集'
  }
}

const CHINESE_DIGITS = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 农历逢三、八 · 逢五、十 */
export function marketWords({ calendar, lastDigits }: NonNullable<HoursView['market']>): string {
  const digits = lastDigits.map((digit) => CHINESE_DIGITS[digit % 10] ?? '').join('、')
  return `${calendar === 'lunar' ? '农历' : ''}逢${digits}`
}
