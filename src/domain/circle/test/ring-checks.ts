import type { Position } from '../position'

export type MultiPolygon = readonly (readonly (readonly Position[])[])[]

type Point = readonly [x: number, y: number]
interface Segment {
  readonly a: Point
  readonly b: Point
  readonly ring: number
  readonly at: number
}

/** Ring coordinates are whole micro-degrees, so that all arithmetic here is exact (products stay below 2⁵³). */
const MICRO = 1e6
const micro = ([lng, lat]: Position, [lng0, lat0]: Position): Point => [Math.round(lng * MICRO) - Math.round(lng0 * MICRO), Math.round(lat * MICRO) - Math.round(lat0 * MICRO)]

const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
const equal = (p: Point, q: Point): boolean => p[0] === q[0] && p[1] === q[1]
const inBox = (p: Point, a: Point, b: Point): boolean =>
  p[0] >= Math.min(a[0], b[0]) && p[0] <= Math.max(a[0], b[0]) && p[1] >= Math.min(a[1], b[1]) && p[1] <= Math.max(a[1], b[1])

const twiceArea = (ring: readonly Point[]): number =>
  ring.reduce((sum, [x, y], i) => (i === 0 ? 0 : sum + ring[i - 1]![0] * y - x * ring[i - 1]![1]), 0)

/** The pieces of some rings, sorted into bands of latitude: a place is compared with those of its own band only. */
class Rings {
  private readonly bands: Segment[][]
  private readonly south: number
  private readonly height: number

  constructor(rings: readonly (readonly Point[])[]) {
    const segments = segmentsOf(rings)
    const lats = rings.flat().map(([, y]) => y)
    this.south = Math.min(...lats)
    this.bands = Array.from({ length: Math.max(1, segments.length >> 1) }, () => [])
    this.height = (Math.max(...lats) - this.south + 1) / this.bands.length
    for (const segment of segments) {
      const [first, last] = [this.bandOf(Math.min(segment.a[1], segment.b[1])), this.bandOf(Math.max(segment.a[1], segment.b[1]))]
      for (let band = first; band <= last; band++) this.bands[band]!.push(segment)
    }
  }

  /** 1 inside, 0 on the edge, -1 outside (even-odd over all rings). */
  sideOf(point: Point): -1 | 0 | 1 {
    let inside = false
    for (const { a, b } of this.bands[this.bandOf(point[1])] ?? []) {
      const direction = turn(a, b, point)
      if (direction === 0 && inBox(point, a, b)) return 0
      if ((a[1] > point[1]) !== (b[1] > point[1]) && direction === (b[1] > a[1] ? 1 : -1)) inside = !inside
    }
    return inside ? 1 : -1
  }

  private bandOf(y: number): number {
    return Math.floor((y - this.south) / this.height)
  }
}

const segmentsOf = (rings: readonly (readonly Point[])[]): Segment[] =>
  rings.flatMap((ring, r) => ring.slice(1).map((b, i) => ({ a: ring[i]!, b, ring: r, at: i })))

/** Every pair of segments whose boxes meet, found by a sweep from west to east. */
function eachNearPair(segments: readonly Segment[], visit: (s: Segment, t: Segment) => void): void {
  const sorted = segments.map((it) => ({ it, west: Math.min(it.a[0], it.b[0]), east: Math.max(it.a[0], it.b[0]), south: Math.min(it.a[1], it.b[1]), north: Math.max(it.a[1], it.b[1]) }))
    .sort((s, t) => s.west - t.west)
  for (let i = 0; i < sorted.length; i++) {
    const s = sorted[i]!
    for (let j = i + 1; j < sorted.length && sorted[j]!.west <= s.east; j++) {
      const t = sorted[j]!
      if (t.south <= s.north && s.south <= t.north) visit(s.it, t.it)
    }
  }
}

const crossProperly = (s: Segment, t: Segment): boolean =>
  turn(s.a, s.b, t.a) * turn(s.a, s.b, t.b) < 0 && turn(t.a, t.b, s.a) * turn(t.a, t.b, s.b) < 0
const meet = (s: Segment, t: Segment): boolean =>
  crossProperly(s, t) || inLine(t.a, s) || inLine(t.b, s) || inLine(s.a, t) || inLine(s.b, t)
const inLine = (p: Point, { a, b }: Segment): boolean => turn(a, b, p) === 0 && inBox(p, a, b)

const anchorOf = (polygons: MultiPolygon): Position => polygons[0]![0]![0]!
const pointsOf = (polygons: MultiPolygon, origin: Position): Point[][][] => polygons.map((rings) => rings.map((ring) => ring.map((it) => micro(it, origin))))

/**
 * What a MultiPolygon breaks of RFC 7946 and of simple-features validity, decided exactly; stricter in one point: not even
 * touching is allowed, between any of its rings.
 */
export function ringProblems(polygons: MultiPolygon): string[] {
  if (polygons.length === 0 || polygons.some((rings) => rings.length === 0)) return ['holds no ring']
  const numbers = polygons.flat(2).flat()
  if (!numbers.every(Number.isFinite)) return ['has coordinates that are not finite']
  const points = pointsOf(polygons, anchorOf(polygons))
  const problems: string[] = []
  for (const rings of points) {
    const each = rings.map((ring) => new Rings([ring]))
    rings.forEach((ring, r) => {
      if (ring.length < 4) problems.push(`a ring of ${ring.length} positions`)
      if (!equal(ring[0]!, ring[ring.length - 1]!)) problems.push('a ring that is not closed')
      const area = twiceArea(ring)
      if (r === 0 ? area <= 0 : area >= 0) problems.push(r === 0 ? 'an outer ring that is not counter-clockwise' : 'a hole that is not clockwise')
      if (r > 0 && each[0]!.sideOf(ring[0]!) !== 1) problems.push('a hole outside its outer ring')
      if (r > 0 && each.some((other, o) => o > 0 && o !== r && other.sideOf(ring[0]!) !== -1)) problems.push('a hole in a hole')
    })
  }
  const each = points.map((rings) => new Rings(rings))
  points.forEach((rings, p) => {
    if (each.some((other, q) => q !== p && other.sideOf(rings[0]![0]!) !== -1)) problems.push('a polygon in another')
  })
  const flat = points.flat()
  eachNearPair(segmentsOf(flat), (s, t) => {
    if (!neighbours(s, t, flat) ? meet(s, t) : foldsBack(s, t, flat)) problems.push(`pieces that meet at ${s.a.join()} – ${s.b.join()}`)
  })
  return problems
}

const follows = (s: Segment, t: Segment, rings: readonly (readonly Point[])[]): boolean =>
  s.ring === t.ring && (s.at + 1) % (rings[s.ring]!.length - 1) === t.at
const neighbours = (s: Segment, t: Segment, rings: readonly (readonly Point[])[]): boolean => follows(s, t, rings) || follows(t, s, rings)
function foldsBack(s: Segment, t: Segment, rings: readonly (readonly Point[])[]): boolean {
  const [first, second] = follows(s, t, rings) ? [s, t] : [t, s]
  const dot = (first.b[0] - first.a[0]) * (second.b[0] - second.a[0]) + (first.b[1] - first.a[1]) * (second.b[1] - second.a[1])
  return turn(first.a, first.b, second.b) === 0 && dot <= 0
}

/** Where `inner` is not covered by `outer`; both must be free of `ringProblems`. Touching is allowed. */
export function nestingProblems(inner: MultiPolygon, outer: MultiPolygon): string[] {
  const origin = anchorOf(outer)
  const [small, large] = [pointsOf(inner, origin).flat(), pointsOf(outer, origin).flat()]
  const problems: string[] = []
  const [within, around] = [new Rings(small), new Rings(large)]
  for (const vertex of small.flat()) if (around.sideOf(vertex) === -1) problems.push(`a vertex outside: ${vertex.join()}`)
  for (const vertex of large.flat()) if (within.sideOf(vertex) === 1) problems.push(`a vertex of the outer one inside: ${vertex.join()}`)
  const segments = segmentsOf([...small, ...large])
  eachNearPair(segments, (s, t) => {
    if ((s.ring < small.length) !== (t.ring < small.length) && crossProperly(s, t)) problems.push(`pieces that cross at ${s.a.join()} – ${s.b.join()}`)
  })
  return problems
}

/** A quick exact test of many places against one MultiPolygon; a place on an edge counts as outside. */
export function insideTest(polygons: MultiPolygon): (position: Position) => boolean {
  const [lng0, lat0] = anchorOf(polygons)
  const rings = new Rings(pointsOf(polygons, [lng0, lat0]).flat())
  return ([lng, lat]) => rings.sideOf([lng * MICRO - Math.round(lng0 * MICRO), lat * MICRO - Math.round(lat0 * MICRO)]) === 1
}
