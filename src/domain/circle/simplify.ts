import type { Contours } from './contour'
import { SIMPLIFY_METERS, type DistanceField } from './distance-field'
import { SegmentConflicts } from './segment-conflicts'

/**
 * Douglas-Peucker on closed contours, then repair: wherever two simplified pieces touch or cross, both take back their
 * farthest vertices until none do. The unsimplified contours never cross, so this ends, and what comes out is as valid
 * and nested as they are.
 */
export class Simplifier {
  /** 1 for the vertices of the contours that remain. */
  kept = new Uint8Array(4096)
  private readonly conflicts = new SegmentConflicts()
  private readonly stack: number[] = []
  private scaleX = 1
  private scaleY = 1

  /** Leaves out the rings whose entry in `dropped` is 1. */
  run(contours: Contours, field: DistanceField, dropped: Uint8Array): void {
    if (this.kept.length < contours.x.length) this.kept = new Uint8Array(contours.x.length)
    this.kept.fill(0, 0, contours.vertices)
    this.scaleX = field.metersX
    this.scaleY = field.metersY
    for (let r = 0; r < contours.rings; r++) if (!dropped[r]) this.simplifyRing(contours, contours.starts[r]!, contours.starts[r + 1]!)
    let splits = 0
    do {
      splits = 0
      this.conflicts.find(contours, this.kept, dropped, field, (from, to) => {
        if (this.takeBack(contours, from, to)) splits++
      })
    } while (splits > 0)
  }

  private simplifyRing(contours: Contours, start: number, end: number): void {
    const { x, y } = contours
    let far = start
    let farthest = -1
    for (let v = start + 1; v < end; v++) {
      const dx = (x[v]! - x[start]!) * this.scaleX
      const dy = (y[v]! - y[start]!) * this.scaleY
      const squared = dx * dx + dy * dy
      if (squared > farthest) {
        farthest = squared
        far = v
      }
    }
    this.kept[start] = 1
    this.kept[far] = 1
    this.simplifyChain(contours, start, far)
    this.simplifyChain(contours, far, end, start)
  }

  /** Chain `from … to`; for the piece that closes a ring `to` is one past its last vertex and `closing` its first. */
  private simplifyChain(contours: Contours, from: number, to: number, closing = to): void {
    const { stack } = this
    stack.push(from, to)
    while (stack.length > 0) {
      const b = stack.pop()!
      const a = stack.pop()!
      const split = this.farthestFrom(contours, a, b, b === to ? closing : b, SIMPLIFY_METERS ** 2)
      if (split < 0) continue
      this.kept[split] = 1
      stack.push(a, split, split, b)
    }
  }

  /** The vertex between a and b (exclusive) farthest from the chord a–chordEnd, if the square of its metres is above `least`; else -1. */
  private farthestFrom({ x, y }: Contours, a: number, b: number, chordEnd: number, least: number): number {
    const { scaleX, scaleY } = this
    const ax = x[a]!
    const ay = y[a]!
    const dx = (x[chordEnd]! - ax) * scaleX
    const dy = (y[chordEnd]! - ay) * scaleY
    const lengthSquared = dx * dx + dy * dy || 1
    let farthest = least
    let found = -1
    for (let v = a + 1; v < b; v++) {
      const px = (x[v]! - ax) * scaleX
      const py = (y[v]! - ay) * scaleY
      const dot = px * dx + py * dy
      const along = dot <= 0 ? 0 : dot >= lengthSquared ? 1 : dot / lengthSquared
      const ex = px - along * dx
      const ey = py - along * dy
      const squared = ex * ex + ey * ey
      if (squared > farthest) {
        farthest = squared
        found = v
      }
    }
    return found
  }

  /** Keeps one more vertex of the piece that stands for `from … to` (`to` before `from`: the piece that closes a ring). */
  private takeBack(contours: Contours, from: number, to: number): boolean {
    const end = to > from ? to : contours.starts.find((start) => start > from)!
    // However near the chord it lies: a conflict of centimetres is one too.
    const split = this.farthestFrom(contours, from, end, to, -1)
    if (split < 0) return false
    this.kept[split] = 1
    return true
  }
}
