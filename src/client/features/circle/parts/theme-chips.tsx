import type { CategoriesAnswer } from '@/contract/circle'
import { Chips } from '@/client/ui/chips'
import { ALL } from '../filter'
import { setFilter, useCircle } from '../store'

/** Filters by everyday words; a category chosen in the search stands in front as a chip of its own. */
export function ThemeChips({ categories, float }: { categories: CategoriesAnswer; float?: boolean }) {
  const filter = useCircle((state) => state.filter)
  const category = filter.kind === 'category' ? categories.categories.find(({ code }) => code === filter.code) : undefined
  const items = [
    { id: 'all', name: '全部' },
    ...(category ? [{ id: category.code, name: category.shortName }] : []),
    ...categories.themes.map(({ id, name }) => ({ id, name })),
  ]
  const chosen = filter.kind === 'all' ? 'all' : filter.kind === 'theme' ? filter.id : filter.code
  const choose = (id: string) => setFilter(id === 'all' ? ALL : id === category?.code ? { kind: 'category', code: id } : { kind: 'theme', id })
  return <Chips label="只看哪一类" items={items} chosen={chosen} onChoose={choose} {...(float ? { float } : {})} />
}
