import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { WalkGraph } from '@/domain/circle/walk-graph'
import { readGeoJsonRoads } from './geojson-roads'
import { importRoads } from './import-roads'
import { NetworkFileError } from './network-file-error'
import { readOsmPbf } from './osm-pbf'
import type { RoadSource } from './road-source'

/**
 * Reads .osm.pbf or GeoJSON roads (told apart by their content) into a walking network.
 *
 * @throws NetworkFileError
 */
export function readRoads(path: string): WalkGraph {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new NetworkFileError(`Expected roads at ${path}; the file cannot be read (${(error as NodeJS.ErrnoException).code}). Check the path.`)
  }
  try {
    return importRoads(sourceOf(bytes), basename(path))
  } catch (error) {
    throw error instanceof NetworkFileError ? new NetworkFileError(`${path}: ${error.message}`) : error
  }
}

/** JSON begins with a brace (perhaps after a byte-order mark and spaces); a pbf file with a length below 64 KiB, so a zero byte. */
function sourceOf(bytes: Buffer): RoadSource {
  const start = bytes.toString('utf8', 0, 64).replace(/^\uFEFF/, '').trimStart()
  return start.startsWith('{') || start.startsWith('[') ? readGeoJsonRoads(bytes.toString('utf8')) : readOsmPbf(bytes)
}
