import { shortVillageName } from '@/domain/area/division'
import type { DemoArea } from './demo-areas'
import type { Chance } from './seeded-chance'
import type { StationRules } from './station-rules'

interface NameInput {
  readonly patterns: readonly string[]
  readonly area: DemoArea
  readonly rules: StationRules
  readonly chance: Chance
  /** Names taken in this village and category; the new one is added. */
  readonly used: Set<string>
  /** A name given by the rule itself. */
  readonly fixed: string | null
}

const TRIES = 12

/** An invented name that nobody else of the category bears in the village, and the lane the station lies on. */
export function demoName({ patterns, area, rules, chance, used, fixed }: NameInput): { name: string; lane: string } {
  for (let tries = 1; ; tries += 1) {
    const lane = chance.pick(rules.lanes[area.class]).replace('{place}', placeOf(area))
    const drawn = fixed ?? filled(chance.pick(patterns), area, lane, rules, chance)
    const name = tries <= TRIES ? drawn : `${drawn}（${lane}）`
    if (used.has(name) && tries < 2 * TRIES) continue
    used.add(name)
    return { name, lane }
  }
}

function filled(pattern: string, area: DemoArea, lane: string, rules: StationRules, chance: Chance): string {
  return pattern
    .replace('{area}', shortVillageName(area.village.name))
    .replace('{place}', placeOf(area))
    .replace('{town}', area.township)
    .replace('{lane}', area.class === 'community' ? lane : `${placeOf(area)}${lane}`)
    .replace('{surname}', chance.pick(rules.surnames))
    .replace('{given}', chance.pick(rules.givenNames))
}

/** 神后堡社区 → 神后堡; villages keep 村: 王村. */
const placeOf = (area: DemoArea): string => shortVillageName(area.village.name).replace(/社区$/, '')

/** 猗氏镇神后堡社区后街 12 号（演示） */
export const demoAddress = (area: DemoArea, lane: string, chance: Chance): string =>
  `${area.township}${shortVillageName(area.village.name)}${lane}${chance.between(1, 88)}号（演示）`
