import type { TileAnswer } from '@/contract/platform'
import { BASEMAP_EXTENT, type RoadWidth } from '@/domain/circle/road'
import { roadStroke } from '../road-style'

export interface RoadColors {
  readonly road: string
  readonly edge: string
  readonly path: string
}

/** Which part of a data tile a drawn tile shows: itself, or beyond the last data zoom a square of its ancestor. */
export interface TileWindow {
  /** Data units of the upper left corner. */
  readonly left: number
  readonly top: number
  /** px of the drawn tile per data unit. */
  readonly scale: number
}

export const TILE_PX = 256

/** `levels`: how many zooms the drawn tile lies below the data tile. */
export function tileWindow(x: number, y: number, levels: number): TileWindow {
  const parts = 2 ** levels
  const side = BASEMAP_EXTENT / parts
  return { left: (x % parts) * side, top: (y % parts) * side, scale: (TILE_PX / BASEMAP_EXTENT) * parts }
}

const NARROW_FIRST: readonly RoadWidth[] = ['minor', 'middle', 'main']

/**
 * Draws one tile's roads: all edges, then all fills, so that crossings flow into each other.
 * The context's unit is one px of an unscaled tile, `stretch` what the map scales the tile by (fractional zoom).
 */
export function paintRoads(
  context: CanvasRenderingContext2D, tile: TileAnswer, window: TileWindow, zoom: number, stretch: number, colors: RoadColors,
): void {
  context.lineJoin = 'round'
  context.lineCap = 'round'
  const lines = new Map(NARROW_FIRST.map((width) => [width, trace(tile.lines[width], window)]))
  paintPaths(context, trace(tile.lines.path, window), zoom, stretch, colors.path)
  for (const part of ['edge', 'fill'] as const) {
    context.strokeStyle = part === 'edge' ? colors.edge : colors.road
    for (const [width, path] of lines) {
      context.lineWidth = roadStroke(width, zoom)[part] / stretch
      context.stroke(path)
    }
  }
}

function paintPaths(context: CanvasRenderingContext2D, path: Path2D, zoom: number, stretch: number, color: string) {
  context.strokeStyle = color
  context.lineWidth = roadStroke('path', zoom).fill / stretch
  context.setLineDash([3 / stretch, 3 / stretch])
  context.stroke(path)
  context.setLineDash([])
}

function trace(lines: readonly (readonly number[])[], { left, top, scale }: TileWindow): Path2D {
  const path = new Path2D()
  for (const line of lines) {
    for (let i = 0; i + 1 < line.length; i += 2) {
      const x = ((line[i] ?? 0) - left) * scale
      const y = ((line[i + 1] ?? 0) - top) * scale
      if (i === 0) path.moveTo(x, y)
      else path.lineTo(x, y)
    }
  }
  return path
}
