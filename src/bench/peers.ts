import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export const ROOT = path.resolve(__dirname, '../..')
/** Ignored by git: what we are measured against is never a dependency. */
export const BENCH_FOLDER = path.join(ROOT, '.bench')

/** Why a measurement cannot be taken, and what to do about it. */
export class CannotMeasure extends Error {}

/** Folder of a peer's package in exactly this version, installed into .bench/ when it is not there yet. */
export function peerFolder(name: string, version: string): string {
  const folder = path.join(BENCH_FOLDER, 'node_modules', name)
  if (installedVersion(folder) === version) return folder
  const words = ['install', '--prefix', BENCH_FOLDER, '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', `${name}@${version}`]
  const run = spawnSync('npm', words, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' })
  if (run.status !== 0 || installedVersion(folder) !== version) {
    throw new CannotMeasure(`Expected to install ${name}@${version} into .bench/; npm said: ${(run.stderr || run.error?.message) ?? 'nothing'}. Check the network, or run: npm ${words.join(' ')}`)
  }
  return folder
}

/** A peer's module. What it exports is the caller's knowledge: no types of it are installed here. */
export const requirePeer = (folder: string): unknown => createRequire(path.join(BENCH_FOLDER, 'package.json'))(folder)

function installedVersion(folder: string): string | null {
  const about = path.join(folder, 'package.json')
  return existsSync(about) ? (JSON.parse(readFileSync(about, 'utf8')) as { version: string }).version : null
}
