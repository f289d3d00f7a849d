import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { createWalkEngine } from '@/domain/circle/create-walk-engine'
import type { Station } from '@/domain/circle/station'
import { migrate } from '@/server/db/migrate'
import { openStore } from '@/server/db/open-store'
import { seedStore } from '@/server/db/seed-store'
import type { CircleWorld } from '@/server/features/circle/find-circle'
import { openCircle } from '@/server/features/circle/open-circle'
import { createTurnstile } from '@/server/http/turnstile'
import { importDemoNetwork } from '@/server/load-network'
import { makeDemoStations } from '@/server/seed/demo-stations'
import { readSeeds, type Seeds } from '@/server/seed/read-seeds'
import { searchKeys } from '@/server/seed/search-keys'
import { seededChance, type Chance } from '@/server/seed/seeded-chance'
import { ROOT } from './peers'

/**
 * Fills a data folder with the demonstration county before a server opens it, but with exactly `count` stations: drawn
 * from the demonstration's own, and where it has fewer, copies of them under other ids. The server finds a seeded folder
 * and adds none. Answers the world the server will have, for the same answers in this process.
 */
export async function layOutCounty(dataDir: string, count: number, seed: string): Promise<CircleWorld> {
  const seeds = readSeeds(path.join(ROOT, 'seeds'))
  const graph = importDemoNetwork(seeds.networkFile)
  const stations = chooseStations(makeDemoStations(seeds), count, seededChance(`${seed} stations`))
  // The name of the file is the server's.
  const db = openStore(path.join(dataDir, 'yikezhong.sqlite'))
  await migrate(db)
  await seedStore(db, () => ({ seeds, stations, keysOf: searchKeys, nowMs: Date.now() }))
  const { world } = await openCircle({ db, graph, engine: createWalkEngine(graph), ...unusedParts(seeds) })
  await db.destroy()
  return world
}

function chooseStations(made: readonly Station[], count: number, chance: Chance): Station[] {
  const rest = [...made]
  const chosen: Station[] = []
  while (chosen.length < count && rest.length > 0) chosen.push(...rest.splice(chance.between(0, rest.length - 1), 1))
  for (let copy = 0; chosen.length < count; copy++) {
    const original = made[copy % made.length]!
    chosen.push({ ...original, id: `${original.id}-copy-${copy}` })
  }
  return chosen
}

/** What opening the circle asks for and finding circles does not touch. */
function unusedParts(seeds: Seeds) {
  return {
    county: { ...seeds.county, source: seeds.divisionsSource },
    catalogue: seeds,
    calendarData: seeds.calendarData,
    app: { name: 'bench', version: '0.0.0', demo: true, tiandituKey: null },
    turnstile: createTurnstile(1),
    clock: Date.now,
    keysOf: searchKeys,
    newId: () => 'unused',
    randomBytes: (length: number): Uint8Array => randomBytes(length),
  }
}
