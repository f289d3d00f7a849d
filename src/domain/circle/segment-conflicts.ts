import type { Contours } from './contour'
import type { DistanceField } from './distance-field'

/** Told of each piece (vertex numbers of its ends) that touches or crosses another. */
export type OnConflict = (from: number, to: number) => void

/** Grid cells per side of a bucket. */
const BUCKET_CELLS = 8
const NONE = -1

/** Finds pieces of simplified rings that touch or cross each other, with a bucket grid; all arithmetic is exact. */
export class SegmentConflicts {
  private x = new Int32Array(0)
  private y = new Int32Array(0)
  private count = 0
  private from = new Int32Array(2048)
  private to = new Int32Array(2048)
  private first = new Int32Array(1024)
  private next: number[] = []
  private segmentAt: number[] = []
  private entries = 0

  find(contours: Contours, kept: Uint8Array, dropped: Uint8Array, field: DistanceField, onConflict: OnConflict): void {
    this.x = contours.x
    this.y = contours.y
    this.collect(contours, kept, dropped)
    const sideX = BUCKET_CELLS * field.cellX
    const sideY = BUCKET_CELLS * field.cellY
    const across = Math.ceil(field.width / BUCKET_CELLS) + 1
    const buckets = across * (Math.ceil(field.height / BUCKET_CELLS) + 1)
    if (this.first.length < buckets) this.first = new Int32Array(buckets)
    this.first.fill(NONE, 0, buckets)
    this.entries = 0
    for (let s = 0; s < this.count; s++) this.place(s, sideX, sideY, across, onConflict)
  }

  private collect(contours: Contours, kept: Uint8Array, dropped: Uint8Array): void {
    this.count = 0
    for (let r = 0; r < contours.rings; r++) {
      if (dropped[r]) continue
      const start = contours.starts[r]!
      const end = contours.starts[r + 1]!
      // A ring's first vertex is always kept.
      let last = start
      for (let v = start + 1; v < end; v++) {
        if (!kept[v]) continue
        this.add(last, v)
        last = v
      }
      this.add(last, start)
    }
  }

  private add(from: number, to: number): void {
    if (this.count === this.from.length) {
      const bigger = (old: Int32Array) => {
        const grown = new Int32Array(old.length * 2)
        grown.set(old)
        return grown
      }
      this.from = bigger(this.from)
      this.to = bigger(this.to)
    }
    this.from[this.count] = from
    this.to[this.count++] = to
  }

  /** Puts a segment into every bucket its box touches, comparing it with those already there. */
  private place(s: number, sideX: number, sideY: number, across: number, onConflict: OnConflict): void {
    const { x, y } = this
    const a = this.from[s]!
    const b = this.to[s]!
    const west = Math.floor(Math.min(x[a]!, x[b]!) / sideX)
    const east = Math.floor(Math.max(x[a]!, x[b]!) / sideX)
    const south = Math.floor(Math.min(y[a]!, y[b]!) / sideY)
    const north = Math.floor(Math.max(y[a]!, y[b]!) / sideY)
    for (let j = south; j <= north; j++) {
      for (let i = west; i <= east; i++) {
        const bucket = j * across + i
        for (let entry = this.first[bucket]!; entry !== NONE; entry = this.next[entry]!) {
          const other = this.segmentAt[entry]!
          if (!this.conflict(s, other)) continue
          onConflict(a, b)
          onConflict(this.from[other]!, this.to[other]!)
        }
        this.segmentAt[this.entries] = s
        this.next[this.entries] = this.first[bucket]!
        this.first[bucket] = this.entries++
      }
    }
  }

  private conflict(s: number, t: number): boolean {
    const a = this.from[s]!
    const b = this.to[s]!
    const c = this.from[t]!
    const d = this.to[t]!
    if (b === c) return this.foldsBack(a, b, d)
    if (d === a) return this.foldsBack(c, a, b)
    const { x, y } = this
    if (Math.max(x[a]!, x[b]!) < Math.min(x[c]!, x[d]!) || Math.max(x[c]!, x[d]!) < Math.min(x[a]!, x[b]!)) return false
    if (Math.max(y[a]!, y[b]!) < Math.min(y[c]!, y[d]!) || Math.max(y[c]!, y[d]!) < Math.min(y[a]!, y[b]!)) return false
    const abc = this.turn(a, b, c)
    const abd = this.turn(a, b, d)
    if (abc * abd > 0) return false
    const cda = this.turn(c, d, a)
    const cdb = this.turn(c, d, b)
    // With overlapping boxes this also holds for four points on one line that overlap or touch.
    return cda * cdb <= 0
  }

  /** Whether p → q → r returns on its own line. */
  private foldsBack(p: number, q: number, r: number): boolean {
    const { x, y } = this
    if (this.turn(p, q, r) !== 0) return false
    return (x[q]! - x[p]!) * (x[r]! - x[q]!) + (y[q]! - y[p]!) * (y[r]! - y[q]!) < 0
  }

  /** Twice the signed area of a triangle; differences below 2²⁶ keep it exact. */
  private turn(p: number, q: number, r: number): number {
    const { x, y } = this
    return Math.sign((x[q]! - x[p]!) * (y[r]! - y[p]!) - (y[q]! - y[p]!) * (x[r]! - x[p]!))
  }
}
