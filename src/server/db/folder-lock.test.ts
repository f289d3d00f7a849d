import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { claimFolder, FolderInUse } from './folder-lock'

let folder: string
beforeEach(() => { folder = mkdtempSync(path.join(os.tmpdir(), 'claim-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a folder can be claimed again once it was released', () => {
  claimFolder(folder).release()
  const again = claimFolder(folder)
  expect(() => claimFolder(folder)).toThrow(FolderInUse)
  again.release()
})

test('a folder claimed by another process is refused until that process is killed', async () => {
  const script = `const d = new (require('libsql'))(process.argv[1]); d.exec('begin exclusive'); console.log('claimed'); setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ['-e', script, path.join(folder, 'server.lock')], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => other.stdout.once('data', resolve))
  expect(() => claimFolder(folder)).toThrow(/in use by another running server/)
  const gone = new Promise((resolve) => other.once('exit', resolve))
  other.kill('SIGKILL')
  await gone
  claimFolder(folder).release()
})
