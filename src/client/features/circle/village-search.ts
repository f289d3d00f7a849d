import type { DivisionsAnswer, VillageView } from '@/contract/area'

export interface FoundVillage {
  readonly village: VillageView
  readonly township: string
}

/** Villages whose name holds the words, or whose pinyin or initials begin with them; names that begin so come first. */
export function searchVillages({ townships }: DivisionsAnswer, words: string): FoundVillage[] {
  const wanted = words.trim().toLowerCase().replace(/\s+/g, '')
  if (wanted === '') return []
  const all = townships.flatMap(({ name, villages }) => villages.map((village) => ({ village, township: name })))
  return all
    .map((found) => ({ found, rank: rankOf(found.village, wanted) }))
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank)
    .map(({ found }) => found)
}

const NONE = 4

function rankOf({ shortName, name, initials, pinyin }: VillageView, wanted: string): number {
  if (shortName.startsWith(wanted)) return 0
  if (initials.startsWith(wanted)) return 1
  if (pinyin.startsWith(wanted)) return 2
  return shortName.includes(wanted) || name.includes(wanted) ? 3 : NONE
}
