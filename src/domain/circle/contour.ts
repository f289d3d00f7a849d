import type { DistanceField } from './distance-field'

const SOUTH = 0
const EAST = 1
const NORTH = 2
const WEST = 3
const NONE = -1

/**
 * Marching squares: through which side a contour leaves a cell, by the cell's corners within the level (bits SW 1, SE 2,
 * NE 4, NW 8) and the side it came in by; the inside lies on the left. In the two saddle cells the corners within are
 * joined, in every level alike: so contours of two levels never cross.
 */
const EXITS: readonly (readonly [from: number, to: number])[][] = [
  [], [[SOUTH, WEST]], [[EAST, SOUTH]], [[EAST, WEST]],
  [[NORTH, EAST]], [[SOUTH, EAST], [NORTH, WEST]], [[NORTH, SOUTH]], [[NORTH, WEST]],
  [[WEST, NORTH]], [[SOUTH, NORTH]], [[WEST, SOUTH], [EAST, NORTH]], [[EAST, NORTH]],
  [[WEST, EAST]], [[SOUTH, EAST]], [[WEST, SOUTH]], [],
]
const EXIT = Int8Array.from({ length: 64 }, (_, at) => EXITS[at >> 2]!.find(([from]) => from === (at & 3))?.[1] ?? NONE)

/**
 * Closed contours of every level, vertices in micro-degrees from the field's south-west corner. Ring r has the vertices
 * `starts[r] … starts[r + 1] - 1` (not repeated at the end); outer rings run counter-clockwise, holes clockwise.
 * Vertices lie strictly inside the sides of grid cells, at whole micro-degrees: no contour touches itself or another
 * of its level, and contours of nested levels do not cross.
 */
export class Contours {
  vertices = 0
  x = new Int32Array(4096)
  y = new Int32Array(4096)
  rings = 0
  starts: number[] = [0]
  levels: number[] = []
  private visited = new Uint32Array(0)

  /** Traces all levels (ascending, at most 31) of a finished field. */
  trace(field: DistanceField, levels: Float32Array): void {
    const { bands, width, height } = field
    this.vertices = 0
    this.rings = 0
    if (this.visited.length < width * height) this.visited = new Uint32Array(bands.length)
    else this.visited.fill(0, 0, width * height)
    for (let j = 0; j < height; j++) {
      const end = (j + 1) * width - 1
      // Every contour somewhere runs north between a corner within (west) and one without (east).
      for (let at = j * width; at < end; at++) {
        for (let level = bands[at]!, outside = bands[at + 1]!; level < outside; level++) {
          if (!(this.visited[at]! & (1 << level))) this.follow(field, levels[level]!, level, at)
        }
      }
    }
  }

  private follow(field: DistanceField, meters: number, level: number, start: number): void {
    const { bands, width } = field
    let cell = start
    let side = SOUTH
    do {
      if (side === SOUTH) this.visited[cell]! |= 1 << level
      this.putCrossing(field, meters, cell, side)
      const corners = (bands[cell]! <= level ? 1 : 0) | (bands[cell + 1]! <= level ? 2 : 0)
        | (bands[cell + width + 1]! <= level ? 4 : 0) | (bands[cell + width]! <= level ? 8 : 0)
      const exit = EXIT[(corners << 2) | side]!
      if (exit === NORTH) cell += width
      else if (exit === SOUTH) cell -= width
      else cell += exit === EAST ? 1 : -1
      side = exit ^ 2
    } while (cell !== start || side !== SOUTH)
    this.levels[this.rings] = level
    this.starts[++this.rings] = this.vertices
  }

  /** The point where the level crosses one side of a cell, kept off the corners by a micro-degree. */
  private putCrossing(field: DistanceField, meters: number, cell: number, side: number): void {
    const { values, width, cellX, cellY } = field
    const corner = side === EAST ? cell + 1 : side === NORTH ? cell + width : cell
    const along = side === SOUTH || side === NORTH
    const here = values[corner]!
    const share = (meters - here) / (values[corner + (along ? 1 : width)]! - here)
    const length = along ? cellX : cellY
    const offset = Math.max(1, Math.min(length - 1, Math.round(share * length)))
    const i = corner % width
    const j = (corner - i) / width
    if (this.vertices === this.x.length) this.grow()
    this.x[this.vertices] = i * cellX + (along ? offset : 0)
    this.y[this.vertices++] = j * cellY + (along ? 0 : offset)
  }

  private grow(): void {
    const bigger = (old: Int32Array) => {
      const grown = new Int32Array(old.length * 2)
      grown.set(old)
      return grown
    }
    this.x = bigger(this.x)
    this.y = bigger(this.y)
  }
}
