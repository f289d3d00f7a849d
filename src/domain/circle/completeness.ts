import { areaKindOf, townshipOf, type AreaKind, type TownshipCode, type Village, type VillageCode } from '@/domain/area/division'
import type { Category, CategoryCode, ReachRule } from './category'
import type { Station } from './station'

/** 圈完整度 of one place: how many of the basic services of its list are there. */
export interface CircleCompleteness {
  readonly satisfied: number
  readonly applicable: number
  readonly list: AreaKind
  /** Basic categories that are not reached, in the order of the taxonomy: the gaps. */
  readonly missing: readonly CategoryCode[]
}

/** Which categories have an open station in a village or township. */
export interface AreaCoverage {
  inVillage(village: VillageCode, category: CategoryCode): boolean
  inTownship(township: TownshipCode, category: CategoryCode): boolean
}

export interface CompletenessInput {
  /** The village whose list and boundary count. */
  readonly village: Village
  readonly categories: readonly Category[]
  /**
   * Metres walked to the nearest open station of a category, null when it is farther than `longestWalk` or cannot be walked to.
   * The distances of the rules are planning measures: they do not change with the pace, but wheelchair distances are step-free.
   */
  readonly nearestMeters: (category: CategoryCode) => number | null
  readonly coverage: AreaCoverage
}

/** Measures a place against the list (urban or rural) of its village; categories without a measured reach do not count. */
export function measureCompleteness({ village, categories, nearestMeters, coverage }: CompletenessInput): CircleCompleteness {
  const list = areaKindOf(village)
  const counted = countedCategories(categories, list)
  const missing = counted.filter((category) => {
    const rule = category.reach[list]
    switch (rule.kind) {
      case 'walk': {
        const meters = nearestMeters(category.code)
        return meters === null || meters > rule.meters
      }
      case 'sameVillage': return !coverage.inVillage(village.code, category.code)
      case 'sameTownship': return !coverage.inTownship(townshipOf(village.code), category.code)
      case 'notApplicable': return false
      default: return unknownRule(rule)
    }
  })
  return { satisfied: counted.length - missing.length, applicable: counted.length, list, missing: missing.map((it) => it.code) }
}

const unknownRule = (rule: never): never => { throw new RangeError(`unknown reach rule ${JSON.stringify(rule)}`) }

/** Basic categories of a list whose reach is measured. */
export const countedCategories = (categories: readonly Category[], list: AreaKind): Category[] =>
  categories.filter((it) => it.need[list] === 'basic' && it.reach[list].kind !== 'notApplicable')

/** The longest walk any counted rule of a list asks for, metres: how far a search must look, whatever the pace. */
export const longestWalk = (categories: readonly Category[], list: AreaKind): number =>
  Math.max(0, ...countedCategories(categories, list).map((it) => walkMeters(it.reach[list])))

const walkMeters = (rule: ReachRule): number => (rule.kind === 'walk' ? rule.meters : 0)

/** Gathers open stations by village and township; paused, planned and closed ones satisfy nobody. */
export function coverageOf(stations: Iterable<Pick<Station, 'category' | 'village' | 'status'>>): AreaCoverage {
  const areas = new Map<string, Set<CategoryCode>>()
  const add = (area: string, category: CategoryCode) => {
    const known = areas.get(area)
    if (known === undefined) areas.set(area, new Set([category]))
    else known.add(category)
  }
  for (const { category, village, status } of stations) {
    if (status !== 'open') continue
    add(village, category)
    add(townshipOf(village), category)
  }
  const has = (area: string, category: CategoryCode): boolean => areas.get(area)?.has(category) === true
  return { inVillage: has, inTownship: has }
}
