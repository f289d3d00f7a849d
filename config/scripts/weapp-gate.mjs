// The gate of the WeChat package: WeChat's own WXML/WXSS compilers, the language level of old phones, and the size limits.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'acorn'
import { root } from './build.mjs'

const MB = 1024 * 1024
/** Ours for the main package, WeChat's for a subpackage. */
export const MAIN_LIMIT = 1.5 * MB
export const SUBPACKAGE_LIMIT = 2 * MB

/** Checks dist/weapp, prints what it measured, throws with every problem found. */
export function gate(folder = path.join(root, 'dist/weapp'), print = (line) => process.stdout.write(`${line}\n`)) {
  const files = filesBelow(folder)
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8'))
  const problems = [...compile(folder, files, print), ...languageLevel(folder, files), ...sizes(folder, files, app, print), ...projectFile(folder)]
  if (problems.length) throw new Error(`weapp gate: ${problems.length} problems\n${problems.join('\n')}`)
  print('weapp gate: 0 problems')
}

function compile(folder, files, print) {
  const platform = { linux: 'linux', darwin: 'mac' }[process.platform]
  if (!platform || (platform === 'linux' && process.arch !== 'x64')) {
    print(`wcc/wcsc skipped: WeChat ships no compiler for ${process.platform}-${process.arch}`)
    return []
  }
  const home = path.join(path.dirname(createRequire(import.meta.url).resolve('miniprogram-compiler/package.json')), 'bin', platform)
  const run = (tool, args) => {
    const binary = path.join(home, tool)
    chmodSync(binary, 0o755)
    const done = spawnSync(binary, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 })
    print(`${tool}: ${args.length - 1} files, ${done.stdout.length} characters out`)
    const said = done.stderr.trim() || (done.status === 0 ? '' : `exit ${done.status}`)
    return said ? [`${tool}: ${said}`] : []
  }
  const ending = (...ends) => files.filter((file) => ends.some((end) => file.endsWith(end)))
  return [...run('wcc', ['-d', ...ending('.wxml', '.wxs')]), ...run('wcsc', ['-js', ...ending('.wxss')])]
}

/** Base libraries on old phones know ES2017 and no more. */
function languageLevel(folder, files) {
  return files.filter((file) => file.endsWith('.js')).flatMap((file) => {
    try {
      parse(readFileSync(path.join(folder, file), 'utf8'), { ecmaVersion: 2018, sourceType: 'script' })
      return []
    } catch (error) {
      return [`${file}: newer than ES2018: ${error.message}`]
    }
  })
}

function sizes(folder, files, app, print) {
  const roots = (app.subPackages ?? app.subpackages ?? []).map((part) => part.root.replace(/\/?$/, '/'))
  const bytes = (list) => list.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0)
  const main = bytes(files.filter((file) => !roots.some((start) => file.startsWith(start))))
  print(`main package: ${main} bytes (${(main / 1024).toFixed(0)} KB of ${MAIN_LIMIT / 1024} KB)`)
  const problems = main > MAIN_LIMIT ? [`main package ${main} bytes, at most ${MAIN_LIMIT} allowed: move pages to a subpackage`] : []
  for (const start of roots) {
    const size = bytes(files.filter((file) => file.startsWith(start)))
    print(`subpackage ${start} ${size} bytes`)
    if (size > SUBPACKAGE_LIMIT) problems.push(`subpackage ${start} ${size} bytes, at most ${SUBPACKAGE_LIMIT} allowed`)
  }
  return problems
}

function projectFile(folder) {
  const project = JSON.parse(readFileSync(path.join(root, 'project.config.json'), 'utf8'))
  const opens = path.resolve(root, project.miniprogramRoot ?? '.')
  if (opens === path.resolve(folder) && existsSync(path.join(opens, 'app.json'))) return []
  return [`project.config.json opens ${project.miniprogramRoot}, expected dist/weapp/`]
}

function filesBelow(folder, below = '') {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(below, entry.name)
    return entry.isDirectory() ? filesBelow(folder, name) : [name]
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) gate()
