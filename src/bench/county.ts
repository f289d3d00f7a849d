import path from 'node:path'
import { createWorkCalendar } from '@/domain/calendar/work-calendar'
import { createWalkEngine } from '@/domain/circle/create-walk-engine'
import type { Station } from '@/domain/circle/station'
import { migrate } from '@/server/db/migrate'
import { openStore } from '@/server/db/open-store'
import { seedStore } from '@/server/db/seed-store'
import { createAreaRegister } from '@/server/features/circle/area-register'
import type { CircleWorld } from '@/server/features/circle/find-circle'
import { loadHomes, loadStations, loadTownships } from '@/server/features/circle/repository'
import { createStationRegister } from '@/server/features/circle/station-register'
import { importDemoNetwork } from '@/server/load-network'
import { makeDemoStations } from '@/server/seed/demo-stations'
import { readSeeds } from '@/server/seed/read-seeds'
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
  const engine = createWalkEngine(importDemoNetwork(seeds.networkFile))
  const stations = chooseStations(makeDemoStations(seeds), count, seededChance(`${seed} stations`))
  // The name of the file is the server's.
  const db = openStore(path.join(dataDir, 'yikezhong.sqlite'))
  await migrate(db)
  await seedStore(db, () => ({ seeds, stations, keysOf: searchKeys, nowMs: Date.now() }))
  const areas = createAreaRegister(await loadTownships(db), await loadHomes(db))
  const register = createStationRegister(await loadStations(db), areas, engine)
  await db.destroy()
  return { engine, areas, stations: register, categories: seeds.categories, calendar: createWorkCalendar(seeds.calendarData) }
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
