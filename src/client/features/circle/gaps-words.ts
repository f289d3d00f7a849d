import type { Gap } from '@/contract/circle'
import { unitWord } from './origin'
import { metersWords, wholeMinutes } from './words'

/** One missing service as the page shows it. */
export interface GapLine {
  /** 走 19 分 · 村里没有 · 走不到 */
  readonly answer: string
  /** The distance one should not have to exceed; null where the rule is no distance. */
  readonly limitMeters: number | null
  /** Share of the bar at which the nearest lies; the limit is at a half. null: no bar. */
  readonly at: number | null
  readonly beyond: boolean
}

/** Walking that takes longer than this is given in distance only. */
const LONGEST_WALK_MIN = 60

export function gapLine({ rule, nearest }: Pick<Gap, 'rule' | 'nearest'>, village: { readonly name: string } | null): GapLine {
  const unit = village ? unitWord(village) : '村'
  if (rule.kind === 'sameVillage') return { answer: `${unit}里没有`, limitMeters: null, at: null, beyond: false }
  if (rule.kind === 'sameTownship') return { answer: '镇上没有', limitMeters: null, at: null, beyond: false }
  if (rule.kind === 'notApplicable' || nearest === null) return { answer: '走不到', limitMeters: null, at: null, beyond: false }
  const minutes = wholeMinutes(nearest.minutes)
  const share = nearest.meters / (2 * rule.meters)
  return {
    answer: minutes > LONGEST_WALK_MIN ? '1 小时以外' : `走 ${minutes} 分`,
    limitMeters: rule.meters,
    at: Math.min(1, share),
    beyond: share > 1,
  }
}

/** Those somebody could walk to first, the nearest leading; those nowhere to be found last. */
export const nearestFirst = (gaps: readonly Gap[]): Gap[] =>
  [...gaps].sort((a, b) => (a.nearest?.meters ?? Infinity) - (b.nearest?.meters ?? Infinity) || (a.category < b.category ? -1 : 1))

/** 最近：合欢社区助餐点，1,270 米 without the name, which carries its own mark. */
export function nearestWords({ rule, nearest }: Pick<Gap, 'rule' | 'nearest'>): string {
  if (nearest === null) return '全县都没有找到走得到的。'
  const walk = `${metersWords(nearest.meters)}${rule.kind === 'walk' ? '' : `，走 ${wholeMinutes(nearest.minutes)} 分`}`
  return rule.kind === 'walk' ? `${walk}（应在 ${metersWords(rule.meters)}内）` : walk
}
