import { RING_MINUTES } from '@/domain/circle/pace'
import { fromWgs84, type Position } from '@/domain/circle/position'
import { isAnchor, type WalkEngine } from '@/domain/circle/walk-engine'
import { seededChance } from '@/server/seed/seeded-chance'
import { median, quantile, say, sayTable, type Bound } from './figures'
import { randomOrigins } from './random-places'
import { CIRCLE_COSTING, Valhalla } from './valhalla'

const ORIGINS = 500
const ROUNDS = 3
const WARM_UP = 300
const LEAST_RATIO = 1.5
const AIM = 3

/** Milliseconds of every call, and characters of every answer. */
interface Samples {
  readonly ms: number[]
  readonly length: number[]
}

/** Our whole circle against three contours of Valhalla: same origins, one process, who goes first alternates. */
export async function compareSpeed(engine: WalkEngine, valhalla: Valhalla, seed: string): Promise<Bound[]> {
  const { places, withoutRoad } = randomOrigins(engine, seededChance(`${seed} circles`), ORIGINS)
  const warmUp = randomOrigins(engine, seededChance(`${seed} warm-up`), WARM_UP).places
  const theirs = (at: Position) => valhalla.isochrone(at, RING_MINUTES)
  const ours = (at: Position) => circleText(engine, at)
  for (const { position } of warmUp) {
    ours(position)
    await theirs(position)
  }
  const us: Samples = { ms: [], length: [] }
  const them: Samples = { ms: [], length: [] }
  const calls: number[] = []
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, { position }] of places.entries()) {
      const turns = [() => take(us, () => ours(position)), () => take(them, () => theirs(position))]
      for (const turn of (i + round) % 2 === 0 ? turns : turns.reverse()) await turn()
      calls.push((await timed(() => valhalla.status())).ms)
    }
    ratios.push(median(them.ms.slice(-ORIGINS)) / median(us.ms.slice(-ORIGINS)))
  }
  sayConditions(withoutRoad, ratios)
  const ratio = median(them.ms) / median(us.ms)
  sayTable(
    ['engine', 'median ms', 'p99 ms', '× ours', 'median characters'],
    [['ours', ...figures(us), '1.00', median(us.length)], [Valhalla.label, ...figures(them), ratio.toFixed(2), median(them.length)],
      ['an empty call of its bindings', median(calls).toFixed(3), quantile(calls, 0.99).toFixed(3), '', '']],
  )
  say(`  without what an empty call costs ${Valhalla.label} would take ${((median(them.ms) - median(calls)) / median(us.ms)).toFixed(2)} × ours`)
  return [{ what: `whole circle ≥ ${LEAST_RATIO} × as fast as ${Valhalla.label} at the median`, measured: `${ratio.toFixed(2)} × (aim ${AIM} ×${ratio < AIM ? ', not reached' : ''})`, held: ratio >= LEAST_RATIO }]
}

function sayConditions(withoutRoad: number, ratios: readonly number[]): void {
  say(`\nthe whole circle: snap, search, rings of ${RING_MINUTES.join(', ')} minutes, GeoJSON text`)
  say(`  ${ORIGINS} random origins × ${ROUNDS} rounds, order alternating, warm-up ${WARM_UP} origins each; ${withoutRoad} drawn places had no road within 300 m`)
  say(`  ${Valhalla.label}: polygons true, pedestrian ${JSON.stringify(CIRCLE_COSTING)}, everything else default; its log is off`)
  say(`  ratio of medians round by round: ${ratios.map((it) => it.toFixed(2)).join(', ')}`)
}

/** What the server and the operator's command answer about rings. */
function circleText(engine: WalkEngine, position: Position): string {
  const anchor = engine.anchor(position, 'standard')
  if (!isAnchor(anchor)) throw new Error(`expected a road near ${position.join()}`)
  const { rings } = engine.circle(anchor, 'standard', RING_MINUTES)
  const features = rings.map(({ minutes, meters, polygons }) => ({
    type: 'Feature',
    properties: { minutes, meters },
    geometry: { type: 'MultiPolygon', coordinates: polygons.map((polygon) => polygon.map((line) => line.map((point) => fromWgs84(point, 'wgs84')))) },
  }))
  return JSON.stringify({ type: 'FeatureCollection', features })
}

async function timed(call: () => string | Promise<string>): Promise<{ ms: number; text: string }> {
  const started = performance.now()
  const answer = call()
  // Awaiting what is no promise would cost us a turn that is not ours to pay.
  const text = typeof answer === 'string' ? answer : await answer
  return { ms: performance.now() - started, text }
}

async function take(into: Samples, call: () => string | Promise<string>): Promise<void> {
  const { ms, text } = await timed(call)
  into.ms.push(ms)
  into.length.push(text.length)
}

const figures = ({ ms }: Samples): string[] => [median(ms).toFixed(3), quantile(ms, 0.99).toFixed(3)]
