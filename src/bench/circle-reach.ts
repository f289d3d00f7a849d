import { metersFor } from '@/domain/circle/pace'
import { WalkSearch } from '@/domain/circle/search'
import type { Anchor } from '@/domain/circle/walk-engine'
import { EDGE_BACKWARD, EDGE_FORWARD, type WalkGraph } from '@/domain/circle/walk-graph'
import { seededChance } from '@/server/seed/seeded-chance'
import { say, sayTable, type Bound } from './figures'
import { findPgRouting, startPostgres, type Database } from './postgres'

const ORIGINS = 300
const LIMIT_METERS = metersFor(15, 'standard')
/** Both add the same 32-bit lengths; the order of adding may differ. */
const TOLERANCE_METERS = 0.001
const INSTALL = 'apt-get install -y postgresql-15 postgresql-15-pgrouting'

interface Reached {
  readonly from: number
  readonly node: number
  readonly meters: number
}

interface Tally {
  equal: number
  nodes: number
  farthest: number
}

/** Which nodes a bounded search settles, against pgr_drivingDistance on the same edges. */
export async function compareReach(graph: WalkGraph, seed: string): Promise<Bound[]> {
  say(`\nreached nodes of ${ORIGINS} random nodes within ${LIMIT_METERS} m, against pgr_drivingDistance on the same edges`)
  const version = findPgRouting()
  if (version === null) {
    say(`  skipped: PostgreSQL with pgRouting is not installed here. On Debian: ${INSTALL}`)
    return []
  }
  const database = await startPostgres(version)
  try {
    const [routing] = await loadEdges(database, graph)
    const edges = drawEdges(graph, seed)
    const theirs = await drivingDistances(database, edges.map((edge) => graph.edgeFrom[edge]!))
    const { equal, nodes, farthest } = compare(graph, edges, theirs)
    sayTable(['figure', 'value'], [
      ['pgRouting, PostgreSQL', `${routing?.version ?? 'unknown'}, ${version}`],
      ['node distances compared', nodes],
      ['largest difference', `${(farthest * 1000).toFixed(6)} mm`],
      ['origins with equal sets', `${equal} of ${ORIGINS}`],
    ])
    return [{ what: `reached sets equal to pgRouting's, metres within ${TOLERANCE_METERS} m`, measured: `${equal} of ${ORIGINS}`, held: equal === ORIGINS && farthest <= TOLERANCE_METERS }]
  } finally {
    await database.remove()
  }
}

/** Costs below zero mean closed in that direction. */
async function loadEdges(database: Database, { edgeFrom, edgeTo, edgeMeters, edgeFlags }: WalkGraph): Promise<{ version: string }[]> {
  const costs = (direction: number) => Array.from(edgeMeters, (meters, edge) => (edgeFlags[edge]! & direction ? meters : -1))
  await database.query('create extension pgrouting cascade')
  await database.query('create table edge (id int primary key, source int, target int, cost float8, reverse_cost float8)')
  await database.query(
    'insert into edge select * from unnest($1::int[], $2::int[], $3::int[], $4::float8[], $5::float8[])',
    [Array.from(edgeFrom, (_, edge) => edge), [...edgeFrom], [...edgeTo], costs(EDGE_FORWARD), costs(EDGE_BACKWARD)],
  )
  return database.query('select pgr_version() as version')
}

/** Edges open both ways, each standing for its first node; no node twice. */
function drawEdges({ edgeFrom, edgeFlags }: WalkGraph, seed: string): number[] {
  const chance = seededChance(`${seed} nodes`)
  const drawn = new Map<number, number>()
  while (drawn.size < ORIGINS) {
    const edge = chance.between(0, edgeFrom.length - 1)
    const both = EDGE_FORWARD | EDGE_BACKWARD
    if ((edgeFlags[edge]! & both) === both) drawn.set(edgeFrom[edge]!, edge)
  }
  return [...drawn.values()]
}

function drivingDistances(database: Database, nodes: readonly number[]): Promise<Reached[]> {
  return database.query(
    `select from_v::int as "from", node::int as node, agg_cost as meters
       from pgr_drivingDistance('select id, source, target, cost, reverse_cost from edge', $1::int[], $2::float8, directed => true)`,
    [nodes, LIMIT_METERS],
  )
}

function compare(graph: WalkGraph, edges: readonly number[], theirs: readonly Reached[]): Tally {
  const sets = new Map(edges.map((edge) => [graph.edgeFrom[edge]!, [] as Reached[]]))
  for (const it of theirs) sets.get(it.from)?.push(it)
  const search = new WalkSearch(graph)
  const tally: Tally = { equal: 0, nodes: 0, farthest: 0 }
  for (const edge of edges) {
    search.run(atFirstNode(graph, edge), false, LIMIT_METERS)
    const set = sets.get(graph.edgeFrom[edge]!) ?? []
    // As many, and each of theirs among ours: the same set.
    if (set.length === search.settledCount && set.every((it) => search.metersAt(it.node) < Infinity)) tally.equal++
    for (const it of set) tally.farthest = Math.max(tally.farthest, Math.abs(search.metersAt(it.node) - it.meters))
    tally.nodes += set.length
  }
  return tally
}

function atFirstNode({ edgeFrom, nodeLng, nodeLat }: WalkGraph, edge: number): Anchor {
  const node = edgeFrom[edge]!
  const position = [nodeLng[node]!, nodeLat[node]!] as const
  return { position, foot: position, edge, along: 0, snappedMeters: 0, accessMeters: 0 }
}
