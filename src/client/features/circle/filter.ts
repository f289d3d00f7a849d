import type { CategoriesAnswer, CircleStation } from '@/contract/circle'

/** What the map and the list show: everything, one theme, or one category. */
export type Filter =
  | { readonly kind: 'all' }
  | { readonly kind: 'theme'; readonly id: string }
  | { readonly kind: 'category'; readonly code: string }

export const ALL: Filter = { kind: 'all' }

/** Stations the filter lets through; an unknown theme lets all through. */
export function filtered(stations: readonly CircleStation[], filter: Filter, { themes }: Pick<CategoriesAnswer, 'themes'>): readonly CircleStation[] {
  if (filter.kind === 'all') return stations
  if (filter.kind === 'category') return stations.filter(({ category }) => category === filter.code)
  const theme = themes.find(({ id }) => id === filter.id)
  return theme ? stations.filter(({ category }) => theme.categories.includes(category)) : stations
}

export interface RingGroup {
  /** Upper end of the ring in minutes. */
  readonly minutes: number
  readonly stations: readonly CircleStation[]
}

/** One group per ring that holds anything: open ones first, then those of unknown hours, then closed; nearest first within each. */
export function byRing(stations: readonly CircleStation[], rings: readonly number[]): RingGroup[] {
  const groups: RingGroup[] = []
  let inner = 0
  for (const minutes of rings) {
    const within = stations.filter((it) => (inner === 0 || it.minutes > inner) && it.minutes <= minutes)
    if (within.length > 0) groups.push({ minutes, stations: [...within].sort(openThenNear) })
    inner = minutes
  }
  return groups
}

const rank = ({ openNow }: Pick<CircleStation, 'openNow'>): number => (openNow === true ? 0 : openNow === null ? 1 : 2)

export const openThenNear = (a: CircleStation, b: CircleStation): number => rank(a) - rank(b) || a.meters - b.meters
