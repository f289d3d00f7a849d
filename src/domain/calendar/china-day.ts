/** A day in China time (+08:00, no summer time since 1992), written YYYY-MM-DD; days compare as text. */
export type ChinaDay = string

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** China is ahead of UTC by eight hours. */
const OFFSET_MS = 8 * 60 * MINUTE_MS
const DAY = /^(19|20|21)\d\d-(\d\d)-(\d\d)$/
const INSTANT = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)$/

const two = (n: number): string => String(n).padStart(2, '0')

/** Milliseconds of the day's midnight read as UTC; NaN for text that is no day of 1900–2199 or never existed. */
function utcMidnight(day: string): number {
  if (!DAY.test(day)) return NaN
  const ms = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
  return dayOfUtc(ms) === day ? ms : NaN
}

function dayOfUtc(ms: number): string {
  const date = new Date(ms)
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}

function midnightOf(day: ChinaDay): number {
  const ms = utcMidnight(day)
  if (Number.isNaN(ms)) throw new RangeError(`expected a day YYYY-MM-DD between 1900 and 2199, got ${JSON.stringify(day)}`)
  return ms
}

/** True for a day that exists, 1900–2199. */
export const isChinaDay = (text: string): boolean => !Number.isNaN(utcMidnight(text))

/** The day in China at an instant, and the whole minutes since its midnight (0…1439). */
export function chinaMoment(epochMs: number): { day: ChinaDay; minute: number } {
  const local = epochMs + OFFSET_MS
  const midnight = Math.floor(local / DAY_MS) * DAY_MS
  return { day: dayOfUtc(midnight), minute: Math.floor((local - midnight) / MINUTE_MS) }
}

/** Epoch milliseconds of a minute of a day; 1440 is the next midnight. */
export const instantOf = (day: ChinaDay, minute: number): number => midnightOf(day) - OFFSET_MS + minute * MINUTE_MS

export const addDays = (day: ChinaDay, n: number): ChinaDay => dayOfUtc(midnightOf(day) + n * DAY_MS)

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: ChinaDay, to: ChinaDay): number => Math.round((midnightOf(to) - midnightOf(from)) / DAY_MS)

/** Monday is 1, Sunday 7. 1970-01-01 was a Thursday. */
export function weekdayOf(day: ChinaDay): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const days = midnightOf(day) / DAY_MS
  return ((((days + 3) % 7) + 7) % 7 + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7
}

/**
 * Reads ISO 8601 date and time with an offset or Z (2026-11-23T10:24:00+08:00; seconds may be left out).
 * Epoch milliseconds, or null for anything else: no offset, a day or hour that does not exist, 24:00, leap seconds.
 */
export function parseInstant(text: string): number | null {
  const [, day, hour, minute, second = '0', fraction = '0', offset] = INSTANT.exec(text) ?? []
  if (day === undefined || offset === undefined) return null
  const midnight = utcMidnight(day)
  const ahead = offsetMinutes(offset)
  if (Number.isNaN(midnight) || ahead === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const minutes = Number(hour) * 60 + Number(minute) - ahead
  return midnight + minutes * MINUTE_MS + Number(second) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000)
}

/** Minutes ahead of UTC; no place is more than 14 hours from it. */
function offsetMinutes(offset: string): number | null {
  if (offset === 'Z') return 0
  const hours = Number(offset.slice(1, 3))
  const minutes = Number(offset.slice(4, 6))
  const total = hours * 60 + minutes
  if (minutes > 59 || total > 14 * 60) return null
  return offset.startsWith('-') ? -total : total
}

/** The instant in China time with its offset, whole seconds: 2026-11-23T10:24:00+08:00. */
export function formatInstant(epochMs: number): string {
  const local = new Date(epochMs + OFFSET_MS)
  return `${dayOfUtc(local.getTime())}T${two(local.getUTCHours())}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())}+08:00`
}
