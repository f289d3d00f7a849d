import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onInterrupt } from './on-interrupt'
import { CannotMeasure, peerFolder, requirePeer } from './peers'

const DRIVER = 'pg'
const DRIVER_VERSION = '8.23.1'
/** Where Debian keeps one folder per major version. */
const PROGRAMS = '/usr/lib/postgresql'
const SHARED = '/usr/share/postgresql'
/** Only a name for the socket in a folder of our own: nothing listens on the network. */
const PORT = 5432

export interface Database {
  query<T>(sql: string, values?: readonly unknown[]): Promise<T[]>
  /** Stops the cluster and deletes it. */
  remove(): Promise<void>
}

interface Client {
  connect(): Promise<void>
  query(sql: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>
  end(): Promise<void>
}

/** The newest installed version of PostgreSQL that has pgRouting; null where there is none. */
export function findPgRouting(): string | null {
  if (!existsSync(PROGRAMS)) return null
  const versions = readdirSync(PROGRAMS).sort((a, b) => Number(b) - Number(a))
  return versions.find((it) => existsSync(path.join(PROGRAMS, it, 'bin/initdb')) && existsSync(path.join(SHARED, it, 'extension/pgrouting.control'))) ?? null
}

/** Starts a private cluster in a temporary folder. PostgreSQL refuses to run as root, so root becomes user postgres. */
export async function startPostgres(version: string): Promise<Database> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-postgres-'))
  const data = path.join(folder, 'data')
  const owner = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid)
  const run = (program: string, ...words: string[]) => {
    // Inherited pipes would be held open by the server and never end.
    const done = spawnSync(path.join(PROGRAMS, version, 'bin', program), words, { cwd: folder, stdio: ['ignore', 'ignore', 'ignore'], ...owner })
    if (done.status !== 0) throw new CannotMeasure(`Expected ${program} of PostgreSQL ${version} to succeed in ${folder}; it exited with ${done.status}.`)
  }
  const remove = () => {
    if (existsSync(path.join(data, 'postmaster.pid'))) run('pg_ctl', 'stop', '-D', data, '-m', 'immediate', '-w')
    rmSync(folder, { recursive: true, force: true })
  }
  const forget = onInterrupt(remove)
  try {
    run('initdb', '-D', data, '-A', 'trust', '-U', 'bench', '-E', 'UTF8', '--locale=C', '--no-sync')
    run('pg_ctl', 'start', '-D', data, '-w', '-l', path.join(folder, 'log'), '-o', `-p ${PORT} -k ${folder} -c listen_addresses= -c fsync=off`)
    const { Client } = requirePeer(peerFolder(DRIVER, DRIVER_VERSION)) as { Client: new (to: object) => Client }
    const client = new Client({ host: folder, port: PORT, user: 'bench', database: 'postgres' })
    await client.connect()
    return {
      query: async <T>(sql: string, values?: readonly unknown[]) => (await client.query(sql, values)).rows as T[],
      remove: async () => {
        await client.end()
        forget()
        remove()
      },
    }
  } catch (error) {
    forget()
    remove()
    throw error
  }
}

function idOf(which: '-u' | '-g'): number {
  const id = Number(spawnSync('id', [which, 'postgres'], { encoding: 'utf8' }).stdout)
  if (!id) throw new CannotMeasure('Expected a user named postgres to run PostgreSQL as; there is none. Run the measurement as an ordinary user instead.')
  return id
}
