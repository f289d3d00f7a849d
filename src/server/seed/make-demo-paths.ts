import { readFileSync } from 'node:fs'
import { metersBetween } from '@/domain/circle/ground-distance'
import { MinHeap } from '@/domain/circle/min-heap'
import { readOsmPbf } from '@/server/network/osm-pbf'
import type { RoadSource } from '@/server/network/road-source'
import { seededChance, type Chance } from './seeded-chance'

/*
 * The invented streets have neither alleys nor steps nor gates, so every pace would walk the same way. This adds some:
 * short cuts through blocks, some with steps, some behind a narrow or a locked gate. Run once; needs osmium-tool:
 *
 *   osmium tags-filter -i seeds/demo-network.osm.pbf w/demo_path -o base.osm.pbf
 *   npx tsx src/server/seed/make-demo-paths.ts base.osm.pbf > paths.opl
 *   osmium merge base.osm.pbf paths.opl --generator "linyi-synthetic-demo (NOT real roads)" -o seeds/demo-network.osm.pbf
 */

/** What stands in the way of an alley, by its share of all alleys. */
const ALLEY_KINDS = [
  { kind: 'open', share: 0.45 }, { kind: 'steps', share: 0.3 }, { kind: 'narrow', share: 0.15 }, { kind: 'locked', share: 0.1 },
] as const
type AlleyKind = (typeof ALLEY_KINDS)[number]['kind']

export interface Alley {
  readonly kind: AlleyKind
  readonly from: number
  readonly to: number
  /** Two places on the way, WGS-84 degrees. */
  readonly middle: readonly [lng: number, lat: number][]
}

interface Streets {
  readonly refs: readonly number[]
  readonly places: ReadonlyMap<number, readonly [lng: number, lat: number]>
  readonly next: ReadonlyMap<number, readonly (readonly [ref: number, meters: number])[]>
}

const ONE_IN = 14
const SHORTEST = 120
const LONGEST = 230
/** An alley is worth walking where the streets are this much longer. */
const DETOUR = 1.35

/** Chooses alleys over the streets by a seeded rule: the same ones on every machine. */
export function chooseAlleys(roads: RoadSource): Alley[] {
  const streets = readStreets(roads)
  const alleys: Alley[] = []
  const taken = new Set<number>()
  for (const from of streets.refs) {
    const chance = seededChance(`alley|${from}`)
    if (taken.has(from) || chance.between(1, ONE_IN) > 1) continue
    const to = shortCutFrom(streets, from, taken)
    if (to === null) continue
    taken.add(from).add(to)
    alleys.push({ kind: kindFor(chance), from, to, middle: bendBetween(streets, from, to, chance) })
  }
  return alleys
}

function readStreets(roads: RoadSource): Streets {
  const places = new Map<number, readonly [number, number]>()
  roads.eachNode((ref, lng, lat) => places.set(ref, [lng, lat]))
  const next = new Map<number, [number, number][]>()
  const join = (a: number, b: number) => {
    const meters = between(places, a, b)
    next.set(a, [...(next.get(a) ?? []), [b, meters]])
    next.set(b, [...(next.get(b) ?? []), [a, meters]])
  }
  roads.eachWay((_, refs) => refs.forEach((ref, i) => { if (i > 0) join(refs[i - 1]!, ref) }))
  return { refs: [...next.keys()].sort((a, b) => a - b), places, next }
}

/** The place straight across that the streets reach by the longest way round; null where there is none. */
function shortCutFrom(streets: Streets, from: number, taken: ReadonlySet<number>): number | null {
  const walked = walkedFrom(streets, from, LONGEST * 3)
  let best: number | null = null
  let bestDetour = DETOUR
  for (const [ref, meters] of walked) {
    const straight = between(streets.places, from, ref)
    if (straight < SHORTEST || straight > LONGEST || taken.has(ref) || meters / straight <= bestDetour) continue
    if (crossesStreet(streets, from, ref, walked)) continue
    best = ref
    bestDetour = meters / straight
  }
  return best
}

function walkedFrom({ next }: Streets, from: number, limit: number): Map<number, number> {
  const walked = new Map<number, number>()
  const heap = new MinHeap()
  heap.push(0, from)
  while (heap.size > 0) {
    const meters = heap.topKey()
    const ref = heap.pop()
    if (walked.has(ref) || meters > limit) continue
    walked.set(ref, meters)
    for (const [to, length] of next.get(ref) ?? []) heap.push(meters + length, to)
  }
  return walked
}

/** Alleys stay within a block: they meet no street but at their ends. */
function crossesStreet({ places, next }: Streets, from: number, to: number, near: ReadonlyMap<number, number>): boolean {
  const side = (a: readonly [number, number], b: readonly [number, number], c: readonly [number, number]) =>
    Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
  const [p, q] = [places.get(from)!, places.get(to)!]
  for (const a of near.keys()) {
    for (const [b] of next.get(a) ?? []) {
      if (a === from || a === to || b === from || b === to) continue
      const [r, s] = [places.get(a)!, places.get(b)!]
      if (side(p, q, r) * side(p, q, s) <= 0 && side(r, s, p) * side(r, s, q) <= 0) return true
    }
  }
  return false
}

function kindFor(chance: Chance): AlleyKind {
  let left = chance.next()
  return ALLEY_KINDS.find(({ share }) => (left -= share) < 0)?.kind ?? 'open'
}

/** A third and two thirds of the way, a few metres off the straight line. */
function bendBetween({ places }: Streets, from: number, to: number, chance: Chance): [number, number][] {
  const [a, b] = [places.get(from)!, places.get(to)!]
  return [1 / 3, 2 / 3].map((share): [number, number] => [
    round7(a[0] + share * (b[0] - a[0]) + chance.between(-60, 60) * 1e-6),
    round7(a[1] + share * (b[1] - a[1]) + chance.between(-60, 60) * 1e-6),
  ])
}

const between = (places: Streets['places'], a: number, b: number): number => {
  const [p, q] = [places.get(a)!, places.get(b)!]
  return metersBetween(p[0], p[1], q[0], q[1])
}
const round7 = (degrees: number): number => Math.round(degrees * 1e7) / 1e7

const GATE_TAGS: Readonly<Record<AlleyKind, string>> = {
  open: '', steps: '', narrow: 'barrier=kissing_gate', locked: 'barrier=gate,locked=yes',
}
const STAMP = 'v1 dV c0 t2026-01-01T00:00:00Z i0 u'
/** Spaces and 演示 as the OPL format escapes them. */
const name = (word: string): string => `%6f14%%793a%${[...word].map((it) => `%${it.codePointAt(0)!.toString(16)}%`).join('')}`

/** The alleys as OPL lines (osmium's text format) with ids above those in use: nodes first, then ways. */
export function alleysAsOpl(alleys: readonly Alley[], firstId: number): string[] {
  const nodes: string[] = []
  const ways: string[] = []
  const node = ([lng, lat]: readonly [number, number], tags: string) => nodes.push(`n${firstId + nodes.length} ${STAMP} T${tags} x${lng} y${lat}`) - 1 + firstId
  const way = (tags: string, refs: readonly number[]) => ways.push(`w${firstId + ways.length} ${STAMP} T${tags},source=synthetic-demo,demo_path=yes N${refs.map((it) => `n${it}`).join(',')}`)
  for (const { kind, from, to, middle } of alleys) {
    const [a, b] = [node(middle[0]!, GATE_TAGS[kind]), node(middle[1]!, '')]
    const alley = `highway=footway,name=${name('小巷')}`
    if (kind === 'steps') {
      way(alley, [from, a])
      way(`highway=steps,name=${name('台阶')}`, [a, b])
      way(alley, [b, to])
    } else way(alley, [from, a, b, to])
  }
  return [...nodes, ...ways]
}

const FIRST_ID = 1_000_001
if (process.argv[1]?.endsWith('make-demo-paths.ts') === true) {
  const alleys = chooseAlleys(readOsmPbf(readFileSync(process.argv[2] ?? 'base.osm.pbf')))
  process.stdout.write(`${alleysAsOpl(alleys, FIRST_ID).join('\n')}\n`)
}
