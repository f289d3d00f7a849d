/** Administrative divisions by their official statistical codes (统计用区划代码): county 6 digits, township 9, village 12. */
export type VillageCode = string
export type TownshipCode = string

export interface Village {
  readonly code: VillageCode
  /** Official full name, such as 神后堡社区居民委员会 or 王村村委会. */
  readonly name: string
}

export interface Township {
  readonly code: TownshipCode
  readonly name: string
  readonly villages: readonly Village[]
}

export const townshipOf = (village: VillageCode): TownshipCode => village.slice(0, 9)

/** The list a place is measured by: units named 社区 are urban, all others rural. */
export const AREA_KINDS = ['urban', 'rural'] as const
export type AreaKind = (typeof AREA_KINDS)[number]

export const areaKindOf = (village: Pick<Village, 'name'>): AreaKind => (village.name.includes('社区') ? 'urban' : 'rural')

/** What people say: 神后堡社区, 王村 (王村村委会 → 王村), 临晋村. */
export function shortVillageName(name: string): string {
  const bare = name.replace(/(居民委员会|居委会|村民委员会|村委会)$/, '')
  return /(社区|村|庄|屯|营|堡)$/.test(bare) ? bare : `${bare}村`
}
