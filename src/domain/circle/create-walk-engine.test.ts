import { createWalkEngine } from './create-walk-engine'
import { PACES } from './pace'
import { gridNetwork, at, planeNetwork, tied } from './test/plane-network'
import { isAnchor, type WalkEngine } from './walk-engine'

/** 33.5 m blocks: standard walkers go 2 blocks a minute, so that nodes lie exactly on their budgets. */
const SIDE = 81
const MIDDLE = 40
const grid = gridNetwork(SIDE, SIDE, 33.5)
const middleEdge = grid.edgeFrom.findIndex((from, edge) => from === MIDDLE * SIDE + MIDDLE && grid.edgeTo[edge] === from + 1)
const middle = tied(grid, middleEdge, 0)
const diamond = (blocks: number) => 2 * blocks * blocks + 2 * blocks + 1

const anchorAt = (engine: WalkEngine, east: number, north: number) => {
  const anchor = engine.anchor(at(east, north), 'standard')
  if (!isAnchor(anchor)) throw new Error(anchor.reason)
  return anchor
}

describe('the circle on a grid of 33.5 m blocks', () => {
  const engine = createWalkEngine(grid)

  test('reaches 10, 20 and 30 blocks in 5, 10 and 15 minutes at 67 m/min, nodes on the budget included', () => {
    const { rings } = engine.circle(middle, 'standard', [5, 10, 15])
    expect(rings.map((ring) => [ring.minutes, ring.meters, ring.reachedNodes])).toEqual([[5, 335, diamond(10)], [10, 670, diamond(20)], [15, 1005, diamond(30)]])
  })

  test.each([['elder', [7, 14, 21]], ['wheelchair', [7, 14, 22]]] as const)('reaches fewer blocks at the %s pace', (pace, blocks) => {
    // 48 m/min: 240, 480, 720 m; 50 m/min: 250, 500, 750 m.
    expect(engine.circle(middle, pace, [5, 10, 15]).rings.map((ring) => ring.reachedNodes)).toEqual(blocks.map(diamond))
  })

  test('answers minutes in the order asked for, the same minutes twice as well', () => {
    const { rings } = engine.circle(middle, 'standard', [15, 5, 5])
    expect(rings.map((ring) => ring.minutes)).toEqual([15, 5, 5])
    expect(rings.map((ring) => ring.reachedNodes)).toEqual([diamond(30), diamond(10), diamond(10)])
    expect(rings[1]!.polygons).toEqual(rings[2]!.polygons)
  })

  test('counts both legs × 1.3 to a target', () => {
    const origin = anchorAt(engine, MIDDLE * 33.5 + 3, MIDDLE * 33.5 + 10)
    const target = anchorAt(engine, (MIDDLE + 5) * 33.5 + 3, MIDDLE * 33.5 - 8)
    // Both lie beside a street that runs north and south, 3 m west of them.
    expect(origin.snappedMeters).toBeCloseTo(3, 2)
    expect(target.snappedMeters).toBeCloseTo(3, 2)
    expect(engine.circle(origin, 'standard', [15]).metersTo(target)).toBeCloseTo(3 * 1.3 + 10 + 5 * 33.5 + 8 + 3 * 1.3, 1)
  })

  test('puts a target exactly on the longest ring in, and one beyond it out', () => {
    const circle = engine.circle(middle, 'standard', [5])
    expect(circle.metersTo(tied(grid, middleEdge, 0, 335))).toBe(335)
    expect(circle.metersTo(tied(grid, middleEdge, 0, 335.001))).toBeNull()
    // Five blocks on, 167.5 m of road and 167.5 m of leg.
    expect(circle.metersTo(tied(grid, middleEdge + 10, 0, 167.5))).toBe(335)
    expect(circle.metersTo(tied(grid, middleEdge + 10, 0, 167.6))).toBeNull()
  })

  test('is the same whatever was asked before', () => {
    const origin = anchorAt(engine, 900, 1200)
    const first = engine.circle(origin, 'elder', [5, 10, 15]).rings
    engine.circle(middle, 'standard', [120])
    engine.nearestOfEach(middle, 'standard', [[origin]])
    expect(engine.circle(origin, 'elder', [5, 10, 15]).rings).toEqual(first)
    expect(createWalkEngine(grid).circle(origin, 'elder', [5, 10, 15]).rings).toEqual(first)
  })

  test('tells the nearest of several targets from nearestOfEach as metersTo does', () => {
    const targets = [anchorAt(engine, 1000, 1300), anchorAt(engine, 1500, 1350), anchorAt(engine, 1340, 1200)]
    const circle = engine.circle(middle, 'standard', [15])
    const meters = targets.map((target) => circle.metersTo(target))
    const least = Math.min(...meters.map((it) => it ?? Infinity))
    expect(engine.nearestOfEach(middle, 'standard', [targets])).toEqual([{ index: meters.indexOf(least), meters: least }])
  })
})

describe('a circle that is over', () => {
  const engine = createWalkEngine(grid)

  test.each<[string, () => void]>([
    ['another circle', () => engine.circle(middle, 'standard', [5])],
    ['a search for the nearest', () => engine.nearestOfEach(middle, 'standard', [[middle]])],
  ])('refuses to tell metres after %s', (_, next) => {
    const circle = engine.circle(middle, 'standard', [5])
    expect(circle.metersTo(middle)).toBe(0)
    next()
    expect(() => circle.metersTo(middle)).toThrow('This circle is over')
    expect(circle.rings).toHaveLength(1)
  })
})

describe('minutes', () => {
  const engine = createWalkEngine(grid)

  test.each([[[]], [[0]], [[-5]], [[NaN]], [[120.1]], [[5, Infinity]], [Array.from({ length: 13 }, (_, i) => i + 1)]])('%j are refused', (minutes) => {
    expect(() => engine.circle(middle, 'standard', minutes)).toThrow(RangeError)
    expect(() => engine.circle(middle, 'standard', minutes)).toThrow(/^Expected 1 to 12 ring minutes, each above 0 and at most 120; got \[/)
  })

  test.each([[[0.1]], [[120]], [Array.from({ length: 12 }, (_, i) => i + 1)]])('%j are accepted', (minutes) => {
    expect(engine.circle(middle, 'standard', minutes).rings.map((ring) => ring.minutes)).toEqual(minutes)
  })
})

describe('wheels', () => {
  const graph = planeNetwork([[0, 0], [100, 0], [200, 0], [0, 100]], [{ from: 0, to: 1 }, { from: 1, to: 2, steps: true }, { from: 0, to: 3 }])
  const engine = createWalkEngine(graph)

  test('do not pass steps', () => {
    const origin = engine.anchor(at(50, 0), 'wheelchair')
    const target = engine.anchor(at(190, 0), 'standard')
    if (!isAnchor(origin) || !isAnchor(target)) throw new Error('expected anchors')
    expect(engine.circle(origin, 'standard', [15]).metersTo(target)).toBeCloseTo(140, 1)
    expect(engine.circle(origin, 'wheelchair', [15]).metersTo(target)).toBeNull()
    expect(engine.circle(origin, 'wheelchair', [15]).rings[0]!.reachedNodes).toBe(3)
    expect(engine.nearestOfEach(origin, 'wheelchair', [[target]])).toEqual([null])
  })
})

test('places without a road answer why, at every pace', () => {
  const engine = createWalkEngine(grid)
  for (const pace of PACES) {
    expect(engine.anchor(at(-400, 0), pace)).toEqual({ reason: 'outside_network', snappedMeters: null })
    expect(engine.anchor([9.5, 47.1], pace)).toEqual({ reason: 'outside_network', snappedMeters: null })
  }
})

test('a network without a walkable edge makes no engine', () => {
  expect(() => createWalkEngine(planeNetwork([[0, 0]], []))).toThrow('The walking network holds no walkable edge; import one that does.')
})

test('an edge alone is a network: both ends and everything between are reached', () => {
  const engine = createWalkEngine(planeNetwork([[0, 0], [600, 0]], [{ from: 0, to: 1 }]))
  const origin = anchorAt(engine, 200, 0)
  const circle = engine.circle(origin, 'standard', [5, 10])
  expect(circle.rings.map((ring) => ring.reachedNodes)).toEqual([1, 2])
  expect(circle.metersTo(anchorAt(engine, 600, 0))).toBeCloseTo(400, 1)
  expect(circle.metersTo(anchorAt(engine, 0, 0))).toBeCloseTo(200, 1)
  expect(circle.metersTo(anchorAt(engine, 350, 20))).toBeCloseTo(150 + 26, 1)
})

test('a dead end is walked to and back', () => {
  // A street from west to east with a dead end northwards at its middle.
  const engine = createWalkEngine(planeNetwork([[0, 0], [100, 0], [200, 0], [100, 80]], [{ from: 0, to: 1 }, { from: 1, to: 2 }, { from: 1, to: 3 }]))
  const origin = anchorAt(engine, 100, 80)
  const circle = engine.circle(origin, 'standard', [5])
  expect(circle.rings[0]!.reachedNodes).toBe(4)
  expect(circle.metersTo(anchorAt(engine, 200, 0))).toBeCloseTo(180, 1)
})
