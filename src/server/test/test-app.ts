import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { createWalkEngine } from '@/domain/circle/create-walk-engine'
import type { Station } from '@/domain/circle/station'
import { buildApp, type AppDeps } from '@/server/app'
import { migrate } from '@/server/db/migrate'
import { openStore } from '@/server/db/open-store'
import { seedStore } from '@/server/db/seed-store'
import type { Store } from '@/server/db/tables'
import { openCircle, type CircleSources } from '@/server/features/circle/open-circle'
import { openDesk } from '@/server/features/desk/open-desk'
import type { H5 } from '@/server/http/h5-files'
import { createTurnstile } from '@/server/http/turnstile'
import { importDemoNetwork } from '@/server/load-network'
import { makeDemoStations } from '@/server/seed/demo-stations'
import { readSeeds } from '@/server/seed/read-seeds'
import { searchKeys } from '@/server/seed/search-keys'
import { uuid7 } from '@/server/uuid7'

export const ROOT = path.resolve(__dirname, '../../..')

export interface TestApp {
  readonly app: FastifyInstance
  readonly db: Store
  readonly sources: CircleSources
  readonly stations: readonly Station[]
  /** Takes up what was changed in the database. */
  refresh(): Promise<boolean>
  close(): Promise<void>
}

export interface TestOptions {
  /** Milliseconds; Monday 2026-11-23 10:24 China time when absent. */
  readonly clock?: () => number
  readonly tiandituKey?: string
  readonly settings?: Partial<AppDeps['settings']>
  readonly h5?: H5
  readonly maxWaiting?: number
  readonly logTarget?: AppDeps['logTarget']
  /** Says that the network is real, which forbids our own base map. */
  readonly realNetwork?: boolean
}

/** A Monday morning on which offices are open. */
export const MONDAY_MORNING = Date.parse('2026-11-23T10:24:00+08:00')

const NO_PAGE: H5 = { folder: null, indexHtml: '<!doctype html><title>test page</title>' }

/** The real application over the real engine and the demonstration county, in a fresh database in memory. */
export async function startTestApp(options: TestOptions = {}): Promise<TestApp> {
  const clock = options.clock ?? (() => MONDAY_MORNING)
  const seeds = readSeeds(path.join(ROOT, 'seeds'))
  const stations = makeDemoStations(seeds)
  const demo = importDemoNetwork(seeds.networkFile)
  const graph = options.realNetwork ? { ...demo, info: { ...demo.info, synthetic: false } } : demo
  const db = openStore(':memory:')
  await migrate(db)
  await seedStore(db, () => ({ seeds, stations, keysOf: searchKeys, nowMs: clock() }))
  const bytes = (count: number): Uint8Array => randomBytes(count)
  const sources: CircleSources = {
    db,
    graph,
    engine: createWalkEngine(graph),
    county: { ...seeds.county, source: seeds.divisionsSource },
    catalogue: seeds,
    keysOf: searchKeys,
    calendarData: seeds.calendarData,
    app: { name: '临猗一刻钟', version: '0.0.0-test', demo: true, tiandituKey: options.tiandituKey ?? null, operator: { name: null, phone: null, filingNumber: null, mapNumber: null } },
    turnstile: createTurnstile(options.maxWaiting ?? 200),
    clock,
    newId: () => uuid7(clock(), bytes),
    randomBytes: bytes,
  }
  const circle = await openCircle(sources)
  const app = await buildApp({
    settings: {
      logLevel: options.logTarget ? 'trace' : 'silent', trustProxy: false, ratePerMinute: 1_000_000, hasTiandituTiles: options.tiandituKey !== undefined, maxLoopDelay: 0, ...options.settings,
    },
    version: '0.0.0-test',
    h5: options.h5 ?? NO_PAGE,
    circle: circle.deps,
    desk: openDesk(sources),
    isReady: async () => true,
    ...(options.logTarget ? { logTarget: options.logTarget } : {}),
  })
  return { app, db, sources, stations, refresh: circle.refresh, close: async () => { await app.close(); await db.destroy() } }
}

/** What makes an answer a proper refusal. */
export function expectProblem(response: { statusCode: number; headers: Record<string, unknown>; json(): unknown }, status: number, code: string): void {
  const problem = response.json() as Record<string, unknown>
  expect({ status: response.statusCode, type: response.headers['content-type'], code: problem.code }).toEqual({
    status, type: 'application/problem+json; charset=utf-8', code,
  })
  expect(problem).toMatchObject({ type: `urn:yikezhong:problem:${code}`, status, title: expect.stringMatching(/[一-龥]/), remedy: expect.stringMatching(/\w/) })
}
