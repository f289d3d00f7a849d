import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { buildApp } from './app'
import { claimFolder, FolderInUse } from './db/folder-lock'
import { migrate } from './db/migrate'
import { openStore } from './db/open-store'
import { isDemo, seedStore } from './db/seed-store'
import type { Store } from './db/tables'
import { readEnvironment, sayFault, type Settings } from './env'
import { openCircle } from './features/circle/open-circle'
import { openDesk } from './features/desk/open-desk'
import { readH5 } from './http/h5-files'
import { createTurnstile } from './http/turnstile'
import { loadNetwork } from './load-network'
import { NetworkFileError } from './network/network-file-error'
import { makeDemoStations } from './seed/demo-stations'
import { readSeeds, type Seeds } from './seed/read-seeds'
import { searchKeys } from './seed/search-keys'
import { createWalkEngine } from '@/domain/circle/create-walk-engine'
import { uuid7 } from './uuid7'

/** src/server and dist/server lie equally deep below the project. */
const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const APP_NAME = '临猗一刻钟'
/** Milliseconds; a circle takes about one, so a loop that lags this long is drowning. */
const MAX_LOOP_DELAY = 2000
/** How soon a change that the desk made beside this process is taken up. */
const REFRESH_MS = 2000

/**
 * Circles make much short-lived text. Left alone, V8 lets the heap grow until resident memory swings between 195 and
 * 232 MB; with smaller steps it stays within 177 to 183 MB (bench:http).
 */
setFlagsFromString('--heap-growing-percent=20')

const say = (text: string) => process.stdout.write(`${text}\n`)
const complain = (text: string) => process.stderr.write(`${text}\n`)

async function start(settings: Settings): Promise<void> {
  mkdirSync(settings.dataDir, { recursive: true })
  const claim = claimFolder(settings.dataDir)
  const seeds = readSeeds(path.join(ROOT, 'seeds'))
  const graph = loadNetwork(settings.networkFile, seeds.networkFile)
  const db = await prepareStore(settings, seeds)
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }
  const engine = createWalkEngine(graph)
  const bytes = (count: number): Uint8Array => randomBytes(count)
  const chance = { clock: Date.now, newId: () => uuid7(Date.now(), bytes), randomBytes: bytes }
  const circle = await openCircle({
    db,
    graph,
    engine,
    county: { ...seeds.county, source: seeds.divisionsSource },
    catalogue: seeds,
    keysOf: searchKeys,
    calendarData: seeds.calendarData,
    app: { name: APP_NAME, version, demo: await isDemo(db), tiandituKey: settings.tiandituKey, operator: settings.operator },
    turnstile: createTurnstile(settings.maxWaiting),
    ...chance,
  })
  const app = await buildApp({
    settings: {
      logLevel: settings.logLevel,
      trustProxy: settings.trustProxy,
      ratePerMinute: settings.ratePerMinute,
      hasTiandituTiles: settings.tiandituKey !== null,
      maxLoopDelay: MAX_LOOP_DELAY,
    },
    version,
    h5: readH5(path.join(ROOT, 'dist/h5')),
    circle: circle.deps,
    desk: openDesk({ db, ...chance }),
    isReady: async () => (await db.selectFrom('meta').select('name').limit(1).execute()).length > 0,
  })
  const refreshing = setInterval(() => circle.refresh().catch((error: unknown) => app.log.error({ err: error }, 'stations not refreshed')), REFRESH_MS)
  const close = async () => {
    clearInterval(refreshing)
    await app.close()
    await db.destroy()
    claim.release()
  }
  closeOnSignal(close)
  const address = await app.listen({ port: settings.port, host: settings.host })
  greet(address)
}

async function prepareStore(settings: Settings, seeds: Seeds): Promise<Store> {
  const db = openStore(path.join(settings.dataDir, 'yikezhong.sqlite'))
  await migrate(db)
  const isNew = await seedStore(db, () => ({ seeds, stations: makeDemoStations(seeds), keysOf: searchKeys, nowMs: Date.now() }))
  if (isNew) say(`演示数据已装入 ${settings.dataDir}`)
  return db
}

function closeOnSignal(close: () => Promise<void>): void {
  let closing = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) return
      closing = true
      close().then(() => process.exit(0), (error: unknown) => fail(error))
    })
  }
}

function greet(address: string): void {
  const shown = address.replace('127.0.0.1', 'localhost')
  say([
    '',
    `  ${APP_NAME}已就绪  ready at ${shown}`,
    `  打开首页，允许定位或选“神后堡社区”   open the page, allow location or pick 神后堡社区`,
    `  接口说明 API: ${shown}/docs`,
    `  试一试 try: curl '${shown}/api/v1/circle?lng=110.77&lat=35.14'`,
    '  停止 stop: Ctrl+C',
    '',
  ].join('\n'))
}

function fail(error: unknown): never {
  const isOurs = error instanceof FolderInUse || error instanceof NetworkFileError
  complain(isOurs ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exit(1)
}

const environment = readEnvironment(process.env, ROOT)
if ('faults' in environment) {
  for (const fault of environment.faults) complain(sayFault(fault))
  process.exit(1)
}
start(environment.settings).catch(fail)
