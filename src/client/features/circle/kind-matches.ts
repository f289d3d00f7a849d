import type { CategoriesAnswer } from '@/contract/circle'
import type { Filter } from './filter'

export interface KindMatch {
  readonly name: string
  readonly icon: string
  readonly filter: Filter
}

const MOST = 4

/** Themes and categories whose names hold the words; themes first. */
export function kindMatches({ themes, categories }: CategoriesAnswer, words: string): KindMatch[] {
  const wanted = words.trim()
  if (wanted === '') return []
  const found: KindMatch[] = []
  for (const theme of themes) {
    if (theme.name.includes(wanted)) found.push({ name: theme.name, icon: 'list', filter: { kind: 'theme', id: theme.id } })
  }
  for (const { code, shortName, name, icon } of categories) {
    if (shortName.includes(wanted) || name.includes(wanted)) found.push({ name: shortName, icon, filter: { kind: 'category', code } })
  }
  return found.slice(0, MOST)
}
