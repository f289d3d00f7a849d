import GeoJSONVT from 'geojson-vt'
import type { TileAnswer } from '@/contract/platform'
import { BASEMAP_EXTENT, BASEMAP_ZOOMS, ROAD_WIDTHS, type RoadWidth } from '@/domain/circle/road'
import type { WalkGraph } from '@/domain/circle/walk-graph'
import { makeReference, type Reference } from '@/server/http/reference'
import { chainRoads, type RoadChain } from './road-chains'

/** Roads of one web-mercator tile, or null for a tile that cannot exist. */
export type Basemap = (z: number, x: number, y: number) => Reference | null

/** From this zoom on a width is drawn: a county at a glance shows its main roads only. */
const SHOWN_FROM: Readonly<Record<RoadWidth, number>> = { main: 0, middle: 0, minor: 12, path: 14 }
/** Tiles kept ready; a county has a few thousand, most of them empty. */
const TILES_KEPT = 2000

export function createBasemap(graph: WalkGraph): Basemap {
  const index = new GeoJSONVT(toGeoJson(chainRoads(graph)), {
    maxZoom: BASEMAP_ZOOMS.max, indexMaxZoom: BASEMAP_ZOOMS.min, extent: BASEMAP_EXTENT, buffer: 64, tolerance: 3,
  } as ConstructorParameters<typeof GeoJSONVT>[1])
  const kept = new Map<string, Reference>()
  return (z, x, y) => {
    if (x >= 2 ** z || y >= 2 ** z) return null
    const key = `${z}/${x}/${y}`
    const known = kept.get(key)
    if (known) return known
    const tile = makeReference(z < BASEMAP_ZOOMS.min || z > BASEMAP_ZOOMS.max ? emptyTile() : drawTile(index, z, x, y))
    if (kept.size >= TILES_KEPT) kept.clear()
    kept.set(key, tile)
    return tile
  }
}

const emptyTile = (): TileAnswer => ({ lines: { main: [], middle: [], minor: [], path: [] } })

function drawTile(index: GeoJSONVT, z: number, x: number, y: number): TileAnswer {
  const tile = emptyTile()
  for (const feature of index.getTileRaw(z, x, y)?.features ?? []) {
    const width = ROAD_WIDTHS.find((it) => it === feature.tags?.width)
    if (!width || feature.type !== 2 || z < SHOWN_FROM[width]) continue
    for (const line of feature.geometry) tile.lines[width].push([...line])
  }
  return tile
}

function toGeoJson(chains: readonly RoadChain[]): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: chains.map(({ width, line }) => ({ type: 'Feature', properties: { width }, geometry: { type: 'LineString', coordinates: line } })),
  }
}
