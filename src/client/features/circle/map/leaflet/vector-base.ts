import L from 'leaflet'
import type { TileAnswer } from '@/contract/platform'
import { BASEMAP_ZOOMS } from '@/domain/circle/road'
import { paintRoads, tileWindow, TILE_PX, type RoadColors } from './paint-roads'
import { createTileSource, loadTile, type TileName } from './tile-source'

export interface VectorBase {
  readonly layer: L.GridLayer
  /** Draws all tiles again: the theme changed, or the map stopped between two tile zooms. */
  repaint(): void
}

interface DrawnTile {
  readonly canvas: HTMLCanvasElement
  readonly coords: L.Coords
  readonly name: TileName
  answer: TileAnswer | null
}

/** Tiles overlap by this much, or a fractional zoom shows hairlines between them (px). */
const BLEED = 1

/** Our own base map: roads from our server, drawn on canvas tiles in the colours of the theme. */
export function createVectorBase(colors: () => RoadColors): VectorBase {
  const source = createTileSource(loadTile)
  const drawn = new Map<HTMLElement, DrawnTile>()

  function paint({ canvas, coords, answer }: DrawnTile, map: L.Map) {
    const stretch = map.getZoomScale(map.getZoom(), coords.z)
    const ratio = (window.devicePixelRatio || 1) * Math.max(1, stretch)
    canvas.width = canvas.height = Math.ceil((TILE_PX + 2 * BLEED) * ratio)
    const context = canvas.getContext('2d')
    if (!context || !answer) return
    context.scale(ratio, ratio)
    context.translate(BLEED, BLEED)
    const window_ = tileWindow(coords.x, coords.y, Math.max(0, coords.z - BASEMAP_ZOOMS.max))
    paintRoads(context, answer, window_, map.getZoom(), stretch, colors())
  }

  const Layer = L.GridLayer.extend({
    createTile(this: L.GridLayer & { _map: L.Map | null }, coords: L.Coords, done: L.DoneCallback) {
      const tile = document.createElement('div')
      const canvas = document.createElement('canvas')
      canvas.className = 'map-roads'
      tile.appendChild(canvas)
      const levels = Math.max(0, coords.z - BASEMAP_ZOOMS.max)
      const name = { z: coords.z - levels, x: coords.x >> levels, y: coords.y >> levels }
      const entry: DrawnTile = { canvas, coords, name, answer: null }
      drawn.set(tile, entry)
      void source.take(name).then((answer) => {
        if (!drawn.has(tile) || !this._map) return
        entry.answer = answer
        paint(entry, this._map)
        done(undefined, tile)
      })
      return tile
    },
  }) as new (options: L.GridLayerOptions) => L.GridLayer

  const layer = new Layer({ minZoom: BASEMAP_ZOOMS.min, tileSize: TILE_PX, updateWhenIdle: false, keepBuffer: 1, className: 'map-base' })
  layer.on('tileunload', (event: L.TileEvent) => {
    const entry = drawn.get(event.tile)
    if (!entry) return
    drawn.delete(event.tile)
    source.release(entry.name)
  })
  return {
    layer,
    repaint() {
      const map = (layer as L.GridLayer & { _map: L.Map | null })._map
      if (map) drawn.forEach((entry) => paint(entry, map))
    },
  }
}
