import { planeNetwork } from './test/plane-network'
import { ROAD_WIDTHS } from './road'
import { EDGE_BACKWARD, EDGE_FORWARD, EDGE_STEP_FREE, buildWalkGraph, edgeFlags, roadWidthOf, type WalkGraph } from './walk-graph'

const neighboursOf = ({ head, arcTo }: WalkGraph, node: number) => [...arcTo.subarray(head[node], head[node + 1])].sort()

describe('flags of an edge', () => {
  test.each(ROAD_WIDTHS)('keep the width %s beside every direction and step-freedom', (width) => {
    for (const forward of [true, false]) {
      for (const backward of [true, false]) {
        for (const stepFree of [true, false]) {
          const flags = edgeFlags({ forward, backward, stepFree, width })
          expect(roadWidthOf(flags)).toBe(width)
          expect([flags & EDGE_FORWARD, flags & EDGE_BACKWARD, flags & EDGE_STEP_FREE].map(Boolean)).toEqual([forward, backward, stepFree])
          expect(Uint8Array.of(flags)[0]).toBe(flags)
        }
      }
    }
  })
})

describe('arcs', () => {
  test('lead both ways along a common edge and one way along a one-way edge', () => {
    const graph = planeNetwork([[0, 0], [1, 0], [2, 0], [3, 0]], [{ from: 0, to: 1 }, { from: 1, to: 2, oneWay: 'forward' }, { from: 2, to: 3, oneWay: 'backward' }])
    expect([0, 1, 2, 3].map((node) => neighboursOf(graph, node))).toEqual([[1], [0, 2], [], [2]])
  })

  test('know the edge they run on', () => {
    const graph = planeNetwork([[0, 0], [1, 0], [2, 0]], [{ from: 0, to: 1 }, { from: 2, to: 1 }])
    for (let node = 0; node < 3; node++) {
      for (let arc = graph.head[node]!; arc < graph.head[node + 1]!; arc++) {
        const edge = graph.arcEdge[arc]!
        expect([graph.edgeFrom[edge], graph.edgeTo[edge]].sort()).toEqual([node, graph.arcTo[arc]].sort())
      }
    }
  })

  test('keep two edges between the same nodes apart', () => {
    const graph = planeNetwork([[0, 0], [1, 0]], [{ from: 0, to: 1, meters: 5 }, { from: 0, to: 1, meters: 9 }])
    expect([...graph.arcEdge]).toEqual([0, 1, 0, 1])
  })
})

describe('components', () => {
  const graph = planeNetwork(
    [[0, 0], [1, 0], [2, 0], [9, 0], [8, 0], [20, 0]],
    [{ from: 1, to: 0 }, { from: 1, to: 2, steps: true }, { from: 3, to: 4, oneWay: 'backward' }],
  )

  test('join whatever an edge of any direction joins', () => {
    expect([...graph.component]).toEqual([0, 0, 0, 1, 1, 2])
  })

  test('are cut at steps where steps do not count', () => {
    expect([...graph.stepFreeComponent]).toEqual([0, 0, 1, 2, 2, 3])
  })
})

describe('figures', () => {
  test('count nodes, edges and kilometres to a tenth, and give the box', () => {
    const { info } = planeNetwork([[0, 0], [1000, 0], [1000, 500]], [{ from: 0, to: 1, meters: 1000 }, { from: 1, to: 2, meters: 560 }])
    expect(info).toMatchObject({ source: 'plane', nodes: 3, edges: 2, kilometers: 1.6, synthetic: true })
    const [west, south, east, north] = info.bbox
    expect([west, south]).toEqual([110.77, 35.14])
    expect(east - west).toBeGreaterThan(0.01)
    expect(north - south).toBeCloseTo(500 / 111_195.08, 7)
  })

  test('of a network without anything are zero', () => {
    const none = { nodeLng: new Float64Array(), nodeLat: new Float64Array(), edgeFrom: new Uint32Array(), edgeTo: new Uint32Array(), edgeMeters: new Float32Array(), edgeFlags: new Uint8Array() }
    expect(buildWalkGraph(none, { source: '', version: '', synthetic: false, attribution: '' }).info).toMatchObject({ nodes: 0, edges: 0, kilometers: 0 })
  })
})
