// The shape of the house: what may lie at the top, and how long a source file may grow.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './build.mjs'

const TOP = ['src', 'config', 'seeds', 'types', 'package.json', 'package-lock.json', 'tsconfig.json', 'project.config.json', 'README.md', 'LICENSE']
const MAX_LINES = 300

const listed = spawnSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
if (listed.status !== 0) {
  process.stdout.write('not a git checkout: the tree is not checked\n')
  process.exit(0)
}
const files = listed.stdout.split('\n').filter(Boolean)
const tops = new Set(files.map((file) => file.split('/')[0]))
const problems = [...tops].filter((name) => !name.startsWith('.') && !TOP.includes(name)).map((name) => `${name} may not lie at the top`)
for (const name of TOP) if (!tops.has(name)) problems.push(`${name} is missing at the top`)
for (const file of files.filter((name) => /^(src|config)\/.*\.(ts|tsx|mjs|cjs)$/.test(name) && !/\.test\.tsx?$/.test(name))) {
  const lines = readFileSync(path.join(root, file), 'utf8').split('\n').length
  if (lines > MAX_LINES) problems.push(`${file} has ${lines} lines, at most ${MAX_LINES}: is it one thing?`)
}
if (problems.length) {
  process.stdout.write(`${problems.join('\n')}\n`)
  process.exit(1)
}
process.stdout.write(`${files.length} files, all where they belong\n`)
