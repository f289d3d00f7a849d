import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PACE_RULES } from '@/domain/circle/pace'
import type { Position } from '@/domain/circle/position'
import { BENCH_FOLDER, CannotMeasure, peerFolder, requirePeer } from './peers'

const PACKAGE = '@valhallajs/valhallajs'
const VERSION = '3.6.1'
const NO_SUCH_FILE = ''

/** Its bindings answer JSON texts to JSON texts. */
interface Actor {
  isochrone(query: string): Promise<string>
  route(query: string): Promise<string>
  status(query: string): Promise<string>
}

/**
 * Our walking rules in Valhalla's words. `shortest` counts metres as we do, not its mix of time and penalties; difficulty
 * 6 opens the mountain paths (sac_scale) that our table walks and its default (1) avoids. Access tags agree without more.
 */
export const MATCHED_COSTING = { shortest: true, max_hiking_difficulty: 6 }
/** Four decimals of km/h are 67 m/min. */
export const CIRCLE_COSTING = { walking_speed: PACE_RULES.standard.metersPerMinute * 0.06, max_hiking_difficulty: 6 }
/** Snapping as ours: to the nearest edge wherever on it, and never to a part of fewer than 500 nodes. */
export const MATCHED_SNAPPING = { node_snap_tolerance: 0, minimum_reachability: 500 }

export class Valhalla {
  static readonly label = `Valhalla ${VERSION}`

  private constructor(private readonly actor: Actor) {}

  /** Builds routing tiles from an extract (a second or two for a small country) and opens them. */
  static async over(extract: string): Promise<Valhalla> {
    const folder = peerFolder(PACKAGE, VERSION)
    const tiles = path.join(BENCH_FOLDER, 'valhalla', path.basename(extract, '.osm.pbf'))
    rmSync(tiles, { recursive: true, force: true })
    mkdirSync(tiles, { recursive: true })
    const configFile = path.join(tiles, 'valhalla.json')
    writeFileSync(configFile, quiet(runTool(folder, tiles, ['build_config', '--mjolnir-tile-dir', path.join(tiles, 'tiles')])))
    runTool(folder, tiles, ['build_tiles', '-c', configFile, extract])
    const { Actor } = requirePeer(folder) as { Actor: { fromConfigFile(file: string): Promise<Actor> } }
    return new Valhalla(await Actor.fromConfigFile(configFile))
  }

  /** GeoJSON text of three polygons, its own generalisation and denoising left at their defaults. */
  isochrone([lon, lat]: Position, minutes: readonly number[]): Promise<string> {
    return this.actor.isochrone(JSON.stringify({
      locations: [{ lon, lat }],
      costing: 'pedestrian',
      costing_options: { pedestrian: CIRCLE_COSTING },
      contours: minutes.map((time) => ({ time })),
      polygons: true,
    }))
  }

  /** Metres on the network between two places, or null when it finds no way. */
  async meters(from: Position, to: Position): Promise<number | null> {
    const query = {
      locations: [from, to].map(([lon, lat]) => ({ lon, lat, ...MATCHED_SNAPPING })),
      costing: 'pedestrian',
      costing_options: { pedestrian: MATCHED_COSTING },
      directions_type: 'none',
    }
    try {
      const { trip } = JSON.parse(await this.actor.route(JSON.stringify(query))) as { trip: { summary: { length: number } } }
      return trip.summary.length * 1000
    } catch {
      return null
    }
  }

  /** The cheapest question there is: what a call through the bindings costs. */
  status(): Promise<string> {
    return this.actor.status('{}')
  }
}

/** Runs in a folder of its own: it leaves notes about duplicate ways where it stands. */
function runTool(folder: string, cwd: string, words: readonly string[]): string {
  const run = spawnSync(process.execPath, [path.join(folder, 'bin/valhalla-cli.js'), ...words], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status === 0) return run.stdout
  throw new CannotMeasure(`Expected valhalla ${words[0]} to succeed, it exited with ${run.status}: ${run.stderr || run.stdout}. It needs Linux or macOS, and python3 for build_config.`)
}

/** Log lines would be measured too. */
function quiet(config: string): string {
  const read = JSON.parse(config) as Record<string, { logging?: { type: string }; tile_extract?: string; traffic_extract?: string }>
  for (const part of Object.values(read)) if (part.logging) part.logging.type = ''
  read.mjolnir = { ...read.mjolnir, tile_extract: NO_SUCH_FILE, traffic_extract: NO_SUCH_FILE }
  return JSON.stringify(read)
}
