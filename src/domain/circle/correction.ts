/** What a resident may say is wrong about a station: 位置 · 时间 · 电话 · 已经没有了 · 方便设施 · 其他. */
export const CORRECTION_KINDS = ['place', 'hours', 'phone', 'gone', 'access', 'other'] as const
export type CorrectionKind = (typeof CORRECTION_KINDS)[number]

/** Characters. */
export const CORRECTION_TEXT_MAX = 200

/** 其他 says nothing by itself: words are needed. */
export const correctionNeedsText = (kind: CorrectionKind): boolean => kind === 'other'
