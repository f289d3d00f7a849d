import { seededChance } from '@/server/seed/seeded-chance'
import { isAnchor } from './walk-engine'
import { Snapper } from './snap'
import { at, planeNetwork, type PlaneEdge } from './test/plane-network'

/** A straight road eastwards with so many nodes, `spacing` metres apart, beginning at (east, north). */
function road(nodes: number, spacing: number, [east, north]: readonly [number, number], firstNode = 0) {
  const places = Array.from({ length: nodes }, (_, i) => [east + i * spacing, north] as const)
  const edges = places.slice(1).map((_, i): PlaneEdge => ({ from: firstNode + i, to: firstNode + i + 1 }))
  return { places, edges }
}

const anchorOn = (snapper: Snapper, east: number, north: number, stepFree = false) => {
  const anchor = snapper.anchor(at(east, north), stepFree)
  if (!isAnchor(anchor)) throw new Error(`expected an anchor at ${east}, ${north}; got ${anchor.reason}`)
  return anchor
}

describe('beside a road of one edge', () => {
  const snapper = new Snapper(planeNetwork([[0, 0], [1000, 0]], [{ from: 0, to: 1 }]))

  test('a place is tied to the foot of the perpendicular, and the leg to it counts × 1.3', () => {
    const anchor = anchorOn(snapper, 250, 40)
    expect(anchor.along).toBeCloseTo(0.25, 5)
    expect(anchor.snappedMeters).toBeCloseTo(40, 3)
    expect(anchor.accessMeters).toBeCloseTo(52, 3)
    expect(anchor.foot[0]).toBeCloseTo(at(250, 0)[0], 8)
    expect(anchor.foot[1]).toBeCloseTo(at(250, 0)[1], 8)
    expect(anchor.position).toEqual(at(250, 40))
  })

  test('a place beyond the end is tied to the end', () => {
    expect(anchorOn(snapper, 1030, 40)).toMatchObject({ along: 1 })
    expect(anchorOn(snapper, 1030, 40).snappedMeters).toBeCloseTo(50, 2)
    expect(anchorOn(snapper, -30, -40)).toMatchObject({ along: 0 })
  })

  test('a place on the road has no leg', () => {
    expect(anchorOn(snapper, 400, 0).accessMeters).toBeCloseTo(0, 6)
  })

  test.each([[29], [31], [99], [101], [299.9]])('%d metres off is near enough, whichever box it is searched in', (meters) => {
    expect(anchorOn(snapper, 500, meters).snappedMeters).toBeCloseTo(meters, 2)
  })

  test.each([[300.2, 'outside_network'], [5000, 'outside_network']])('%d metres outside its box there is no network', (meters, reason) => {
    expect(snapper.anchor(at(500, meters), false)).toEqual({ reason, snappedMeters: null })
  })
})

describe('within the box of a network', () => {
  const far = planeNetwork([[0, 0], [2000, 0], [2000, 2000]], [{ from: 0, to: 1 }, { from: 1, to: 2 }])

  test('a place more than 300 m from every road has none nearby, and learns how far it is', () => {
    const nowhere = new Snapper(far).anchor(at(1000, 600), false)
    expect(nowhere).toMatchObject({ reason: 'no_road_nearby' })
    expect(nowhere.snappedMeters).toBeCloseTo(600, 0)
  })

  test('a place near the corner of its box but far from the roads has none nearby either', () => {
    expect(new Snapper(far).anchor(at(-100, 2100), false)).toMatchObject({ reason: 'no_road_nearby' })
  })
})

test('the nearest of many roads is the nearest by arithmetic over all of them', () => {
  const chance = seededChance('snap')
  const places = Array.from({ length: 400 }, () => [chance.next() * 1500, chance.next() * 1500] as const)
  const edges = Array.from({ length: 300 }, (): PlaneEdge => ({ from: chance.between(0, 399), to: chance.between(0, 399) }))
  // One component: a chain through all nodes far outside, too far to matter.
  const chain = road(1, 1, [90_000, 90_000], 400)
  const all = [...edges, ...Array.from({ length: 400 }, (_, node): PlaneEdge => ({ from: node, to: (node + 1) % 400 }))]
  const snapper = new Snapper(planeNetwork([...places, ...chain.places], all))
  const distance = (edge: PlaneEdge, x: number, y: number) => {
    const [[ax, ay], [bx, by]] = [places[edge.from]!, places[edge.to]!]
    const squared = (bx - ax) ** 2 + (by - ay) ** 2 || 1
    const share = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared))
    return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay))
  }
  for (let i = 0; i < 300; i++) {
    const [x, y] = [chance.next() * 1500, chance.next() * 1500]
    const least = Math.min(...all.map((edge) => distance(edge, x, y)))
    // The plane's scale is that of its south edge; a kilometre north it differs by a ten-thousandth.
    expect(Math.abs(anchorOn(snapper, x, y).snappedMeters - least)).toBeLessThan(0.02 + least * 5e-4)
  }
})

describe('of two parts of a network', () => {
  const town = road(600, 5, [0, 0])
  const yard = road(499, 1, [0, 50], 600)
  const hamlet = road(500, 1, [0, 150], 600 + 499)
  const network = planeNetwork([...town.places, ...yard.places, ...hamlet.places], [...town.edges, ...yard.edges, ...hamlet.edges])

  test('a place in a yard of fewer than 500 nodes is tied to the town', () => {
    expect(anchorOn(new Snapper(network), 100, 49).snappedMeters).toBeCloseTo(49, 2)
  })

  test('a place at a part of 500 nodes is tied to that part', () => {
    expect(anchorOn(new Snapper(network), 100, 149).snappedMeters).toBeCloseTo(1, 2)
  })

  test('a small network is its own largest part, and its smaller parts are left out', () => {
    const small = planeNetwork([[0, 0], [10, 0], [20, 0], [0, 50], [10, 50]], [{ from: 0, to: 1 }, { from: 1, to: 2 }, { from: 3, to: 4 }])
    expect(anchorOn(new Snapper(small), 5, 49).snappedMeters).toBeCloseTo(49, 2)
  })
})

describe('with wheels', () => {
  const places = [[0, 0], [100, 0], [200, 0], [0, 30], [100, 30]] as const
  const snapper = new Snapper(planeNetwork(places, [
    { from: 0, to: 1 }, { from: 1, to: 2 }, { from: 0, to: 3, steps: true }, { from: 3, to: 4, steps: true },
  ]))

  test('a place beside steps is tied to a level road', () => {
    expect(anchorOn(snapper, 50, 29).snappedMeters).toBeCloseTo(1, 2)
    expect(anchorOn(snapper, 50, 29, true).snappedMeters).toBeCloseTo(29, 2)
  })

  test('a level piece that only steps lead to is no place to start from', () => {
    const island = new Snapper(planeNetwork([...places, [50, 60], [60, 60]], [
      { from: 0, to: 1 }, { from: 1, to: 2 }, { from: 0, to: 5, steps: true }, { from: 5, to: 6 },
    ]))
    expect(anchorOn(island, 55, 60).snappedMeters).toBeCloseTo(0, 2)
    expect(anchorOn(island, 55, 60, true).snappedMeters).toBeCloseTo(60, 1)
  })

  test('a network of nothing but steps has no road for them', () => {
    const stairs = new Snapper(planeNetwork([[0, 0], [10, 0]], [{ from: 0, to: 1, steps: true }]))
    expect(stairs.anchor(at(5, 0), true)).toEqual({ reason: 'no_road_nearby', snappedMeters: null })
    expect(isAnchor(stairs.anchor(at(5, 0), false))).toBe(true)
  })
})

describe('a network without a walkable edge', () => {
  test.each([
    ['without any edge', planeNetwork([[0, 0], [1, 0]], [])],
    ['without any node', planeNetwork([], [])],
  ])('%s is refused', (_, graph) => {
    expect(() => new Snapper(graph)).toThrow('The walking network holds no walkable edge; import one that does.')
  })

  test('with edges that may be walked in no direction is refused', () => {
    const graph = planeNetwork([[0, 0], [1, 0]], [{ from: 0, to: 1 }])
    const closed = { ...graph, edgeFlags: graph.edgeFlags.map((flags) => flags & ~3) }
    expect(() => new Snapper(closed)).toThrow('holds no walkable edge')
  })
})
