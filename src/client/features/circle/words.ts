import type { Pace } from '@/domain/circle/pace'
import { timeWords } from '@/client/ui/day-words'

/** Rounded up: nobody is promised a shorter walk. */
export const wholeMinutes = (minutes: number): number => Math.max(1, Math.ceil(minutes))

/** 1,270 米 */
export const metersWords = (meters: number): string => `${String(Math.round(meters)).replace(/\B(?=(\d{3})+$)/g, ',')} 米`

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

/** The answer of the page: 一刻钟走得到 141 处 · 慢慢走一刻钟，到得了 58 处 */
export const reachWords = (pace: Pace, count: number): string => (pace === 'elder' ? `慢慢走一刻钟，到得了 ${count} 处` : `一刻钟走得到 ${count} 处`)

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
