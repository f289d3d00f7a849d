import { chinaMoment, daysBetween, parseInstant, weekdayOf, type ChinaDay } from '@/domain/calendar/china-day'

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

export const weekdayName = (day: ChinaDay): string => WEEKDAYS[weekdayOf(day) - 1] ?? ''

/** 8:10 */
const clock = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** 今天 · 明天 · 昨天 · 周三 within a week · 11月25日（周三） beyond. */
export function dayWords(day: ChinaDay, today: ChinaDay): string {
  const ahead = daysBetween(today, day)
  if (ahead === 0) return '今天'
  if (ahead === 1) return '明天'
  if (ahead === -1) return '昨天'
  if (ahead > 1 && ahead < 7) return weekdayName(day)
  return `${dateWords(day)}（${weekdayName(day)}）`
}

/** 11月2日 */
export const dateWords = (day: ChinaDay): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** 2026年11月2日 */
export const fullDateWords = (day: ChinaDay): string => `${day.slice(0, 4)}年${dateWords(day)}`

/** 今天 8:10, for an ISO instant seen at `nowMs`; the text itself when it is no instant. */
export function momentWords(instant: string, nowMs: number): string {
  const ms = parseInstant(instant)
  if (ms === null) return instant
  const { day, minute } = chinaMoment(ms)
  return `${dayWords(day, chinaMoment(nowMs).day)} ${clock(minute)}`
}

/** The hour alone when it is today, else with its day. Midnight at the end of today is 24:00. */
export function timeWords(instant: string, nowMs: number): string {
  const ms = parseInstant(instant)
  if (ms === null) return instant
  const at = chinaMoment(ms)
  const today = chinaMoment(nowMs).day
  if (at.minute === 0 && daysBetween(today, at.day) === 1) return '24:00'
  return at.day === today ? clock(at.minute) : `${dayWords(at.day, today)} ${clock(at.minute)}`
}

/** 10:24, for epoch milliseconds. */
export const draftTimeWords = (ms: number): string => clock(chinaMoment(ms).minute)

/** 11月23日（周一）, for an ISO instant, true whenever it is read; the text itself when it is no instant. */
export function stampDay(instant: string): string {
  const ms = parseInstant(instant)
  if (ms === null) return instant
  const { day } = chinaMoment(ms)
  return `${dateWords(day)}（${weekdayName(day)}）`
}

/** 11月23日（周一）10:24 */
export function stampWords(instant: string): string {
  const ms = parseInstant(instant)
  return ms === null ? instant : `${stampDay(instant)}${clock(chinaMoment(ms).minute)}`
}
