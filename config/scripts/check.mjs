// npm run check: everything that must be green before a change is shared. --without-tests leaves the tests to npm test.
import { spawnSync } from 'node:child_process'
import { root } from './build.mjs'

const steps = [
  ['types', 'npm', ['run', '-s', 'types']],
  ['lint', 'npm', ['run', '-s', 'lint']],
  ['arrows', 'npm', ['run', '-s', 'arrows']],
  ['lock', process.execPath, ['config/scripts/check-lock.mjs']],
  ['tree', process.execPath, ['config/scripts/check-tree.mjs']],
  ['weapp build, gate, size', 'npm', ['run', '-s', 'build:weapp']],
  ['tests', 'npm', ['test', '--silent']],
].filter(([name]) => !(name === 'tests' && process.argv.includes('--without-tests')))

const failed = []
for (const [name, command, args] of steps) {
  process.stdout.write(`── ${name}\n`)
  const started = Date.now()
  const run = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  process.stdout.write(`   ${run.status === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
  if (run.status !== 0) failed.push(name)
}
if (failed.length) process.stdout.write(`check failed: ${failed.join(', ')}\n`)
process.exit(failed.length ? 1 : 0)
