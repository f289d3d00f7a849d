import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { CommandFault } from './command-words'
import { migrate } from './db/migrate'
import { openStore } from './db/open-store'
import { readEnvironment, sayFault } from './env'
import { runDeskCommand } from './features/desk/desk-command'

/** The operator's desk beside a running server: npm run -s desk -- list */
const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const complain = (line: string) => process.stderr.write(`${line}\n`)

async function run(words: readonly string[]): Promise<number> {
  const environment = readEnvironment(process.env, ROOT)
  if ('faults' in environment) {
    for (const fault of environment.faults) complain(sayFault(fault))
    return 1
  }
  const file = path.join(environment.settings.dataDir, 'yikezhong.sqlite')
  if (!existsSync(file)) {
    complain(`Expected a database at ${file}; there is none. Set DATA_DIR to the folder of the running server, or start it once.`)
    return 1
  }
  const db = openStore(file)
  try {
    await migrate(db)
    await runDeskCommand(words, { db, nowMs: Date.now(), print: (line) => process.stdout.write(`${line}\n`) })
    return 0
  } catch (error) {
    if (!(error instanceof CommandFault)) throw error
    complain(error.message)
    return 1
  } finally {
    await db.destroy()
  }
}

run(process.argv.slice(2)).then((code) => { process.exitCode = code }, (error: unknown) => {
  complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = 1
})
