// npm test [part]: builds what the journeys need, runs jest, and closes with one line: N passed, M failed, K skipped.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build, root } from './build.mjs'

const only = process.argv[2]
const say = (text) => process.stdout.write(`${text}\n`)

for (const target of ['server', 'h5', 'weapp']) {
  const seconds = await build(target, { onlyStale: true })
  if (seconds) say(`${target} built in ${seconds} s`)
}
if (!process.env.OSM_EXTRACTS) say('OSM_EXTRACTS is not set: tests on real extracts are skipped. Set it to a folder that holds liechtenstein-latest.osm.pbf and others.')

const report = path.join(root, 'node_modules/.cache/jest-report.json')
mkdirSync(path.dirname(report), { recursive: true })
rmSync(report, { force: true })
const args = [
  path.join(root, 'node_modules/jest/bin/jest.js'), '-c', 'config/jest.config.cjs', '--json', `--outputFile=${report}`,
  ...(only ? ['--selectProjects', only] : []), ...process.argv.slice(3),
]
const jest = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'test' } })
if (!existsSync(report)) {
  say('jest made no report')
  say('0 passed, 1 failed, 0 skipped')
  process.exit(1)
}

const result = JSON.parse(readFileSync(report, 'utf8'))
const tests = result.testResults.flatMap((suite) => suite.assertionResults)
const count = (...statuses) => tests.filter((it) => statuses.includes(it.status)).length
const broken = result.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length
const skipped = tests.filter((it) => ['pending', 'todo', 'skipped', 'disabled'].includes(it.status))
skipped.forEach((it) => say(`skipped: ${it.fullName}`))
const failed = count('failed') + broken
const mayNotSkip = process.env.BROWSER_TESTS === 'required' && skipped.some((it) => it.ancestorTitles.some((title) => title.startsWith('in Chromium')))
if (mayNotSkip) say('a browser test was skipped although BROWSER_TESTS=required')
say(`${count('passed')} passed, ${failed} failed, ${skipped.length} skipped`)
process.exit(failed || mayNotSkip || jest.status !== 0 || count('passed') === 0 ? 1 : 0)
