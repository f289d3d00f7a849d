/**
 * Walking paces. Metres per minute are configuration chosen in shared domain rules §8: 67 (≈ 4 km/h, the planning pace),
 * 48 (0.8 m/s, people over 65), 50 over edges without steps (wheelchair, pram).
 */
export const PACES = ['standard', 'elder', 'wheelchair'] as const
export type Pace = (typeof PACES)[number]

export interface PaceRule {
  readonly metersPerMinute: number
  /** Only edges without steps and narrow barriers may be used. */
  readonly stepFree: boolean
}

export const PACE_RULES: Readonly<Record<Pace, PaceRule>> = {
  standard: { metersPerMinute: 67, stepFree: false },
  elder: { metersPerMinute: 48, stepFree: false },
  wheelchair: { metersPerMinute: 50, stepFree: true },
}

/** The three rings of a quarter-hour circle, in minutes, inner first. */
export const RING_MINUTES = [5, 10, 15] as const
export type RingMinutes = (typeof RING_MINUTES)[number]

/** The leg between a point and the nearest walkable edge is not drawn on any map: its straight length counts × 1.3. */
export const OFF_NETWORK_FACTOR = 1.3

/** Farther than this from any walkable edge there is no honest answer (metres). */
export const MAX_SNAP_METERS = 300

export const minutesFor = (meters: number, pace: Pace): number => meters / PACE_RULES[pace].metersPerMinute
export const metersFor = (minutes: number, pace: Pace): number => minutes * PACE_RULES[pace].metersPerMinute
