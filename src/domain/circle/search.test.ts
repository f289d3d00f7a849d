import { seededChance } from '@/server/seed/seeded-chance'
import { WalkSearch } from './search'
import { gridNetwork, planeNetwork, tied, type PlaneEdge } from './test/plane-network'
import { referenceWalk } from './test/reference-walk'

const SIDE = 41
const SPACING = 100
const MIDDLE = 20
const grid = gridNetwork(SIDE, SIDE, SPACING)
const nodeAt = (column: number, row: number) => row * SIDE + column
const edgeBetween = (a: number, b: number) => grid.edgeFrom.findIndex((from, edge) => from === a && grid.edgeTo[edge] === b)
const metersWhere = (of: (columns: number, rows: number) => number, limit: number) => {
  const expected: number[] = []
  for (let row = 0; row < SIDE; row++) for (let column = 0; column < SIDE; column++) {
    const meters = of(column - MIDDLE, row - MIDDLE)
    expected.push(meters <= limit ? meters : Infinity)
  }
  return expected
}
const metersOf = (search: WalkSearch) => Array.from({ length: SIDE * SIDE }, (_, node) => search.metersAt(node))

describe('on a perfect grid', () => {
  const search = new WalkSearch(grid)
  const east = edgeBetween(nodeAt(MIDDLE, MIDDLE), nodeAt(MIDDLE + 1, MIDDLE))

  /** Nodes with |x| + |y| ≤ r: 2r² + 2r + 1. */
  test.each([[1000, 10], [999.9, 9], [100, 1], [99, 0], [0, 0], [1050, 10]])('within %d m of a node lies the diamond of %i blocks', (limit, blocks) => {
    search.run(tied(grid, east, 0), false, limit)
    expect(search.settledCount).toBe(2 * blocks * blocks + 2 * blocks + 1)
    expect(metersOf(search)).toEqual(metersWhere((x, y) => (Math.abs(x) + Math.abs(y)) * SPACING, limit))
  })

  test('a start within an edge splits the diamond in two, each as far as its end of the edge allows', () => {
    search.run(tied(grid, east, 0.25), false, 1000)
    expect(metersOf(search)).toEqual(metersWhere((x, y) => Math.min(Math.abs(x) * SPACING + 25, Math.abs(x - 1) * SPACING + 75) + Math.abs(y) * SPACING, 1000))
  })

  test('the leg to the road is walked first', () => {
    search.run(tied(grid, east, 0, 130), false, 1000)
    expect(search.settledCount).toBe(2 * 8 * 8 + 2 * 8 + 1)
    expect(metersOf(search)).toEqual(metersWhere((x, y) => (Math.abs(x) + Math.abs(y)) * SPACING + 130, 1000))
  })

  test('a leg longer than the limit reaches nothing', () => {
    search.run(tied(grid, east, 0.5, 300), false, 240)
    expect(search.settledCount).toBe(0)
    expect(search.countWithin(240)).toBe(0)
  })

  test('nodes are settled nearest first, and counting within less counts the smaller diamond', () => {
    search.run(tied(grid, east, 0), false, 1000)
    const order = [...search.settled.subarray(0, search.settledCount)].map((node) => search.metersAt(node))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    for (const blocks of [0, 3, 7, 10]) expect(search.countWithin(blocks * SPACING)).toBe(2 * blocks * blocks + 2 * blocks + 1)
    expect(search.countWithin(-1)).toBe(0)
  })

  test('whoever listens may end the search', () => {
    const told: number[] = []
    search.run(tied(grid, east, 0), false, Infinity, (_, meters) => {
      told.push(meters)
      return told.length === 3
    })
    expect(told).toEqual([0, 100, 100])
    expect(search.settledCount).toBe(3)
  })

  test('a search without limit settles the whole network', () => {
    search.run(tied(grid, east, 0), false, Infinity)
    expect(search.settledCount).toBe(SIDE * SIDE)
  })

  test('what an earlier search found does not matter', () => {
    search.run(tied(grid, 0, 0.5), false, Infinity)
    for (const edge of [east, 7, 1600, east]) {
      search.run(tied(grid, edge, 0.4, 10), false, 700)
      const lone = new WalkSearch(grid)
      lone.run(tied(grid, edge, 0.4, 10), false, 700)
      expect(metersOf(search)).toEqual(metersOf(lone))
    }
  })
})

describe('origin and target on one long edge', () => {
  // A loop road: 1,000 m straight from node 0 to node 1, or 5,000 m round by node 2.
  const loop = (oneWay?: 'forward' | 'backward') => planeNetwork([[0, 0], [1000, 0], [500, 2449]], [
    { from: 0, to: 1, meters: 1000, ...(oneWay ? { oneWay } : {}) }, { from: 1, to: 2, meters: 2500 }, { from: 2, to: 0, meters: 2500 },
  ])
  const walked = (from: number, to: number, oneWay?: 'forward' | 'backward') => {
    const graph = loop(oneWay)
    const search = new WalkSearch(graph)
    search.run(tied(graph, 0, from, 7), false, Infinity)
    return search.metersToFoot(tied(graph, 0, to))
  }

  test.each<[string, number, number, 'forward' | 'backward' | undefined, number]>([
    ['ahead', 0.5, 0.75, undefined, 250],
    ['behind', 0.75, 0.5, undefined, 250],
    ['on the same spot', 0.3, 0.3, undefined, 0],
    ['ahead along a one-way edge', 0.25, 0.75, 'forward', 500],
    ['behind on a one-way edge: the whole way round', 0.75, 0.25, 'forward', 5500],
    ['behind along a one-way edge drawn the other way', 0.75, 0.25, 'backward', 500],
    ['ahead on a one-way edge drawn the other way: the whole way round', 0.25, 0.75, 'backward', 5500],
    ['on the same spot of a one-way edge', 0.5, 0.5, 'forward', 0],
  ])('%s', (_, from, to, oneWay, meters) => {
    expect(walked(from, to, oneWay)).toBeCloseTo(7 + meters, 6)
  })

  test('going round is taken where a bent edge is longer than the way round', () => {
    const graph = planeNetwork([[0, 0], [10, 0]], [{ from: 0, to: 1, meters: 1000 }, { from: 0, to: 1, meters: 10 }])
    const search = new WalkSearch(graph)
    search.run(tied(graph, 0, 0.01), false, Infinity)
    expect(search.metersToFoot(tied(graph, 0, 0.99))).toBeCloseTo(10 + 10 + 10, 4)
  })
})

describe('an origin or a target at the end of a one-way edge', () => {
  // 0 → 1 one way, then 1 – 2 – 3 both ways.
  const graph = planeNetwork([[0, 0], [100, 0], [200, 0], [0, 100]], [
    { from: 0, to: 1, oneWay: 'forward' }, { from: 1, to: 2 }, { from: 0, to: 3 },
  ])
  const metersFrom = (edge: number, along: number, toEdge: number, toAlong: number) => {
    const search = new WalkSearch(graph)
    search.run(tied(graph, edge, along), false, Infinity)
    return search.metersToFoot(tied(graph, toEdge, toAlong))
  }

  test('an origin at its first node stands on that node, whichever edge it was tied to', () => {
    expect(metersFrom(0, 0, 2, 1)).toBeCloseTo(100, 3)
  })

  test('an origin at its last node does not walk it backwards', () => {
    expect(metersFrom(0, 1, 1, 1)).toBeCloseTo(100, 3)
    expect(metersFrom(0, 1, 2, 1)).toBe(Infinity)
  })

  test('a target at its first node is reached from the other edges there', () => {
    expect(metersFrom(2, 1, 0, 0)).toBeCloseTo(100, 3)
  })

  test('a target at its last node is reached from the other edges there', () => {
    expect(metersFrom(1, 1, 0, 1)).toBeCloseTo(100, 3)
    expect(metersFrom(1, 1, 0, 0.99)).toBe(Infinity)
  })
})

describe('with wheels', () => {
  const graph = planeNetwork([[0, 0], [100, 0], [0, 300], [100, 300]], [
    { from: 0, to: 1, steps: true }, { from: 0, to: 2 }, { from: 2, to: 3 }, { from: 3, to: 1 },
  ])
  const search = new WalkSearch(graph)

  test('steps are walked round, and walked over without', () => {
    search.run(tied(graph, 1, 0), true, Infinity)
    expect(search.metersAt(1)).toBeCloseTo(700, 3)
    search.run(tied(graph, 1, 0), false, Infinity)
    expect(search.metersAt(1)).toBeCloseTo(100, 3)
  })

  test('nothing starts or ends on steps', () => {
    search.run(tied(graph, 0, 0.5), true, Infinity)
    expect(search.settledCount).toBe(0)
    search.run(tied(graph, 1, 0), true, Infinity)
    expect(search.metersToFoot(tied(graph, 0, 0.5))).toBe(Infinity)
  })
})

test('on random networks every node and every place is as far as by a plain search over a network cut at every place', () => {
  const chance = seededChance('search')
  for (let round = 0; round < 60; round++) {
    const nodes = chance.between(2, 40)
    const places = Array.from({ length: nodes }, () => [chance.between(0, 500), chance.between(0, 500)] as const)
    const edges = Array.from({ length: chance.between(1, 70) }, (): PlaneEdge => {
      const oneWay = chance.pick(['both', 'both', 'forward', 'backward'] as const)
      return { from: chance.between(0, nodes - 1), to: chance.between(0, nodes - 1), meters: chance.between(0, 400), steps: chance.next() < 0.2, ...(oneWay === 'both' ? {} : { oneWay }) }
    })
    const graph = planeNetwork(places, edges)
    const anchors = Array.from({ length: 12 }, () => tied(graph, chance.between(0, edges.length - 1), chance.pick([0, 1, 0.5, chance.next(), chance.next()]), chance.between(0, 300)))
    const search = new WalkSearch(graph)
    for (const stepFree of [false, true]) {
      const usable = anchors.filter((it) => !stepFree || !edges[it.edge]!.steps)
      const metersFrom = referenceWalk(graph, usable, stepFree)
      usable.forEach((origin, o) => {
        search.run(origin, stepFree, Infinity)
        const expected = metersFrom(o)
        const found = [...places.map((_, node) => search.metersAt(node)), ...usable.map((target) => search.metersToFoot(target))]
        const wrong = found.filter((meters, i) => !(meters === expected[i]! + origin.accessMeters || Math.abs(meters - expected[i]! - origin.accessMeters) < 1e-6))
        expect(wrong).toEqual([])
      })
    }
  }
})
