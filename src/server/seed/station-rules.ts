import type { Category } from '@/domain/circle/category'
import { hoursProblems, type OpeningHours } from '@/domain/circle/opening-hours'
import { ACCESS_FEATURES, type AccessFeature } from '@/domain/circle/station'
import { readHours, type HoursText } from './hours-text'

/** How a place is served: 社区, the village a township is governed from, any other village. */
export const AREA_CLASSES = ['community', 'seat', 'village'] as const
export type AreaClass = (typeof AREA_CLASSES)[number]
export type PerClass<T> = Readonly<Record<AreaClass, T>>

export const PLACEMENTS = ['point', 'centre', 'home', 'hidden'] as const
/** On a kept point · in the building of the village's service station · before a home · nowhere on a map. */
export type Placement = (typeof PLACEMENTS)[number]

/** Chances 0…1 of each feature, and of nobody knowing. */
export type AccessChances = Readonly<Record<AccessFeature | 'unknown', number>>

/** How the demonstration stations of one category come about; see the notes of demo-stations.json. */
export interface StationRule {
  readonly category: string
  readonly place: Placement
  /** Mean number per area; the fraction is a chance. Kept points are as many as there are. */
  readonly count: PerClass<number>
  readonly perTownship: number
  readonly county: readonly { readonly name: string; readonly village: string }[]
  readonly names: PerClass<readonly string[]>
  /** null: nobody recorded them. */
  readonly hours: PerClass<readonly (OpeningHours | null)[]>
  readonly services: readonly string[]
  /** Least and most square metres. */
  readonly area: readonly [number, number] | null
  /** Least and most share of the area that is activity area. */
  readonly activity: readonly [number, number] | null
  readonly access: AccessChances
  /** Always open; the demonstration has no county without a hospital. */
  readonly steady: boolean
  /** Chance of being planned only. */
  readonly planned: number
  /** What is said instead of an address. */
  readonly address: string | null
}

export interface StationRules {
  readonly rules: readonly StationRule[]
  readonly lanes: PerClass<readonly string[]>
  readonly surnames: readonly string[]
  readonly givenNames: readonly string[]
  /** First and last day on which somebody may have checked a station. */
  readonly verifiedFrom: string
  readonly verifiedTo: string
}

type OneOrMore = string | readonly string[]
type Varied = OneOrMore | PerClass<OneOrMore>

interface RuleFile extends Omit<StationRules, 'rules'> {
  readonly access: Readonly<Record<string, AccessChances>>
  readonly hours: Readonly<Record<string, HoursText>>
  readonly rules: readonly (Partial<Omit<StationRule, 'names' | 'hours' | 'access'>> & {
    readonly category: string
    readonly place: Placement
    readonly names: Varied
    readonly hours: Varied
    readonly services: readonly string[]
    readonly access: string
  })[]
}

const NONE: PerClass<number> = { community: 0, seat: 0, village: 0 }

/** Throws an Error that names the rule and what was expected. */
export function readStationRules(input: unknown, categories: readonly Category[]): StationRules {
  const file = input as RuleFile
  const hours = new Map<string, OpeningHours | null>([['unknown', null], ...Object.entries(file.hours).map(([id, text]) => [id, checkedHours(id, text)] as const)])
  const known = new Map(categories.map((it) => [it.code, it]))
  const rules = file.rules.map((it): StationRule => {
    const category = known.get(it.category)
    if (category === undefined) throw new Error(`rules: no category has the code ${JSON.stringify(it.category)}`)
    if (!PLACEMENTS.includes(it.place)) throw new Error(`${it.category}: expected place to be one of ${PLACEMENTS.join(', ')}, got ${JSON.stringify(it.place)}`)
    if (category.pin === (it.place === 'hidden')) throw new Error(`${it.category}: expected place hidden exactly for categories without a pin`)
    const access = file.access[it.access]
    if (access === undefined || ACCESS_FEATURES.some((feature) => access[feature] === undefined)) throw new Error(`${it.category}: expected chances of all features in access.${it.access}`)
    return {
      category: it.category, place: it.place, services: it.services, access,
      count: it.count ?? NONE, perTownship: it.perTownship ?? 0, county: it.county ?? [],
      names: perClass(it.names),
      hours: mapClasses(perClass(it.hours), (ids) => ids.map((id) => namedHours(hours, id, it.category))),
      area: it.area ?? null, activity: it.activity ?? null, steady: it.steady ?? false, planned: it.planned ?? 0, address: it.address ?? null,
    }
  })
  const { lanes, surnames, givenNames, verifiedFrom, verifiedTo } = file
  return { rules, lanes, surnames, givenNames, verifiedFrom, verifiedTo }
}

const mapClasses = <T, U>(from: PerClass<T>, change: (value: T) => U): PerClass<U> =>
  ({ community: change(from.community), seat: change(from.seat), village: change(from.village) })

function perClass(varied: Varied): PerClass<readonly string[]> {
  const list = (one: OneOrMore): readonly string[] => (typeof one === 'string' ? [one] : one)
  if (typeof varied === 'string' || isList(varied)) return { community: list(varied), seat: list(varied), village: list(varied) }
  return mapClasses(varied, list)
}

const isList = (it: Varied): it is readonly string[] => Array.isArray(it)

function namedHours(hours: ReadonlyMap<string, OpeningHours | null>, id: string, category: string): OpeningHours | null {
  const found = hours.get(id)
  if (found === undefined) throw new Error(`${category}: no hours are named ${JSON.stringify(id)}`)
  return found
}

function checkedHours(id: string, text: HoursText): OpeningHours {
  const hours = readHours(text)
  const problems = hoursProblems(hours)
  if (problems.length > 0) throw new Error(`hours.${id}: ${problems.join('; ')}`)
  return hours
}
