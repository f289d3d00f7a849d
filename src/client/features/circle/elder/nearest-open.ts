import type { CategoriesAnswer, CircleStation } from '@/contract/circle'
import { namedPoints } from '../map/choose-markers'

/** What one goes out for every day. Nobody sets out for the nearest waste bin. */
const EVERYDAY = ['medicine', 'elder', 'shopping']
/** First aid stands open all night and is no errand. */
const NO_ERRAND = 'MED05'

/**
 * The few that 长辈版 names, on the map and above the doors alike: for each everyday need the nearest that is not closed,
 * else the nearest; open ones first. Where there is none of them, whatever is near.
 */
export function nearestOpen(stations: readonly CircleStation[], { themes }: Pick<CategoriesAnswer, 'themes'>): CircleStation[] {
  const nearestFirst = [...stations].sort((a, b) => a.meters - b.meters || (a.id < b.id ? -1 : 1))
  const needs = themes.filter(({ id }) => EVERYDAY.includes(id))
  const found = needs.flatMap(({ categories }) => {
    const fitting = nearestFirst.filter(({ category }) => category !== NO_ERRAND && categories.includes(category))
    const best = fitting.find(({ openNow }) => openNow !== false) ?? fitting[0]
    return best ? [best] : []
  })
  const named = namedPoints(found.sort((a, b) => a.meters - b.meters))
  return named.length > 0 ? named : namedPoints(nearestFirst)
}
