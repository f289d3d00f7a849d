import type { CategoriesAnswer } from '@/contract/circle'
import type { Filter } from './filter'

export interface KindMatch {
  readonly name: string
  readonly icon: string
  readonly filter: Filter
}

const MOST = 4

/** Themes and categories whose names hold the words, or whose pinyin or initials begin with them; themes first. */
export function kindMatches({ themes, categories }: CategoriesAnswer, words: string): KindMatch[] {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return []
  const fits = (names: readonly string[], { pinyin, initials }: { pinyin: string; initials: string }) =>
    names.some((name) => name.toLowerCase().includes(wanted)) || [...pinyin.split(' '), ...initials.split(' ')].some((it) => it.startsWith(wanted))
  const found: KindMatch[] = []
  for (const theme of themes) {
    if (fits([theme.name], theme)) found.push({ name: theme.name, icon: 'list', filter: { kind: 'theme', id: theme.id } })
  }
  for (const category of categories) {
    const { code, shortName, name, icon } = category
    if (fits([shortName, name], category)) found.push({ name: shortName, icon, filter: { kind: 'category', code } })
  }
  return found.slice(0, MOST)
}
