import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import Database from 'libsql'

const root = path.resolve(__dirname, '../..')

/** The built server in its own process on a spare port, with a data folder of its own. */
export interface RealServer {
  readonly address: string
  stop(signal?: NodeJS.Signals): Promise<void>
  /** Starts again on the same port and the same data. */
  start(): Promise<void>
  /** Everything the server wrote to its output so far, one line each. */
  log(): readonly string[]
  /** Changes what is on disk; stop the server first. */
  change(sql: string, rows: readonly (readonly (string | number | null)[])[]): void
  /** What is on disk, read beside the running server. */
  rows(sql: string, values?: readonly (string | number)[]): unknown[]
  /** What the operator types behind `npm run -s desk --`, beside the running server. */
  desk(...words: string[]): Promise<void>
  /** Stops and deletes the data. */
  remove(): Promise<void>
}

export async function startServer(settings: Record<string, string> = {}): Promise<RealServer> {
  const port = await sparePort()
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'yikezhong-'))
  const file = path.join(dataDir, 'yikezhong.sqlite')
  const address = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  let said = ''

  const start = async () => {
    child = spawn(process.execPath, [path.join(root, 'dist/server/main.mjs')], {
      env: { ...process.env, NODE_ENV: 'production', ...settings, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const from = said.length
    child.stdout?.on('data', (chunk: Buffer) => { said += chunk.toString() })
    child.stderr?.on('data', (chunk: Buffer) => { said += chunk.toString() })
    await ready(address, () => child?.exitCode ?? null, () => said.slice(from))
  }
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    const running = child
    child = null
    if (!running || running.exitCode !== null) return
    const gone = new Promise((resolve) => running.once('exit', resolve))
    running.kill(signal)
    await gone
  }
  await start()
  const rows = (sql: string, values: readonly (string | number)[] = []): unknown[] => {
    const database = new Database(file, { readonly: true })
    try {
      return database.prepare(sql).all(...values)
    } finally {
      database.close()
    }
  }
  const change = (sql: string, all: readonly (readonly (string | number | null)[])[]) => {
    const database = new Database(file)
    try {
      const statement = database.prepare(sql)
      database.transaction(() => all.forEach((values) => statement.run(...values)))()
    } finally {
      database.close()
    }
  }
  const desk = (...words: string[]) => new Promise<void>((resolve, reject) => {
    const command = [path.join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/server/desk.ts', ...words]
    execFile(process.execPath, command, { cwd: root, env: { ...process.env, ...settings, DATA_DIR: dataDir } }, (error, _said, complaint) => (error ? reject(new Error(complaint || error.message)) : resolve()))
  })
  return { address, start, stop, rows, change, desk, log: () => said.split('\n').filter(Boolean), remove: async () => { await stop(); rmSync(dataDir, { recursive: true, force: true }) } }
}

async function ready(address: string, exitCode: () => number | null, said: () => string): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (exitCode() !== null) throw new Error(`the server stopped with ${exitCode()}: ${said()}`)
    const answer = await fetch(`${address}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the server was not ready within a minute: ${said()}`)
}

function sparePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
