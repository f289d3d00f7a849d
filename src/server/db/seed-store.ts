import type { Transaction } from 'kysely'
import type { Station } from '@/domain/circle/station'
import { shortVillageName } from '@/domain/area/division'
import { stationRow } from '@/server/features/circle/repository'
import type { Seeds } from '@/server/seed/read-seeds'
import type { Store, Tables } from './tables'

/** Rows an insert carries; SQLite takes 32,766 values in a statement. */
const ROWS_AT_ONCE = 500

export interface FirstContent {
  readonly seeds: Seeds
  readonly stations: readonly Station[]
  readonly keysOf: (name: string) => { readonly pinyin: string; readonly initials: string }
  readonly nowMs: number
}

/** Fills a new database with the demonstration county, all of it or nothing; one that was filled before is left alone. */
export async function seedStore(db: Store, content: () => FirstContent): Promise<boolean> {
  const created = await db.selectFrom('meta').select('value').where('name', '=', 'created').executeTakeFirst()
  if (created) return false
  const { seeds, stations, keysOf, nowMs } = content()
  await db.transaction().execute(async (write) => {
    await write.insertInto('township').values(seeds.townships.map(({ code, name }) => ({ code, name }))).execute()
    await insertAll(write, 'village', villageRows(seeds, keysOf))
    await insertAll(write, 'home', seeds.homes.map(({ village, position: [lng, lat], households }) => ({ village, lng, lat, households })))
    await insertAll(write, 'station', stations.map((station) => stationRow({ station, ...keysOf(station.name) })))
    await write.insertInto('meta').values([
      { name: 'demo', value: 'true' },
      { name: 'created', value: new Date(nowMs).toISOString() },
    ]).execute()
  })
  return true
}

function villageRows({ townships, villagePoints }: Seeds, keysOf: FirstContent['keysOf']) {
  return townships.flatMap((township) => township.villages.map(({ code, name }) => {
    const point = villagePoints.get(code)
    const { pinyin, initials } = keysOf(shortVillageName(name))
    return { code, township: township.code, name, pinyin, initials, lng: point?.position[0] ?? null, lat: point?.position[1] ?? null, synthetic: point?.synthetic ? 1 : 0 }
  }))
}

async function insertAll<T extends 'village' | 'home' | 'station'>(write: Transaction<Tables>, table: T, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await write.insertInto(table).values(rows.slice(start, start + ROWS_AT_ONCE) as never).execute()
  }
}

/** True for a database that was filled with the demonstration county. */
export async function isDemo(db: Store): Promise<boolean> {
  const row = await db.selectFrom('meta').select('value').where('name', '=', 'demo').executeTakeFirst()
  return row?.value === 'true'
}
