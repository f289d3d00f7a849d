/** Opening and closing as minutes after midnight, China time; closing may be 1440 (midnight). `opens < closes`. */
export interface Session {
  readonly opens: number
  readonly closes: number
}

/** Seven days, Monday first; an empty list is a day of rest, two sessions are a split shift. */
export type Week = readonly (readonly Session[])[]

/** Another week between two days of the year (both inclusive, MM-DD; may run over New Year: 11-01 … 03-31). */
export interface Season {
  readonly from: string
  readonly to: string
  readonly week: Week
}

/** 集日: the days on which a market is held, by the last digit of the day in the solar or the lunar month (逢三、八). */
export interface MarketDays {
  readonly calendar: 'solar' | 'lunar'
  readonly lastDigits: readonly number[]
  readonly sessions: readonly Session[]
}

export interface OpeningHours {
  readonly week: Week
  readonly seasons: readonly Season[]
  /** On public holidays: the usual week, or closed. */
  readonly onHolidays: 'usual' | 'closed'
  /** On market days these sessions replace the week's. */
  readonly market: MarketDays | null
}

/**
 * Why a day's sessions are what they are: the usual week, a season, a public holiday, a weekend that the State Council
 * made a working day (调休), or a market day.
 */
export const DAY_REASONS = ['week', 'season', 'holiday', 'makeup', 'market'] as const
export type DayReason = (typeof DAY_REASONS)[number]
