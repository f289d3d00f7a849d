// Two promises of the lock file: every native twin of a package that ships one binary per platform is in it
// (npm 11 refuses the lock elsewhere otherwise), and no download address is.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './build.mjs'

const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
const problems = []
for (const [place, entry] of Object.entries(lock.packages)) {
  if (entry.resolved?.startsWith('http')) problems.push(`${place} carries a download address`)
  for (const twin of Object.keys(entry.optionalDependencies ?? {})) {
    if (!findUpwards(place, twin)) problems.push(`${place} wants ${twin}, which the lock lacks: pin a version whose twins are all published`)
  }
}

/** node resolution inside the lock: nested folder first, then each parent. */
function findUpwards(place, name) {
  const parts = place === '' ? [] : place.split('/node_modules/')
  for (let depth = parts.length; depth >= 0; depth--) {
    const start = parts.slice(0, depth).join('/node_modules/')
    if (lock.packages[start ? `${start}/node_modules/${name}` : `node_modules/${name}`]) return true
  }
  return false
}

if (problems.length) {
  process.stdout.write(`${problems.join('\n')}\n`)
  process.exit(1)
}
process.stdout.write(`${Object.keys(lock.packages).length} packages in the lock, all twins there\n`)
