import type { CorrectionKind } from '@/domain/circle/correction'

/** What may be wrong about a station, in a resident's words. */
export const CORRECTION_NAMES: Readonly<Record<CorrectionKind, string>> = {
  place: '位置不对',
  hours: '开门时间不对',
  phone: '电话不对',
  gone: '已经没有了',
  access: '坡道、厕所等写得不对',
  other: '别的',
}
