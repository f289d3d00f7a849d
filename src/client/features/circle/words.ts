import { chinaMoment, daysBetween, parseInstant, weekdayOf, type ChinaDay } from '@/domain/calendar/china-day'
import type { Pace } from '@/domain/circle/pace'

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

export const weekdayName = (day: ChinaDay): string => WEEKDAYS[weekdayOf(day) - 1] ?? ''

/** Rounded up: nobody is promised a shorter walk. */
export const wholeMinutes = (minutes: number): number => Math.max(1, Math.ceil(minutes))

/** 1,270 米 */
export const metersWords = (meters: number): string => `${String(Math.round(meters)).replace(/\B(?=(\d{3})+$)/g, ',')} 米`

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

interface Opening {
  readonly openNow: boolean | null
  readonly closesAt: string | null
  readonly opensAt: string | null
}

/** 开着，到 18:00 · 休息，14:30 开 · 休息，明天 8:00 开 · 开门时间没有登记 */
export function openingWords({ openNow, closesAt, opensAt }: Opening, nowMs: number): string {
  if (openNow === null) return '开门时间没有登记'
  if (openNow) return closesAt === null ? '开着' : `开着，到 ${timeWords(closesAt, nowMs)}`
  return opensAt === null ? '休息' : `休息，${timeWords(opensAt, nowMs)} 开`
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

export const PACE_NAMES: Readonly<Record<Pace, { name: string; short: string; icon: string }>> = {
  standard: { name: '标准步速', short: '标准', icon: 'walk' },
  elder: { name: '长辈步速', short: '长辈', icon: 'old' },
  wheelchair: { name: '轮椅、婴儿车', short: '轮椅/婴儿车', icon: 'wheelchair' },
}

/** 现在开着 · 现在休息 · 开门时间没有登记 */
export const openingHeadline = ({ openNow }: Pick<Opening, 'openNow'>): string =>
  openNow === null ? '开门时间没有登记' : openNow ? '现在开着' : '现在休息'

/** 到 18:00 · 14:30 开; empty when nothing is known. */
export function openingDetail({ openNow, closesAt, opensAt }: Opening, nowMs: number): string {
  if (openNow === true) return closesAt === null ? '' : `到 ${timeWords(closesAt, nowMs)}`
  return openNow === false && opensAt !== null ? `${timeWords(opensAt, nowMs)} 开` : ''
}

/** 10:24, for epoch milliseconds. */
export function draftTimeWords(ms: number): string {
  return clock(chinaMoment(ms).minute)
}
