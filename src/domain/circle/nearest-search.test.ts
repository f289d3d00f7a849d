import { seededChance } from '@/server/seed/seeded-chance'
import { NearestSearch } from './nearest-search'
import { WalkSearch } from './search'
import { gridNetwork, planeNetwork, tied, type PlaneEdge } from './test/plane-network'
import { referenceWalk } from './test/reference-walk'
import type { WalkGraph } from './walk-graph'

const finderOf = (graph: WalkGraph) => new NearestSearch(graph, new WalkSearch(graph))

describe('on a straight road of ten nodes, 100 m apart', () => {
  const graph = planeNetwork(Array.from({ length: 10 }, (_, i) => [i * 100, 0] as const), Array.from({ length: 9 }, (_, i): PlaneEdge => ({ from: i, to: i + 1, meters: 100 })))
  const finder = finderOf(graph)
  const find = (...groups: Parameters<NearestSearch['run']>[2]) => finder.run(tied(graph, 4, 0.5), false, groups)

  test('the nearest of each group is found, however far', () => {
    expect(find([tied(graph, 0, 0), tied(graph, 8, 1)], [tied(graph, 5, 0.5)])).toEqual([{ index: 0, meters: 450 }, { index: 0, meters: 100 }])
  })

  test('the leg to a target decides where the road does not', () => {
    expect(find([tied(graph, 5, 0.5, 200), tied(graph, 6, 0.5, 50)])).toEqual([{ index: 1, meters: 250 }])
  })

  test('a target on the same edge is as far as it is along that edge', () => {
    expect(find([tied(graph, 4, 0.75), tied(graph, 3, 1)])).toEqual([{ index: 0, meters: 25 }])
  })

  test('an empty group has no nearest, nor has a question without groups any answer', () => {
    expect(find([], [tied(graph, 4, 0.5)], [])).toEqual([null, { index: 0, meters: 0 }, null])
    expect(find()).toEqual([])
  })

  test('one question leaves nothing behind for the next', () => {
    find([tied(graph, 3, 0.5)], [tied(graph, 5, 0.5)])
    expect(find([tied(graph, 0, 0)], [])).toEqual([{ index: 0, meters: 450 }, null])
  })
})

describe('what cannot be walked to', () => {
  const graph = planeNetwork([[0, 0], [100, 0], [500, 0], [600, 0], [0, 50]], [
    { from: 0, to: 1 }, { from: 2, to: 3 }, { from: 0, to: 4, oneWay: 'backward' },
  ])

  test('is null: another part of the network', () => {
    expect(finderOf(graph).run(tied(graph, 0, 0.5), false, [[tied(graph, 1, 0.5)]])).toEqual([null])
  })

  test('is null: against a one-way road', () => {
    expect(finderOf(graph).run(tied(graph, 0, 0.5), false, [[tied(graph, 2, 0.5)], [tied(graph, 2, 0)]])).toEqual([null, { index: 0, meters: expect.closeTo(50, 3) }])
  })

  test('does not hide what can', () => {
    expect(finderOf(graph).run(tied(graph, 0, 0.5), false, [[tied(graph, 1, 0.5), tied(graph, 0, 0)]])).toEqual([{ index: 1, meters: expect.closeTo(50, 3) }])
  })
})

test('with wheels neither steps nor what lies behind them is near', () => {
  const graph = planeNetwork([[0, 0], [100, 0], [200, 0], [300, 0]], [{ from: 0, to: 1 }, { from: 1, to: 2, steps: true }, { from: 2, to: 3 }])
  const groups = [[tied(graph, 1, 0.5)], [tied(graph, 2, 0.5)]]
  const found = (stepFree: boolean) => finderOf(graph).run(tied(graph, 0, 0), stepFree, groups).map((it) => it && Math.round(it.meters))
  expect(found(false)).toEqual([150, 250])
  expect(found(true)).toEqual([null, null])
})

test('a thousand targets in one question are all considered', () => {
  const graph = gridNetwork(20, 20, 50)
  const groups = Array.from({ length: 1000 }, (_, g) => [tied(graph, g % graph.edgeFrom.length, 1, g)])
  const found = finderOf(graph).run(tied(graph, 0, 0), false, groups)
  const metersFrom = referenceWalk(graph, [tied(graph, 0, 0)], false)(0)
  found.forEach((it, g) => expect(it).toEqual({ index: 0, meters: metersFrom[graph.edgeTo[g % graph.edgeFrom.length]!]! + g }))
})

test('on random networks it equals the smallest of all distances to all targets', () => {
  const chance = seededChance('nearest')
  let found = 0
  for (let round = 0; round < 80; round++) {
    const nodes = chance.between(2, 60)
    const places = Array.from({ length: nodes }, () => [chance.between(0, 500), chance.between(0, 500)] as const)
    const edges = Array.from({ length: chance.between(1, 110) }, (): PlaneEdge => {
      const oneWay = chance.pick(['both', 'both', 'both', 'forward', 'backward'] as const)
      return { from: chance.between(0, nodes - 1), to: chance.between(0, nodes - 1), meters: chance.between(0, 400), steps: chance.next() < 0.1, ...(oneWay === 'both' ? {} : { oneWay }) }
    })
    const graph = planeNetwork(places, edges)
    const place = () => tied(graph, chance.between(0, edges.length - 1), chance.pick([0, 1, chance.next(), chance.next()]), chance.next() * 300)
    const finder = finderOf(graph)
    for (const stepFree of [false, true]) {
      const origin = place()
      const groups = Array.from({ length: chance.between(1, 6) }, () => Array.from({ length: chance.between(0, 8) }, place))
      const all = [origin, ...groups.flat()].filter((it) => !stepFree || !edges[it.edge]!.steps)
      const metersFrom = all[0] === origin ? referenceWalk(graph, all, stepFree)(0) : null
      const metersTo = (target: ReturnType<typeof place>) =>
        metersFrom && all.includes(target) ? metersFrom[nodes + all.indexOf(target)]! + origin.accessMeters + target.accessMeters : Infinity
      finder.run(origin, stepFree, groups).forEach((it, g) => {
        const least = Math.min(...groups[g]!.map(metersTo))
        expect(it?.meters ?? Infinity).toBeCloseTo(least, 6)
        if (it) expect(metersTo(groups[g]![it.index]!)).toBeCloseTo(least, 6)
        if (it) found++
      })
    }
  }
  expect(found).toBeGreaterThan(150)
})
