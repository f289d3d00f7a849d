import { seededChance } from '@/server/seed/seeded-chance'
import { createWalkEngine } from './create-walk-engine'
import { at, gridNetwork, planeNetwork, tied, type PlaneEdge } from './test/plane-network'
import { referenceWalk } from './test/reference-walk'
import { insideTest, nestingProblems, ringProblems } from './test/ring-checks'
import { isAnchor, type Anchor, type Ring } from './walk-engine'
import type { WalkGraph } from './walk-graph'

/** Points along an edge are drawn every so many metres: the last of a walk may stay that much short of its end. */
const SPACING = 20

const anchorAt = (graph: WalkGraph, east: number, north: number): Anchor => {
  const anchor = createWalkEngine(graph).anchor(at(east, north), 'standard')
  if (!isAnchor(anchor)) throw new Error(anchor.reason)
  return anchor
}
const ringsOf = (graph: WalkGraph, origin: Anchor, minutes = [5, 10, 15]) => createWalkEngine(graph).circle(origin, 'standard', minutes).rings
const faultsOf = (rings: readonly Ring[]) =>
  rings.flatMap((ring, r) => [...ringProblems(ring.polygons), ...(r > 0 ? nestingProblems(rings[r - 1]!.polygons, ring.polygons) : [])])
const holesOf = (ring: Ring) => ring.polygons.flatMap((rings) => rings.slice(1))

/** Which of a ring's reached nodes, by a search of its own, lie outside it. */
function strayNodes(graph: WalkGraph, origin: Anchor, rings: readonly Ring[]): number[] {
  const meters = referenceWalk(graph, [origin], false)(0)
  return rings.flatMap((ring) => {
    const isInside = insideTest(ring.polygons)
    return [...graph.nodeLng.keys()].filter((node) => meters[node]! + origin.accessMeters <= ring.meters && !isInside([graph.nodeLng[node]!, graph.nodeLat[node]!]))
  })
}

describe('on a grid of 67 m blocks', () => {
  const side = 61
  const graph = gridNetwork(side, side, 67)
  const middle = 30 * 67
  const origin = anchorAt(graph, middle, middle)
  const rings = ringsOf(graph, origin)

  test('the rings are valid and nest', () => {
    expect(faultsOf(rings)).toEqual([])
  })

  test('every reached node lies inside', () => {
    expect(strayNodes(graph, origin, rings)).toEqual([])
  })

  test.each([[0, 335], [1, 670], [2, 1005]])('ring %i is the diamond of %i metres: whole along the streets, and no farther than a block beyond', (ring, meters) => {
    const isInside = insideTest(rings[ring]!.polygons)
    for (const [x, y] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
      for (let walked = 0; walked <= meters; walked += 67) expect(isInside(at(middle + x * walked, middle + y * walked))).toBe(true)
      expect(isInside(at(middle + x * (meters + 40), middle + y * (meters + 40)))).toBe(false)
    }
    for (const [x, y] of [[1, 1], [-1, 1], [1, -1], [-1, -1]] as const) {
      expect(isInside(at(middle + x * (meters / 2 - 34), middle + y * (meters / 2 - 34)))).toBe(true)
      expect(isInside(at(middle + x * (meters / 2 + 40), middle + y * (meters / 2 + 40)))).toBe(false)
    }
  })

  test('each ring is one polygon without a hole: courtyards of a block are filled', () => {
    for (const ring of rings) expect(ring.polygons.map((it) => it.length)).toEqual([1])
  })

  test('coordinates are degrees of at most six decimals', () => {
    for (const [lng, lat] of rings.flatMap((ring) => ring.polygons.flat(2))) {
      expect(Number(lng.toFixed(6))).toBe(lng)
      expect(Number(lat.toFixed(6))).toBe(lat)
    }
  })
})

describe('holes', () => {
  /** A square of four roads with nothing inside. */
  const frame = (meters: number) => {
    const graph = planeNetwork([[0, 0], [meters, 0], [meters, meters], [0, meters]], [{ from: 0, to: 1 }, { from: 1, to: 2 }, { from: 2, to: 3 }, { from: 3, to: 0 }])
    return { graph, ring: ringsOf(graph, tied(graph, 0, 0.5))[2]! }
  }

  test('a field of 16 ha within a loop of roads stays outside, its hole clockwise', () => {
    const { ring } = frame(400)
    expect(holesOf(ring)).toHaveLength(1)
    expect(ringProblems(ring.polygons)).toEqual([])
    expect(insideTest(ring.polygons)(at(200, 200))).toBe(false)
    expect(insideTest(ring.polygons)(at(200, 10))).toBe(true)
  })

  test('a courtyard of less than 4 ha is filled', () => {
    const { ring } = frame(200)
    expect(holesOf(ring)).toEqual([])
    expect(insideTest(ring.polygons)(at(100, 100))).toBe(true)
  })

  test('an island in a filled courtyard is ground like the rest, in a wide field a polygon of its own', () => {
    // A tunnel of no length drawn leads to a lone yard in the middle: near by walking, apart on the ground.
    const island = (meters: number) => {
      const middle = meters / 2
      const graph = planeNetwork(
        [[0, 0], [meters, 0], [meters, meters], [0, meters], [middle, middle], [middle + 5, middle]],
        [{ from: 0, to: 1 }, { from: 1, to: 2 }, { from: 2, to: 3 }, { from: 3, to: 0 }, { from: 4, to: 5 }, { from: 1, to: 4, meters: 15 }],
      )
      return { ring: ringsOf(graph, tied(graph, 0, 0.9))[2]!, middle }
    }
    const [small, wide] = [island(200), island(400)]
    expect(small.ring.polygons).toHaveLength(1)
    expect(wide.ring.polygons).toHaveLength(2)
    expect(ringProblems(wide.ring.polygons)).toEqual([])
    expect(insideTest(wide.ring.polygons)(at(wide.middle, wide.middle))).toBe(true)
    expect(insideTest(wide.ring.polygons)(at(wide.middle + 100, wide.middle))).toBe(false)
  })
})

describe('on one long road without a crossing', () => {
  /** Five kilometres straight to the east, no node within any circle. */
  const graph = planeNetwork([[-2500, 0], [2500, 0]], [{ from: 0, to: 1 }])

  test.each([[0, 0], [0, 100], [37, -250]])('a circle from %i, %i holds the origin, the leg and both arms of the road', (east, north) => {
    const origin = anchorAt(graph, east, north)
    const rings = ringsOf(graph, origin)
    expect(faultsOf(rings)).toEqual([])
    expect(rings.map((ring) => ring.reachedNodes)).toEqual([0, 0, 0])
    for (const ring of rings) {
      const isInside = insideTest(ring.polygons)
      const arm = ring.meters - origin.accessMeters
      for (let share = 0; share <= 1; share += 0.1) if (share * origin.accessMeters <= ring.meters) expect(isInside(at(east, north * (1 - share)))).toBe(true)
      for (let walked = 0; walked <= arm - SPACING; walked += 5) {
        expect(isInside(at(east + walked, 0))).toBe(true)
        expect(isInside(at(east - walked, 0))).toBe(true)
      }
      expect(isInside(at(east + arm + 40, 0))).toBe(false)
      expect(isInside(at(east - arm - 40, 0))).toBe(false)
    }
  })

  test('a one-way road is walked one way only', () => {
    const oneWay = planeNetwork([[-2500, 0], [2500, 0]], [{ from: 0, to: 1, oneWay: 'forward' }])
    const [ring] = ringsOf(oneWay, anchorAt(oneWay, 0, 0), [5])
    const isInside = insideTest(ring!.polygons)
    expect(isInside(at(300, 0))).toBe(true)
    expect(isInside(at(-60, 0))).toBe(false)
  })

  test('a walk that ends far out on a long edge beyond a crossing is drawn to its end', () => {
    const crossing = planeNetwork([[0, 0], [100, 0], [100, 4000], [100, -4000]], [{ from: 0, to: 1 }, { from: 1, to: 2 }, { from: 1, to: 3 }])
    const rings = ringsOf(crossing, anchorAt(crossing, 0, 0))
    expect(faultsOf(rings)).toEqual([])
    for (const ring of rings) {
      const isInside = insideTest(ring.polygons)
      for (let walked = 0; walked <= ring.meters - 100 - SPACING; walked += 5) {
        expect(isInside(at(100, walked))).toBe(true)
        expect(isInside(at(100, -walked))).toBe(true)
      }
      expect(isInside(at(100, ring.meters - 100 + 40))).toBe(false)
    }
  })

  test('a leg longer than the walk still draws the place itself', () => {
    const rings = ringsOf(graph, anchorAt(graph, 0, 290), [1, 5])
    expect(faultsOf(rings)).toEqual([])
    expect(rings.map((ring) => insideTest(ring.polygons)(at(0, 290)))).toEqual([true, true])
  })
})

test('wheels draw nothing of the steps their origin was tied to at another pace', () => {
  const graph = planeNetwork([[0, 0], [1000, 0]], [{ from: 0, to: 1, steps: true }])
  const engine = createWalkEngine(graph)
  const [ring] = engine.circle(anchorAt(graph, 500, 0), 'wheelchair', [15]).rings
  expect(ring!.reachedNodes).toBe(0)
  expect(insideTest(ring!.polygons)(at(700, 0))).toBe(false)
})

test('rings of random networks are valid, nest, and hold their origin and every reached node', () => {
  const chance = seededChance('rings')
  const faults: string[] = []
  for (let round = 0; round < 70; round++) {
    const nodes = chance.between(2, 110)
    const extent = chance.pick([60, 300, 1200, 2500])
    const places = Array.from({ length: nodes }, () => [chance.next() * extent, chance.next() * extent] as const)
    const stretch = chance.pick([0, 1, 1, 2.5])
    const edges = Array.from({ length: nodes + chance.between(0, nodes) }, (_, e): PlaneEdge => {
      const [from, to] = [e < nodes ? e : chance.between(0, nodes - 1), chance.between(0, nodes - 1)]
      return { from, to, meters: stretch * Math.hypot(places[to]![0] - places[from]![0], places[to]![1] - places[from]![1]) }
    })
    const graph = planeNetwork(places, edges)
    const anchor = createWalkEngine(graph).anchor(at(chance.next() * extent, chance.next() * extent), 'standard')
    if (!isAnchor(anchor)) continue
    const minutes = chance.pick([[5, 10, 15], [1, 2, 3, 4, 5, 6], [4.98, 4.99, 5], [0.05, 0.5, 14.999, 15]])
    const rings = ringsOf(graph, anchor, minutes)
    faults.push(...faultsOf(rings).map((it) => `round ${round}: ${it}`), ...strayNodes(graph, anchor, rings).map((it) => `round ${round}: node ${it} outside`))
    if (!rings.every((ring) => insideTest(ring.polygons)(anchor.position))) faults.push(`round ${round}: the origin outside`)
  }
  expect(faults.slice(0, 5)).toEqual([])
})
