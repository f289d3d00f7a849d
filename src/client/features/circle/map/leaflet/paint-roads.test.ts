import fc from 'fast-check'
import type { TileAnswer } from '@/contract/platform'
import { BASEMAP_EXTENT } from '@/domain/circle/road'
import { roadStroke } from '../road-style'
import { paintRoads, tileWindow, TILE_PX } from './paint-roads'

const COLORS = { road: 'white', edge: 'grey', path: 'green' }
const lines = (change: Partial<TileAnswer['lines']>): TileAnswer => ({ lines: { main: [], middle: [], minor: [], path: [], ...change } })

class RecordedPath {
  readonly steps: [string, number, number][] = []
  moveTo(x: number, y: number) { this.steps.push(['move', x, y]) }
  lineTo(x: number, y: number) { this.steps.push(['line', x, y]) }
}
interface Stroke { readonly color: string; readonly width: number; readonly dashed: boolean; readonly steps: RecordedPath['steps'] }

/** What was drawn, in the order it was drawn. */
function painted(tile: TileAnswer, { levels = 0, x = 0, y = 0, zoom = 14.25, stretch = 1 } = {}): Stroke[] {
  const strokes: Stroke[] = []
  let dash: number[] = []
  const context = {
    strokeStyle: '', lineWidth: 0, lineJoin: '', lineCap: '',
    setLineDash(next: number[]) { dash = next },
    stroke(path: RecordedPath) { strokes.push({ color: this.strokeStyle, width: this.lineWidth, dashed: dash.length > 0, steps: path.steps }) },
  }
  paintRoads(context as unknown as CanvasRenderingContext2D, tile, tileWindow(x, y, levels), zoom, stretch, COLORS)
  return strokes
}

beforeAll(() => { Object.assign(globalThis, { Path2D: RecordedPath }) })

describe('the part of a data tile that a drawn tile shows', () => {
  test('is the whole where the zooms agree', () => {
    expect(tileWindow(13233, 6475, 0)).toEqual({ left: 0, top: 0, scale: TILE_PX / BASEMAP_EXTENT })
  })
  test('is a square of its ancestor beyond the last data zoom, and all of them together are the ancestor', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (levels, x, y) => {
      const parts = 2 ** levels
      const side = BASEMAP_EXTENT / parts
      const { left, top, scale } = tileWindow(x, y, levels)
      expect([left % side, top % side]).toEqual([0, 0])
      expect(left).toBeLessThan(BASEMAP_EXTENT)
      expect(side * scale).toBe(TILE_PX)
      const lefts = Array.from({ length: parts }, (_, i) => tileWindow(i, y, levels).left)
      expect(lefts).toEqual(Array.from({ length: parts }, (_, i) => i * side))
    }))
  })
})

describe('roads', () => {
  test('all edges are drawn before all fills, narrow before wide, so that crossings flow into each other', () => {
    const strokes = painted(lines({ main: [[0, 0, 4096, 4096]], minor: [[0, 4096, 4096, 0]] })).filter(({ dashed }) => !dashed)
    expect(strokes.map(({ color }) => color)).toEqual(['grey', 'grey', 'grey', 'white', 'white', 'white'])
    const widths = strokes.map(({ width }) => width)
    expect(widths.slice(3)).toEqual([2.4, 5, 8])
    expect(widths.slice(0, 3)).toEqual((['minor', 'middle', 'main'] as const).map((it) => roadStroke(it, 14.25).edge))
  })
  test('run from corner to corner of the drawn tile when they do so in the data', () => {
    const main = painted(lines({ main: [[0, 0, 4096, 4096]] })).filter(({ color }) => color === 'white').pop()
    expect(main?.steps).toEqual([['move', 0, 0], ['line', 256, 256]])
  })
  test('beyond the last data zoom the right quarter is enlarged', () => {
    const main = painted(lines({ main: [[2048, 2048, 4096, 4096]] }), { levels: 1, x: 1, y: 1 }).filter(({ color }) => color === 'white').pop()
    expect(main?.steps).toEqual([['move', 0, 0], ['line', 256, 256]])
  })
  test('keep their width on the screen where the map stretches the tile', () => {
    const wide = painted(lines({}), { stretch: 1.5 }).filter(({ color }) => color === 'white').pop()
    expect((wide?.width ?? 0) * 1.5).toBeCloseTo(8, 9)
  })
  test('paths are dashed and lie under the roads, which are not', () => {
    const strokes = painted(lines({ path: [[0, 0, 10, 10]] }))
    expect(strokes[0]).toMatchObject({ color: 'green', dashed: true })
    expect(strokes.slice(1).some(({ dashed }) => dashed)).toBe(false)
  })
  test('each line begins anew: no stroke joins two roads', () => {
    const line = fc.array(fc.integer({ min: 0, max: 4096 }), { minLength: 4, maxLength: 12 }).map((all) => (all.length % 2 === 0 ? all : all.slice(1)))
    fc.assert(fc.property(fc.array(line, { maxLength: 6 }), (main) => {
      const steps = painted(lines({ main })).filter(({ color }) => color === 'white').pop()?.steps ?? []
      expect(steps.filter(([kind]) => kind === 'move')).toHaveLength(main.length)
      expect(steps).toHaveLength(main.reduce((sum, it) => sum + it.length / 2, 0))
    }))
  })
})
