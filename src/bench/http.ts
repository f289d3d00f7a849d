/**
 * npm run bench:http [-- <seed>]: the built server in its own process against the same answers computed in this one.
 * Rounds alternate, so that a busy machine is busy for all of them.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Position } from '@/domain/circle/position'
import { findCircle, type CircleWorld } from '@/server/features/circle/find-circle'
import { seededChance } from '@/server/seed/seeded-chance'
import { buildServer, startBuiltServer, type BuiltServer } from './built-server'
import { layOutCounty } from './county'
import { median, say, sayBounds, sayMachine, sayTable, type Bound } from './figures'
import type { LoadReport } from './http-load'
import { startLoadProcess, type LoadProcess } from './load-process'
import { onInterrupt } from './on-interrupt'
import { CannotMeasure } from './peers'
import { randomOrigins } from './random-places'

const [seed = 'linyi'] = process.argv.slice(2)
const STATIONS = 2000
const CONNECTIONS = 20
const ORIGINS = 500
/** Many short rounds: a neighbour's burst of work spoils one of them, not the figure. */
const ROUNDS = 10
const FIRST_REQUESTS = 1000
const ALL_REQUESTS = 10_000
const PER_ROUND = (ALL_REQUESTS - FIRST_REQUESTS) / ROUNDS
const EMPTY_REQUESTS = 10_000
const LEAST_SHARE = 0.6
const MOST_GROWTH = 1.2
/** One moment for both sides: opening hours are part of the answer. */
const AT = '2026-11-23T10:24:00+08:00'
/** Limits for strangers would only measure refusals; everything else stays at its default, the log included. */
const SETTINGS = { RATE_PER_MINUTE: '100000000' }
const FULL = '"reason":null'
const EMPTY = '"status":"ok"'

interface InProcess {
  readonly answersPerSecond: number
  readonly cpuMs: number
}

interface Round {
  readonly inProcess: InProcess
  readonly http: LoadReport
  /** Of the server, for each answer; null where it cannot be told. */
  readonly httpCpuMs: number | null
  readonly empty: LoadReport
}

async function measure(): Promise<0 | 1> {
  buildServer()
  sayMachine()
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bench-http-'))
  const load = startLoadProcess()
  let server: BuiltServer | null = null
  const remove = () => rmSync(dataDir, { recursive: true, force: true })
  const forget = onInterrupt(() => {
    load.stop()
    void server?.stop()
    remove()
  })
  try {
    const world = await layOutCounty(dataDir, STATIONS, seed)
    if (world.stations.all.length !== STATIONS) throw new Error(`expected ${STATIONS} stations, got ${world.stations.all.length}`)
    const { places } = randomOrigins(world.engine, seededChance(`${seed} origins`), ORIGINS)
    server = await startBuiltServer(dataDir, SETTINGS)
    return await compare(world, places.map((it) => it.position), server, load)
  } finally {
    forget()
    load.stop()
    await server?.stop()
    remove()
  }
}

async function compare(world: CircleWorld, origins: readonly Position[], server: BuiltServer, load: LoadProcess): Promise<0 | 1> {
  const length = await expectSameAnswers(world, origins, server)
  const circles = (amount: number) => load.run({ url: server.address, connections: CONNECTIONS, amount, paths: origins.map(pathOf), expected: FULL })
  const empty = () => load.run({ url: server.address, connections: CONNECTIONS, amount: EMPTY_REQUESTS, paths: ['/healthz'], expected: EMPTY })
  say(`seed: ${seed}; ${STATIONS} stations, ${ORIGINS} random origins, ${CONNECTIONS} connections, settings ${JSON.stringify(SETTINGS)}, answers not compressed`)
  say(`  ${ORIGINS} answers equal to those computed here, median ${length} characters; the load generator is a third process beside server and bench`)
  // The first thousand warm everything up. Those of the comparison count as requests too.
  const warmUp = await circles(FIRST_REQUESTS - ORIGINS)
  answerInProcess(world, origins, FIRST_REQUESTS)
  const early = server.rss()
  const rounds: Round[] = []
  for (let i = 0; i < ROUNDS; i++) {
    const inProcess = answerInProcess(world, origins, PER_ROUND)
    const before = server.cpuMs()
    const http = await circles(PER_ROUND)
    const after = server.cpuMs()
    const httpCpuMs = before === null || after === null ? null : (after - before) / PER_ROUND
    rounds.push({ inProcess, http, httpCpuMs, empty: await empty() })
  }
  const late = server.rss()
  return report(rounds, warmUp, early, late)
}

function report(rounds: readonly Round[], warmUp: LoadReport, early: number, late: number): 0 | 1 {
  const [inProcess, http, empty] = [rounds.map((it) => it.inProcess), rounds.map((it) => it.http), rounds.map((it) => it.empty)]
  const here = median(inProcess.map((it) => it.answersPerSecond))
  const cpu = (values: readonly (number | null)[]) => (values.includes(null) ? 'unknown' : median(values.map(Number)).toFixed(2))
  const rate = (reports: readonly LoadReport[]) => median(reports.map((it) => it.answersPerSecond))
  const p99 = (reports: readonly LoadReport[]) => median(reports.map((it) => it.p99Ms)).toFixed(2)
  const shares = rounds.map((it) => it.http.answersPerSecond / it.inProcess.answersPerSecond)
  // Neighbours come and go: what was measured in the same second belongs together.
  const share = median(shares)
  const failed = [warmUp, ...http, ...empty].reduce((sum, it) => sum + it.failed, 0)
  say(`  ${ROUNDS} rounds of ${PER_ROUND} in process, as many over HTTP, ${EMPTY_REQUESTS} empty; medians over rounds; warm-up ${FIRST_REQUESTS}`)
  say(`  share of in-process round by round: ${shares.map((it) => it.toFixed(2)).join(', ')}`)
  sayTable(['answers', 'per second', 'p99 ms', '÷ in process', '÷ empty route', 'processor ms'], [
    ['in process', here.toFixed(0), '', '1.00', '', cpu(inProcess.map((it) => it.cpuMs))],
    ['GET /circle', rate(http).toFixed(0), p99(http), share.toFixed(2), (rate(http) / rate(empty)).toFixed(3), cpu(rounds.map((it) => it.httpCpuMs))],
    ['GET /healthz', rate(empty).toFixed(0), p99(empty), '', '1.000', ''],
  ])
  say(`  memory of the server: ${megabytes(early)} after ${FIRST_REQUESTS} circles, ${megabytes(late)} after ${ALL_REQUESTS}`)
  const bounds: Bound[] = [
    { what: 'every answer 200 and full', measured: `${failed} were not`, held: failed === 0 },
    { what: `GET /circle ≥ ${LEAST_SHARE} of in-process answers per second`, measured: share.toFixed(2), held: share >= LEAST_SHARE },
    { what: `memory after ${ALL_REQUESTS} circles ≤ ${MOST_GROWTH} × that after ${FIRST_REQUESTS}`, measured: (late / early).toFixed(2), held: late / early <= MOST_GROWTH },
  ]
  return sayBounds(bounds)
}

/** Whole answers as the server would send them, one after the other. */
function answerInProcess(world: CircleWorld, origins: readonly Position[], amount: number): InProcess {
  const started = performance.now()
  const cpu = process.cpuUsage()
  let characters = 0
  for (let i = 0; i < amount; i++) characters += JSON.stringify(answer(world, origins[i % origins.length]!)).length
  if (characters === 0) throw new Error('expected answers')
  const { user, system } = process.cpuUsage(cpu)
  return { answersPerSecond: (amount * 1000) / (performance.now() - started), cpuMs: (user + system) / 1000 / amount }
}

/** Nothing is gained by answering less: each answer over HTTP is the one computed here. */
async function expectSameAnswers(world: CircleWorld, origins: readonly Position[], server: BuiltServer): Promise<number> {
  const lengths: number[] = []
  for (const origin of origins) {
    const response = await fetch(server.address + pathOf(origin), { headers: { 'accept-encoding': 'identity' } })
    const text = await response.text()
    const ours = JSON.parse(JSON.stringify(answer(world, origin))) as unknown
    if (response.status !== 200 || !isDeepStrictEqual(JSON.parse(text), ours)) throw new Error(`expected the same answer over HTTP at ${origin.join()}; got ${response.status} ${text.slice(0, 200)}`)
    lengths.push(text.length)
  }
  return median(lengths)
}

const answer = (world: CircleWorld, position: Position) => findCircle(world, { position, crs: 'wgs84', pace: 'standard', atMs: Date.parse(AT) })
const pathOf = ([lng, lat]: Position): string => `/api/v1/circle?lng=${lng}&lat=${lat}&at=${encodeURIComponent(AT)}`
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`

measure().then(
  (code) => { process.exitCode = code },
  (error: unknown) => {
    process.stderr.write(`${error instanceof CannotMeasure ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 1
  },
)
