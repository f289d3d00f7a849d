import { AREA_KINDS, type AreaKind } from '@/domain/area/division'
import { NEEDS, OTHER_WAYS, type Category, type CategoryTheme, type Need, type ReachRule } from '@/domain/circle/category'

export interface CategoryGroup {
  readonly code: string
  readonly name: string
}

/** categories.json: per area a need and a reach rule in words, such as ["basic", "walk 500"]. */
export interface CategoryFile {
  readonly groups: readonly CategoryGroup[]
  readonly themes: readonly CategoryTheme[]
  readonly categories: readonly (Readonly<Record<AreaKind, readonly [need: string, reach: string]>> & {
    readonly code: string
    readonly name: string
    readonly shortName: string
    readonly icon: string
    readonly pin: boolean
    readonly source: string
  })[]
}

/** Throws an Error that names the category and what was expected. */
export function readCategories(file: CategoryFile): { groups: CategoryGroup[]; themes: CategoryTheme[]; categories: Category[] } {
  const categories = file.categories.map((it): Category => {
    if (!/^[A-Z]{3}\d\d$/.test(it.code)) throw new Error(`expected a code such as MED01, got ${JSON.stringify(it.code)}`)
    const [need, reach] = [perArea((kind) => readNeed(it[kind][0], it.code)), perArea((kind) => readReach(it[kind][1], it.code))]
    return { code: it.code, name: it.name, shortName: it.shortName, group: it.code.slice(0, 3), icon: it.icon, pin: it.pin, need, reach }
  })
  const codes = new Set(categories.map((it) => it.code))
  if (codes.size !== categories.length) throw new Error('expected every category code once')
  const lost = file.themes.flatMap((it) => it.categories).find((code) => !codes.has(code))
  if (lost !== undefined) throw new Error(`themes: no category has the code ${lost}`)
  const homeless = categories.find((it) => !file.groups.some((group) => group.code === it.group))
  if (homeless !== undefined) throw new Error(`groups: expected one named ${homeless.group} for ${homeless.code}`)
  return { groups: [...file.groups], themes: [...file.themes], categories }
}

const perArea = <T>(of: (kind: AreaKind) => T): Record<AreaKind, T> => Object.fromEntries(AREA_KINDS.map((kind) => [kind, of(kind)])) as Record<AreaKind, T>

function readNeed(text: string, code: string): Need {
  const need = NEEDS.find((it) => it === text)
  if (need === undefined) throw new Error(`${code}: expected a need of ${NEEDS.join(', ')}, got ${JSON.stringify(text)}`)
  return need
}

function readReach(text: string, code: string): ReachRule {
  const meters = /^walk ([1-9]\d*)$/.exec(text)?.[1]
  if (meters !== undefined) return { kind: 'walk', meters: Number(meters) }
  if (text === 'sameVillage' || text === 'sameTownship') return { kind: text }
  const way = OTHER_WAYS.find((it) => it === text)
  if (way === undefined) throw new Error(`${code}: expected walk <metres>, sameVillage, sameTownship, ${OTHER_WAYS.join(' or ')}, got ${JSON.stringify(text)}`)
  return { kind: 'notApplicable', way }
}
