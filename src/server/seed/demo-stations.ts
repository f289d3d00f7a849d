import { addDays, daysBetween } from '@/domain/calendar/china-day'
import type { Position } from '@/domain/circle/position'
import { ACCESS_FEATURES, type AccessFeature, type Station, type StationStatus } from '@/domain/circle/station'
import { demoAreas, type DemoArea } from './demo-areas'
import { demoAddress, demoName } from './demo-names'
import { seededChance, type Chance } from './seeded-chance'
import type { Seeds } from './read-seeds'
import type { AccessChances, AreaClass, StationRule, StationRules } from './station-rules'

const SOURCE = '演示数据：虚构'

/**
 * The demonstration county's stations, always the same for the same seeds: the rules of demo-stations.json over every
 * village, each station drawn with numbers seeded by its category, village and turn.
 */
export function makeDemoStations(seeds: Seeds): Station[] {
  const areas = demoAreas(seeds)
  return seeds.stationRules.rules.flatMap((rule) => areas.flatMap((area) => stationsOf(rule, area, seeds.stationRules)))
}

function stationsOf(rule: StationRule, area: DemoArea, rules: StationRules): Station[] {
  const named = rule.county.filter((it) => it.village === area.village.code).map((it) => it.name)
  const count = (area.points.get(rule.category)?.length ?? 0) + (area.seat ? rule.perTownship : 0) + named.length + drawnCount(rule, area)
  if (count === 0) return []
  const used = new Set<string>()
  const homes = seededChance(`${rule.category}|${area.village.code}|homes`)
  return Array.from({ length: count }, (_, i) => {
    const chance = seededChance(`${rule.category}|${area.village.code}|${i + 1}`)
    // the county's own come last, so that a township's number stays 1
    const fixed = named[i - (count - named.length)] ?? null
    return makeStation({ rule, area, rules, chance, homes, turn: i, fixed, used })
  })
}

/** 2.3 means two, and a third with chance 0.3. */
function drawnCount({ category, count }: StationRule, area: DemoArea): number {
  const mean = count[area.class]
  if (mean === 0) return 0
  return Math.floor(mean) + (seededChance(`${category}|${area.village.code}`).next() < mean % 1 ? 1 : 0)
}

interface Draft {
  readonly rule: StationRule
  readonly area: DemoArea
  readonly rules: StationRules
  readonly chance: Chance
  readonly homes: Chance
  readonly turn: number
  readonly fixed: string | null
  readonly used: Set<string>
}

function makeStation({ rule, area, rules, chance, homes, turn, fixed, used }: Draft): Station {
  const position = placeOf(rule, area, turn, homes)
  const { name, lane } = demoName({ patterns: rule.names[area.class], area, rules, chance, used, fixed })
  const status = statusOf(rule, chance)
  const square = rule.area === null ? null : chance.between(rule.area[0], rule.area[1])
  const share = rule.activity === null ? null : rule.activity[0] + chance.next() * (rule.activity[1] - rule.activity[0])
  const verifiedOn = status === 'planned' || chance.next() < 0.05 ? null : addDays(rules.verifiedFrom, chance.between(0, daysBetween(rules.verifiedFrom, rules.verifiedTo)))
  return {
    id: `yq-${rule.category}-${area.village.code}-${turn + 1}`,
    name,
    category: rule.category,
    village: area.village.code,
    position,
    address: rule.address ?? demoAddress(area, lane, chance),
    // 0359 is the county's area code; no number begins with 000
    phone: `0359-000-${String(chance.between(0, 9999)).padStart(4, '0')}`,
    dialable: false,
    hours: chance.pick(rule.hours[area.class]),
    services: rule.services.filter((_, i) => i === 0 || chance.next() < 0.85),
    access: accessOf(rule.access, chance),
    areaSquareMeters: square,
    activitySquareMeters: square === null || share === null ? null : Math.round(square * share),
    status,
    verifiedOn,
    verifiedBy: verifiedOn === null ? null : verifierOf(area.class),
    synthetic: true,
    source: SOURCE,
  }
}

function placeOf(rule: StationRule, area: DemoArea, turn: number, homes: Chance): Position | null {
  switch (rule.place) {
    case 'hidden': return null
    case 'point': return area.points.get(rule.category)?.[turn] ?? homes.pick(area.homes)
    case 'home': return homes.pick(area.homes)
    // other doors of one building, metres apart, so that no two markers coincide; a second one is elsewhere
    case 'centre': return turn > 0 ? homes.pick(area.homes) : [round6(area.centre[0] + homes.between(-80, 80) * 1e-6), round6(area.centre[1] + homes.between(-60, 60) * 1e-6)]
  }
}

const round6 = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** Two in a hundred are paused, one is closed for good, some are still planned. */
function statusOf({ steady, planned }: StationRule, chance: Chance): StationStatus {
  const drawn = chance.next()
  if (steady) return 'open'
  if (drawn < 0.02) return 'paused'
  if (drawn < 0.03) return 'closed'
  return drawn < 0.035 + planned ? 'planned' : 'open'
}

function accessOf(chances: AccessChances, chance: Chance): Record<AccessFeature, boolean | null> {
  const feature = (chanceOf: number): boolean | null => {
    const [unknown, has] = [chance.next() < chances.unknown, chance.next() < chanceOf]
    return unknown ? null : has
  }
  return Object.fromEntries(ACCESS_FEATURES.map((it) => [it, feature(chances[it])])) as Record<AccessFeature, boolean | null>
}

const verifierOf = (kind: AreaClass): string => ({ community: '社区核对', seat: '乡镇核对', village: '村委会核对' })[kind]
