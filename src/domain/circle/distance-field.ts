import { METERS_PER_DEGREE, metersPerDegreeLng } from './ground-distance'

/** Coordinates on the drawing grid are whole micro-degrees (≈ 0.1 m), so that contours are exact integers. */
export const MICRO = 1e6
/** Largest side of a grid cell, metres. */
const CELL_METERS = 15
/**
 * Every point drawn gives its walking metres to all grid corners within this distance. All four corners of its cell are
 * at most CELL_METERS·√2 = 21.2 m away; what is left over keeps it inside the contour after a simplification of
 * SIMPLIFY_METERS.
 */
const HALO_METERS = 27.5
export const SIMPLIFY_METERS = 4
/**
 * Beyond the halo the field rises by this much per metre. It keeps the rings apart from each other (a ring's edge runs
 * wider where more of the walk is left) and lets contours run between corners instead of along them.
 */
const RISE_PER_METER = 20

/** Drawn points, told apart by nothing but place and walking metres. */
class DrawnPoints {
  count = 0
  x = new Float64Array(4096)
  y = new Float64Array(4096)
  meters = new Float64Array(4096)

  add(x: number, y: number, meters: number): void {
    if (this.count === this.x.length) this.grow()
    this.x[this.count] = x
    this.y[this.count] = y
    this.meters[this.count++] = meters
  }

  private grow(): void {
    const bigger = (old: Float64Array) => {
      const grown = new Float64Array(old.length * 2)
      grown.set(old)
      return grown
    }
    this.x = bigger(this.x)
    this.y = bigger(this.y)
    this.meters = bigger(this.meters)
  }
}

/**
 * Walking metres on a grid round the origin. Draw points, then `finish`: `values` (row by row from the south-west) and
 * `bands` (how many of the levels a corner lies above) are then valid until the next `begin`. Arrays are kept between
 * circles and grow to the largest one drawn.
 */
export class DistanceField {
  width = 0
  height = 0
  /** South-west corner and cell sides in micro-degrees. */
  x0 = 0
  y0 = 0
  cellX = 0
  cellY = 0
  /** Metres per micro-degree. */
  metersX = 0
  metersY = METERS_PER_DEGREE / MICRO
  values = new Float32Array(0)
  bands = new Uint8Array(0)
  private readonly points = new DrawnPoints()

  begin(lat: number): void {
    this.points.count = 0
    this.metersX = metersPerDegreeLng(lat) / MICRO
    this.cellX = Math.max(2, Math.floor(CELL_METERS / this.metersX))
    this.cellY = Math.floor(CELL_METERS / this.metersY)
  }

  /** Degrees and walking metres. */
  draw(lng: number, lat: number, meters: number): void {
    this.points.add(lng * MICRO, lat * MICRO, meters)
  }

  /** `levels` ascending, metres, rounded to float32. */
  finish(levels: Float32Array): void {
    const highest = levels[levels.length - 1]!
    this.layOut(highest)
    this.values.fill(Infinity, 0, this.width * this.height)
    this.stampPoints()
    this.riseToNorthEast()
    this.riseToSouthWest(levels)
  }

  /** Sizes the grid so that its rim lies above the highest level: contours never run off it. */
  private layOut(highest: number): void {
    const { x, y, count } = this.points
    let west = Infinity
    let south = Infinity
    let east = -Infinity
    let north = -Infinity
    for (let p = 0; p < count; p++) {
      if (x[p]! < west) west = x[p]!
      if (x[p]! > east) east = x[p]!
      if (y[p]! < south) south = y[p]!
      if (y[p]! > north) north = y[p]!
    }
    const margin = HALO_METERS + highest / RISE_PER_METER
    const marginX = Math.ceil(margin / this.metersX / this.cellX) + 1
    const marginY = Math.ceil(margin / this.metersY / this.cellY) + 1
    this.x0 = Math.floor(west) - marginX * this.cellX
    this.y0 = Math.floor(south) - marginY * this.cellY
    this.width = Math.ceil((east - this.x0) / this.cellX) + marginX + 1
    this.height = Math.ceil((north - this.y0) / this.cellY) + marginY + 1
    if (this.values.length < this.width * this.height) {
      this.values = new Float32Array(this.width * this.height)
      this.bands = new Uint8Array(this.values.length)
    }
  }

  private stampPoints(): void {
    const { x, y, meters, count } = this.points
    const { values, width, x0, y0, cellX, cellY } = this
    const radiusX = HALO_METERS / (cellX * this.metersX)
    const radiusY = HALO_METERS / (cellY * this.metersY)
    for (let p = 0; p < count; p++) {
      const u = (x[p]! - x0) / cellX
      const v = (y[p]! - y0) / cellY
      const d = meters[p]!
      const top = Math.floor(v + radiusY)
      for (let j = Math.ceil(v - radiusY); j <= top; j++) {
        const dv = (j - v) / radiusY
        const half = radiusX * Math.sqrt(Math.max(0, 1 - dv * dv))
        const end = j * width + Math.floor(u + half)
        for (let at = j * width + Math.ceil(u - half); at <= end; at++) if (values[at]! > d) values[at] = d
      }
    }
  }

  /** First of the two sweeps of a city-block distance transform (Rosenfeld and Pfaltz 1966). */
  private riseToNorthEast(): void {
    const { values, width, height } = this
    const riseX = this.cellX * this.metersX * RISE_PER_METER
    const riseY = this.cellY * this.metersY * RISE_PER_METER
    for (let j = 0, at = 0; j < height; j++) {
      let west = Infinity
      for (let i = 0; i < width; i++, at++) {
        let value = values[at]!
        if (west + riseX < value) value = west + riseX
        if (j > 0 && values[at - width]! + riseY < value) value = values[at - width]! + riseY
        values[at] = value
        west = value
      }
    }
  }

  private riseToSouthWest(levels: Float32Array): void {
    const { values, bands, width, height } = this
    const riseX = this.cellX * this.metersX * RISE_PER_METER
    const riseY = this.cellY * this.metersY * RISE_PER_METER
    for (let j = height - 1, at = width * height - 1; j >= 0; j--) {
      let east = Infinity
      for (let i = width - 1; i >= 0; i--, at--) {
        let value = values[at]!
        if (east + riseX < value) value = east + riseX
        if (j < height - 1 && values[at + width]! + riseY < value) value = values[at + width]! + riseY
        values[at] = value
        east = value
        let band = 0
        while (band < levels.length && values[at]! > levels[band]!) band++
        bands[at] = band
      }
    }
  }
}
