import { Migrator, type Migration } from 'kysely'
import { up as groundFloor } from './migrations/001-ground-floor'
import { up as desk } from './migrations/002-desk'
import type { Store } from './tables'

/** In order, never changed once released: a correction is a new migration. Named here because a bundle has no folder to scan. */
const MIGRATIONS: Record<string, Migration> = {
  '001-ground-floor': { up: groundFloor },
  '002-desk': { up: desk },
}

/** Brings the database to the newest shape; throws with the failing migration's name. */
export async function migrate(db: Store): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } })
  const { error, results } = await migrator.migrateToLatest()
  if (!error) return
  const failed = results?.find((it) => it.status === 'Error')?.migrationName ?? 'before the first migration'
  throw new Error(`the database could not be brought to the newest shape (${failed}): ${String(error)}`)
}
