/**
 * What residents write to the desk: 信息有误 about a station, 投诉 and 建议 about the service itself. A complaints and
 * suggestions function is mandatory for such programs (国办函〔2026〕12号).
 */
export const COMPLAINT_KINDS = ['complaint', 'suggestion'] as const
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number]

/** Characters. */
export const COMPLAINT_TEXT_MAX = 500
export const ANSWER_TEXT_MAX = 500

export const REPORT_KINDS = ['correction', ...COMPLAINT_KINDS] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** 已更正 · 无误 · 已答复. */
export const REPORT_OUTCOMES = ['corrected', 'confirmed', 'answered'] as const
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number]

/** How a report may be answered: a reported fact was put right or found right, everything else gets words. */
export const outcomesOf = (kind: ReportKind): readonly ReportOutcome[] => (kind === 'correction' ? ['corrected', 'confirmed'] : ['answered'])

/** 已更正 needs no words; a fact found right and every complaint do. */
export const answerNeedsText = (outcome: ReportOutcome): boolean => outcome !== 'corrected'
