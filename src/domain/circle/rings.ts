import { Contours } from './contour'
import { MICRO, type DistanceField } from './distance-field'
import type { Position } from './position'
import { ringHolds, twiceSignedArea } from './ring-areas'
import { Simplifier } from './simplify'

export type Polygons = (readonly (readonly Position[])[])[]

/** A hole smaller than this (4 ha, two city blocks) says nothing to a walker and is filled. */
const LEAST_HOLE_SQUARE_METERS = 40_000

/**
 * Turns a drawn field into one MultiPolygon per level. What holds for every answer:
 * - every drawn point lies inside the polygons of each level at or above its metres;
 * - the polygons of a lower level lie inside those of a higher one;
 * - they are valid by RFC 7946: closed, outer rings counter-clockwise, holes clockwise, nothing touches or crosses.
 */
export class RingTracer {
  private readonly contours = new Contours()
  private readonly simplifier = new Simplifier()
  private dropped = new Uint8Array(64)
  private areas = new Float64Array(64)

  /** `levels`: metres, ascending, at most 31. */
  trace(field: DistanceField, levels: readonly number[]): Polygons[] {
    // A point's metres are stored as float32; rounding is monotone, so no point is lost to it.
    const rounded = Float32Array.from(levels)
    field.finish(rounded)
    this.contours.trace(field, rounded)
    this.dropSmallHoles(field.metersX * field.metersY)
    this.simplifier.run(this.contours, field, this.dropped)
    return levels.map((_, level) => this.polygonsOf(level, field))
  }

  private dropSmallHoles(squareMetersPerUnit: number): void {
    const { contours } = this
    if (this.dropped.length < contours.rings) {
      this.dropped = new Uint8Array(contours.rings * 2)
      this.areas = new Float64Array(contours.rings * 2)
    }
    for (let r = 0; r < contours.rings; r++) {
      this.areas[r] = twiceSignedArea(contours, r)
      this.dropped[r] = this.areas[r]! < 0 && -this.areas[r]! * squareMetersPerUnit < 2 * LEAST_HOLE_SQUARE_METERS ? 1 : 0
    }
    // An island in a filled hole is ground like the rest of it; its own holes are smaller still and gone already.
    for (let hole = 0; hole < contours.rings; hole++) {
      if (this.areas[hole]! > 0 || !this.dropped[hole]) continue
      for (let r = 0; r < contours.rings; r++) {
        if (this.areas[r]! > 0 && this.areas[r]! < -this.areas[hole]! && this.lies(r, hole)) this.dropped[r] = 1
      }
    }
  }

  private polygonsOf(level: number, field: DistanceField): Polygons {
    const { contours, areas, dropped } = this
    const outers: number[] = []
    const holes: number[] = []
    for (let r = 0; r < contours.rings; r++) {
      if (contours.levels[r] === level && !dropped[r]) (areas[r]! > 0 ? outers : holes).push(r)
    }
    // Smallest first, so that a hole in an island goes to the island.
    outers.sort((a, b) => areas[a]! - areas[b]!)
    const polygons = outers.map((outer) => [this.positionsOf(outer, field)])
    for (const hole of holes) {
      const home = outers.length === 1 ? 0 : outers.findIndex((outer) => areas[outer]! > -areas[hole]! && this.lies(hole, outer))
      polygons[home]?.push(this.positionsOf(hole, field))
    }
    return polygons
  }

  private lies(inner: number, outer: number): boolean {
    return this.contours.levels[inner] === this.contours.levels[outer] && ringHolds(this.contours, outer, this.contours.starts[inner]!)
  }

  private positionsOf(ring: number, field: DistanceField): Position[] {
    const { x, y, starts } = this.contours
    const { kept } = this.simplifier
    const positions: Position[] = []
    for (let v = starts[ring]!, end = starts[ring + 1]!; v < end; v++) {
      if (kept[v]) positions.push([(field.x0 + x[v]!) / MICRO, (field.y0 + y[v]!) / MICRO])
    }
    positions.push(positions[0]!)
    return positions
  }
}
