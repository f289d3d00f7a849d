/** What a name is found by: itself, its toneless pinyin and the initials of that; several readings stand apart by a space. */
export interface SearchKeys {
  readonly name: string
  readonly pinyin: string
  readonly initials: string
}

/** The typed words without spaces and signs, in one letter case and width; '' when nothing is left. */
export const searchWords = (typed: string): string => typed.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/**
 * How well a name fits, 0 best; null when it does not.
 * 0 the name itself · 1 its beginning · 2 beginning of initials or pinyin · 3 inside the name · 4 inside initials or pinyin.
 */
export function searchRank(keys: SearchKeys, words: string): number | null {
  const name = searchWords(keys.name)
  const readings = [...keys.initials.split(' '), ...keys.pinyin.split(' ')]
  if (name === words) return 0
  if (name.startsWith(words)) return 1
  if (readings.some((it) => it.startsWith(words))) return 2
  if (name.includes(words)) return 3
  if (readings.some((it) => it.includes(words))) return 4
  return null
}
