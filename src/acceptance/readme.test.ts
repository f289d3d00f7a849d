import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')
const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
const scripts = (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts
const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap((block) => (block[1] ?? '').split('\n')).map((line) => line.replace(/\s+#.*$/, '')).filter(Boolean)

describe('what the README says', () => {
  test('names only scripts that exist', () => {
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z][a-z:0-9]*)/g)].map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  test('points at files that exist', () => {
    const linked = [...readme.matchAll(/\]\((\.[^)]+)\)/g)].map((match) => match[1] ?? '')
    const scriptsOnDisk = [...readme.matchAll(/node (config\/[\w./-]+)/g)].map((match) => match[1] ?? '')
    expect([...linked, ...scriptsOnDisk].filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })

  test('gives network commands that run, on the demonstration network', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'readme-'))
    const graph = path.join(folder, 'linyi.walk')
    const commands = blocks.filter((line) => line.startsWith('npm run -s network -- ')).map((line) => line.replace(/ > \S+$/, '').split(/\s+/).slice(5))
    expect(commands.map(([verb]) => verb)).toEqual(['import', 'info', 'walk', 'circle', 'explain'])
    for (const words of commands) {
      const args = words.map((word) => (word === 'linyi.osm.pbf' ? path.join(root, 'seeds/demo-network.osm.pbf') : word === 'linyi.walk' ? graph : word))
      const run = spawnSync('npm', ['run', '-s', 'network', '--', ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
      expect({ args, status: run.status, said: run.status === 0 ? '' : run.stderr }).toEqual({ args, status: 0, said: '' })
      for (const line of run.stdout.split('\n').filter(Boolean)) expect(() => JSON.parse(line)).not.toThrow()
    }
    rmSync(folder, { recursive: true, force: true })
  }, 120_000)
})
