export const STOPS = ['peek', 'half', 'full'] as const
export type Stop = (typeof STOPS)[number]

/** Share of the page's height. */
export const STOP_SHARES: Readonly<Record<Stop, number>> = { peek: 0.34, half: 0.55, full: 0.9 }

/** A pull this long (share of the page) means the next stop, even when the last one is still nearer. */
const MEANT = 0.04

/** Where the sheet comes to rest when let go at `share`, having started from `from`. */
export function nearestStop(share: number, from: number): Stop {
  const moved = share - from
  const candidates = STOPS.filter((stop) => Math.abs(moved) < MEANT || (STOP_SHARES[stop] - from) * moved > 0)
  const pool: readonly Stop[] = candidates.length > 0 ? candidates : STOPS
  return pool.reduce((best, stop) => (Math.abs(STOP_SHARES[stop] - share) < Math.abs(STOP_SHARES[best] - share) ? stop : best), pool[0] ?? 'peek')
}
