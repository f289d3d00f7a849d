import type { CategoriesAnswer } from '@/contract/circle'
import type { DivisionsAnswer, VillageView } from '@/contract/area'
import { areaKindOf, shortVillageName } from '@/domain/area/division'
import type { Category, CategoryTheme } from '@/domain/circle/category'
import { fromWgs84, type Crs } from '@/domain/circle/position'
import type { AreaRegister, VillageRecord } from './area-register'

export interface CountyFacts {
  readonly code: string
  readonly name: string
  /** Where codes and names come from. */
  readonly source: string
}

/** The county's townships and villages, with points in `crs` where there are any. */
export function describeDivisions(county: CountyFacts, areas: AreaRegister, crs: Crs): DivisionsAnswer {
  return {
    crs,
    source: county.source,
    county: { code: county.code, name: county.name },
    townships: areas.townships.map(({ code, name, villages }) => ({ code, name, villages: villages.map((it) => viewVillage(it, crs)) })),
  }
}

function viewVillage(village: VillageRecord, crs: Crs): VillageView {
  const written = village.position && fromWgs84(village.position, crs)
  return {
    code: village.code,
    name: village.name,
    shortName: shortVillageName(village.name),
    initials: village.initials,
    pinyin: village.pinyin,
    kind: areaKindOf(village),
    lng: written?.[0] ?? null,
    lat: written?.[1] ?? null,
    synthetic: village.synthetic,
  }
}

export interface CategoryCatalogue {
  readonly groups: readonly { readonly code: string; readonly name: string }[]
  readonly themes: readonly CategoryTheme[]
  readonly categories: readonly Category[]
}

/** What a name is found by. */
export type KeysOf = (name: string) => { readonly pinyin: string; readonly initials: string }

export function describeCategories({ groups, themes, categories }: CategoryCatalogue, keysOf: KeysOf): CategoriesAnswer {
  return {
    groups: groups.map(({ code, name }) => ({ code, name })),
    themes: themes.map(({ id, name, categories: codes }) => ({ id, name, ...keysOf(name), categories: [...codes] })),
    categories: categories.map(({ code, name, shortName, group, icon, pin, need, reach }) => ({ code, name, shortName, group, ...keysOf(shortName), icon, pin, need: { ...need }, reach: { ...reach } })),
  }
}
