import type { AreaKind } from '@/domain/area/division'

/** Code of one of the 73 station categories, three letters and two digits, such as MED01. */
export type CategoryCode = string

/** basic: its absence is a gap · optional: good to have · information: shown, never counted. */
export const NEEDS = ['basic', 'optional', 'information'] as const
export type Need = (typeof NEEDS)[number]

/** Why no reach is measured for a category: one rides there, phones, is visited, or makes an appointment. */
export const OTHER_WAYS = ['ride', 'phone', 'dispatch', 'appointment'] as const
export type OtherWay = (typeof OTHER_WAYS)[number]

export type ReachRule =
  | { readonly kind: 'walk'; readonly meters: number }
  | { readonly kind: 'sameVillage' }
  | { readonly kind: 'sameTownship' }
  | { readonly kind: 'notApplicable'; readonly way: OtherWay }

export interface Category {
  readonly code: CategoryCode
  /** Full name: 村卫生室/社区卫生服务站. */
  readonly name: string
  /** What a resident says: 卫生站. */
  readonly shortName: string
  /** First three letters of the code, the chapter of the taxonomy. */
  readonly group: string
  /** Name of an outline icon in @tabler/icons. */
  readonly icon: string
  /** False for sensitive places: phone and hours are told, the place is never on a map. */
  readonly pin: boolean
  readonly need: Readonly<Record<AreaKind, Need>>
  readonly reach: Readonly<Record<AreaKind, ReachRule>>
}

/** A filter of the screen: a handful of categories under one everyday word. */
export interface CategoryTheme {
  readonly id: string
  readonly name: string
  readonly categories: readonly CategoryCode[]
}
