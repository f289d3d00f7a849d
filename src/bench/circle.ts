/**
 * npm run bench:circle [-- <seed> [<extract>]]: our circles against Valhalla's and pgRouting's on the same roads, in one
 * process. OSM_EXTRACTS names a folder of .osm.pbf files; the bounds are promised for Liechtenstein.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { createWalkEngine } from '@/domain/circle/create-walk-engine'
import { readRoads } from '@/server/network/read-roads'
import { compareDistances } from './circle-distances'
import { compareReach } from './circle-reach'
import { compareSpeed } from './circle-speed'
import { say, sayBounds, sayMachine } from './figures'
import { CannotMeasure } from './peers'
import { Valhalla } from './valhalla'

const [seed = 'linyi', wanted = 'liechtenstein'] = process.argv.slice(2)

function findExtract(): string {
  const folder = process.env.OSM_EXTRACTS
  if (!folder) throw new CannotMeasure('Expected OSM_EXTRACTS to name a folder of .osm.pbf files; it is not set. Run: OSM_EXTRACTS=<folder> npm run bench:circle')
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    throw new CannotMeasure(`Expected OSM_EXTRACTS to name a folder that can be read; got ${folder} (${(error as NodeJS.ErrnoException).code}).`)
  }
  const name = names.sort().find((it) => it.startsWith(wanted) && it.endsWith('.osm.pbf'))
  if (!name) throw new CannotMeasure(`Expected ${wanted}*.osm.pbf in ${folder}; got ${names.join(', ') || 'an empty folder'}. Geofabrik offers it.`)
  return path.resolve(folder, name)
}

async function measure(): Promise<0 | 1> {
  const extract = findExtract()
  sayMachine()
  const graph = readRoads(extract)
  const engine = createWalkEngine(graph)
  const { nodes, edges, kilometers } = engine.info
  say(`seed: ${seed}; extract: ${path.basename(extract)}, ${nodes} nodes, ${edges} edges, ${kilometers} km`)
  const valhalla = await Valhalla.over(extract)
  return sayBounds([
    ...await compareSpeed(engine, valhalla, seed),
    ...await compareDistances(engine, valhalla, seed),
    ...await compareReach(graph, seed),
  ])
}

measure().then(
  (code) => { process.exitCode = code },
  (error: unknown) => {
    process.stderr.write(`${error instanceof CannotMeasure ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 1
  },
)
