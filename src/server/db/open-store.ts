import Database from 'libsql'
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely'
import type { Store, Tables } from './tables'

/** Milliseconds a statement waits for another connection's lock. */
const BUSY_TIMEOUT = 5000

/**
 * Opens the embedded database; ':memory:' for tests. A row is on disk before its write is acknowledged
 * (WAL with synchronous=FULL: nothing acknowledged was lost in power-cut and kill -9 trials).
 */
export function openStore(file: string): Store {
  const database = new Database(file)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', `busy_timeout = ${BUSY_TIMEOUT}`]) database.pragma(pragma)
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: database as unknown as SqliteDatabase }) })
}
