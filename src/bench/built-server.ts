import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { CannotMeasure, ROOT } from './peers'

const READY_SECONDS = 60

export interface BuiltServer {
  readonly address: string
  /** Resident memory in bytes. */
  rss(): number
  /** Processor time used so far, which neighbours on the machine do not stretch as they do seconds; null off Linux. */
  cpuMs(): number | null
  stop(): Promise<void>
}

/** What production runs: the bundle, built when a source changed since. */
export function buildServer(): void {
  const run = spawnSync(process.execPath, [path.join(ROOT, 'config/scripts/build.mjs'), 'server', '--stale'], { cwd: ROOT, encoding: 'utf8' })
  if (run.status !== 0) throw new CannotMeasure(`Expected the server to be built; got: ${run.stderr || run.stdout}`)
}

export async function startBuiltServer(dataDir: string, settings: Readonly<Record<string, string>>): Promise<BuiltServer> {
  const child = spawn(process.execPath, [path.join(ROOT, 'dist/server/main.mjs')], {
    // Its log is written as in production, and thrown away.
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...settings, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir },
  })
  const address = await addressOf(child).catch((error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })
  return {
    address,
    rss: () => residentBytes(child.pid!),
    cpuMs: () => processorMs(child.pid!),
    stop: async () => {
      if (child.exitCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** The greeting names the port that the system chose. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(() => reject(new CannotMeasure(`Expected the server to be ready within ${READY_SECONDS} s; it said: ${said}`)), READY_SECONDS * 1000)
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(new CannotMeasure(`Expected the server to start; it ended with ${code}: ${said}`))
    })
    child.stdout?.on('data', (chunk: Buffer) => {
      if (late.hasRef()) said += chunk.toString()
      const port = /ready at \S+:(\d+)/.exec(said)?.[1]
      if (port === undefined) return
      said = ''
      clearTimeout(late)
      resolve(`http://127.0.0.1:${port}`)
    })
  })
}

function processorMs(pid: number): number | null {
  const stat = `/proc/${pid}/stat`
  if (!existsSync(stat)) return null
  // After the name in brackets utime and stime are the 12th and 13th field, in ticks that Linux fixed at 100 a second.
  const fields = readFileSync(stat, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function residentBytes(pid: number): number {
  const status = `/proc/${pid}/status`
  const kilobytes = existsSync(status)
    ? /VmRSS:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]
    : spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
  if (!kilobytes) throw new CannotMeasure(`Expected the memory of process ${pid}; neither /proc nor ps tells it.`)
  return Number(kilobytes) * 1024
}
