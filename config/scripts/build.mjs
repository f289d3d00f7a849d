// node config/scripts/build.mjs h5|weapp|server [--stale]
// Builds one target into dist/. With --stale only when a source changed since the last build (start and test use that).
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { apiBase } from '../api-base.cjs'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

const rules = ['src/domain', 'src/contract']
const TARGETS = {
  h5: { made: 'dist/h5/index.html', from: [...rules, 'src/client', 'config/index.ts', 'config/api-base.cjs', 'types', '.babelrc.js', 'package-lock.json'] },
  weapp: { made: 'dist/weapp/app.json', from: [...rules, 'src/client', 'config/index.ts', 'config/api-base.cjs', 'types', '.babelrc.js', 'project.config.json', 'package-lock.json'] },
  server: { made: 'dist/server/main.mjs', from: [...rules, 'src/server', 'config/scripts/build.mjs', 'package-lock.json'] },
}

/** Builds `target`; returns the seconds it took, 0 when nothing was stale. */
export async function build(target, { onlyStale = false } = {}) {
  const { made, from } = TARGETS[target]
  const stampFile = path.join(root, 'dist', `.${target}.stamp`)
  const stamp = fingerprint(from)
  if (onlyStale && existsSync(path.join(root, made)) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return 0
  const started = Date.now()
  if (target === 'server') await bundleServer()
  else taro(target)
  mkdirSync(path.dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
  return Math.round((Date.now() - started) / 100) / 10
}

function taro(type) {
  // Refused before anything is touched; Taro itself keeps silent about notes.
  const { note } = apiBase(type, true, process.env)
  rmSync(path.join(root, 'dist', `.${type}.stamp`), { force: true })
  const cli = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
  const run = spawnSync(process.execPath, [cli, 'build', '--type', type], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', BROWSERSLIST_IGNORE_OLD_DATA: '1' },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const said = `${run.stdout}\n${run.stderr}`
  if (run.status !== 0 || !existsSync(path.join(root, TARGETS[type].made)) || /ERROR in|Module not found/.test(said)) {
    process.stderr.write(said)
    throw new Error(`taro build --type ${type} failed (exit ${run.status})`)
  }
  if (note) process.stdout.write(`${note}\n`)
}

async function bundleServer() {
  const { build: bundle } = await import('esbuild')
  await bundle({
    absWorkingDir: root,
    entryPoints: ['src/server/main.ts'],
    outfile: 'dist/server/main.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
  })
}

/** One hash over names and contents of all source files: a restored or touched file does not rebuild, a changed one does. */
function fingerprint(places) {
  const hash = createHash('sha256').update(JSON.stringify(settings()))
  for (const file of places.flatMap((place) => filesBelow(place))) hash.update(file).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

const settings = () => Object.entries(process.env).filter(([name]) => name.startsWith('TARO_APP_') || name === 'WECHAT_SPEECH_PLUGIN').sort()

function filesBelow(place) {
  const full = path.join(root, place)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [place]
  return readdirSync(full).sort().flatMap((name) => filesBelow(`${place}/${name}`)).filter((file) => !/\.test\.tsx?$/.test(file))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = process.argv[2]
  if (!Object.hasOwn(TARGETS, target ?? '')) {
    process.stderr.write(`expected one of ${Object.keys(TARGETS).join(', ')}, got ${target ?? 'nothing'}\n`)
    process.exit(1)
  }
  try {
    const seconds = await build(target, { onlyStale: process.argv.includes('--stale') })
    process.stdout.write(seconds ? `${target} built in ${seconds} s\n` : `${target} is up to date\n`)
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
