import type { Position } from '@/domain/circle/position'
import { isAnchor, type WalkEngine } from '@/domain/circle/walk-engine'
import { seededChance } from '@/server/seed/seeded-chance'
import { median, quantile, say, sayTable, type Bound } from './figures'
import { randomPosition, randomPositionAt } from './random-places'
import { MATCHED_COSTING, MATCHED_SNAPPING, Valhalla } from './valhalla'

const PAIRS = 1500
/** Straight metres between the two ends. */
const NEAREST = 300
const FARTHEST = 5000
const TOLERANCE_METERS = 80
const LEAST_SHARE = 0.95
/** Disagreements shown, for whoever wants to look at the map. */
const SHOWN = 5

interface Pair {
  readonly from: Position
  readonly to: Position
  /** Metres on the network, the legs to it left out: Valhalla does not count them. */
  readonly meters: number
}

interface Excluded {
  noRoad: number
  noWay: number
}

/** Shortest walks between random pairs against Valhalla's under the same rules. */
export async function compareDistances(engine: WalkEngine, valhalla: Valhalla, seed: string): Promise<Bound[]> {
  const { pairs, excluded } = drawPairs(engine, seed)
  const compared: (Pair & { theirs: number; apart: number })[] = []
  for (const pair of pairs) {
    // A way that only we find is a disagreement, not an exclusion.
    const theirs = (await valhalla.meters(pair.from, pair.to)) ?? Infinity
    compared.push({ ...pair, theirs, apart: Math.abs(theirs - pair.meters) })
  }
  const far = compared.filter((it) => it.apart > TOLERANCE_METERS)
  const share = 1 - far.length / PAIRS
  const apart = compared.map((it) => it.apart)
  say(`\ndistances of ${PAIRS} random pairs, ${NEAREST} to ${FARTHEST} m apart as the crow flies`)
  say(`  ${Valhalla.label}: pedestrian ${JSON.stringify(MATCHED_COSTING)}, each end ${JSON.stringify(MATCHED_SNAPPING)}; both snap the raw places themselves`)
  say(`  left out and drawn anew: ${excluded.noRoad} with an end more than 300 m from a road for us, ${excluded.noWay} without a way for us`)
  sayTable(['figure', 'value'], [
    ['median walk on the network', `${Math.round(median(pairs.map((it) => it.meters)))} m`],
    ['median difference', `${median(apart).toFixed(1)} m`],
    ['difference at p90, p99', `${quantile(apart, 0.9).toFixed(1)} m, ${quantile(apart, 0.99).toFixed(1)} m`],
    [`within ${TOLERANCE_METERS} m`, percent(share)],
    ['farther apart: ours shorter, ours longer', `${far.filter((it) => it.meters < it.theirs).length}, ${far.filter((it) => it.meters > it.theirs).length}`],
    [`no way for ${Valhalla.label}`, compared.filter((it) => it.theirs === Infinity).length],
  ])
  for (const it of far.slice(0, SHOWN)) say(`  ${place(it.from)} → ${place(it.to)}: ours ${Math.round(it.meters)} m, theirs ${Math.round(it.theirs)} m`)
  return [{ what: `≥ ${percent(LEAST_SHARE)} of pairs within ${TOLERANCE_METERS} m of ${Valhalla.label}`, measured: percent(share), held: share >= LEAST_SHARE }]
}

function drawPairs(engine: WalkEngine, seed: string): { pairs: Pair[]; excluded: Excluded } {
  const chance = seededChance(`${seed} pairs`)
  const pairs: Pair[] = []
  const excluded: Excluded = { noRoad: 0, noWay: 0 }
  while (pairs.length < PAIRS) {
    const from = randomPosition(engine, chance)
    const to = randomPositionAt(from, NEAREST + chance.next() * (FARTHEST - NEAREST), chance)
    const start = engine.anchor(from, 'standard')
    const end = engine.anchor(to, 'standard')
    if (!isAnchor(start) || !isAnchor(end)) {
      excluded.noRoad++
      continue
    }
    const [walk] = engine.nearestOfEach(start, 'standard', [[end]])
    if (walk) pairs.push({ from, to, meters: walk.meters - start.accessMeters - end.accessMeters })
    else excluded.noWay++
  }
  return { pairs, excluded }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const place = ([lng, lat]: Position): string => `${lng.toFixed(5)},${lat.toFixed(5)}`
