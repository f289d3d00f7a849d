import type { CircleStation } from '@/contract/circle'

type Spoken = Pick<CircleStation, 'name' | 'minutes' | 'openNow' | 'synthetic'>

/** Whole minutes, rounded up: nobody is promised a shorter walk. */
export const walkWords = (minutes: number): string => `走 ${Math.max(1, Math.ceil(minutes))} 分`

/** What a screen reader says for a marker: 双塔路药店，演示，走 7 分钟，休息. */
export function stationWords(station: Spoken): string {
  const open = station.openNow === null ? [] : [station.openNow ? '现在开着' : '休息']
  return [station.name, ...(station.synthetic ? ['演示'] : []), `${walkWords(station.minutes)}钟`, ...open].join('，')
}
