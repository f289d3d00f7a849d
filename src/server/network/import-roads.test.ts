import { metersBetween } from '@/domain/circle/ground-distance'
import { EDGE_BACKWARD, EDGE_FORWARD, EDGE_STEP_FREE, roadWidthOf, type WalkGraph } from '@/domain/circle/walk-graph'
import { importRoads, SYNTHETIC_ATTRIBUTION, SYNTHETIC_SOURCE } from './import-roads'
import { NetworkFileError } from './network-file-error'
import { readRoads } from './read-roads'
import type { RoadSource } from './road-source'
import type { Tags } from './tags'

/** Nodes 1, 2, 3 … lie a hundredth of a degree apart from west to east. */
const lngOf = (ref: number) => 110 + ref / 100
function source(ways: readonly (readonly [Tags, readonly number[]])[], nodeTags: Readonly<Record<number, Tags>> = {}, more: Partial<RoadSource> & { missing?: number[] } = {}): RoadSource {
  const { missing = [], ...rest } = more
  return {
    format: 'osm', generator: 'a test', attribution: '© somebody',
    eachWay: (visit) => ways.forEach(([tags, refs]) => visit(tags, refs)),
    eachNode: (visit) => [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((ref) => !missing.includes(ref)).forEach((ref) => visit(ref, lngOf(ref), 35, nodeTags[ref] ?? null)),
    ...rest,
  }
}
const edgesOf = (graph: WalkGraph) => [...graph.edgeFrom].map((from, e) => {
  const ref = (node: number) => Math.round((graph.nodeLng[node]! - 110) * 100)
  const flags = graph.edgeFlags[e]!
  const way = `${flags & EDGE_BACKWARD ? '<' : ''}-${flags & EDGE_FORWARD ? '>' : ''}`
  return `${ref(from)} ${way} ${ref(graph.edgeTo[e]!)}${flags & EDGE_STEP_FREE ? '' : ' steps'}`
})
const FOOTWAY = { highway: 'footway' }

describe('ways', () => {
  test('become edges between neighbouring nodes, with great-circle metres and a width', () => {
    const graph = importRoads(source([[FOOTWAY, [1, 2, 3]], [{ highway: 'primary' }, [3, 4]]]), 'roads')
    expect(edgesOf(graph)).toEqual(['1 <-> 2', '2 <-> 3', '3 <-> 4'])
    expect(graph.edgeMeters[0]).toBeCloseTo(metersBetween(110.01, 35, 110.02, 35), 3)
    expect([...graph.edgeFlags].map(roadWidthOf)).toEqual(['path', 'path', 'main'])
    expect(graph.info.nodes).toBe(4)
  })

  test('that may not be walked are left out, and so are their nodes', () => {
    expect(importRoads(source([[{ highway: 'motorway' }, [7, 8, 9]], [FOOTWAY, [1, 2]]]), 'roads').info).toMatchObject({ nodes: 2, edges: 1 })
  })

  test('keep their direction', () => {
    expect(edgesOf(importRoads(source([[{ ...FOOTWAY, 'oneway:foot': 'yes' }, [1, 2]], [{ ...FOOTWAY, 'oneway:foot': '-1' }, [2, 3]]]), 'roads'))).toEqual(['1 -> 2', '2 <- 3'])
  })

  test('that leave the extract end at their last node inside, and go on where they come back', () => {
    expect(edgesOf(importRoads(source([[FOOTWAY, [1, 2, 3, 4, 5]]], {}, { missing: [3] }), 'roads'))).toEqual(['1 <-> 2', '4 <-> 5'])
  })

  test('that stay on one node or have a single one give no edge', () => {
    expect(edgesOf(importRoads(source([[FOOTWAY, [1, 1, 2]], [FOOTWAY, [5]], [FOOTWAY, []]]), 'roads'))).toEqual(['1 <-> 2'])
  })

  test('of steps are no edges for wheels', () => {
    expect(edgesOf(importRoads(source([[{ highway: 'steps' }, [1, 2]], [{ highway: 'steps', 'ramp:wheelchair': 'yes' }, [2, 3]]]), 'roads'))).toEqual(['1 <-> 2 steps', '2 <-> 3'])
  })
})

describe('nodes', () => {
  test('that nobody passes cut every way that touches them', () => {
    const graph = importRoads(source([[FOOTWAY, [1, 2, 3]], [FOOTWAY, [2, 4]]], { 2: { barrier: 'wall' } }), 'roads')
    expect(edgesOf(graph)).toEqual(['1 <-> 2', '2 <-> 3', '2 <-> 4'])
    expect(new Set(graph.component).size).toBe(3)
    expect(graph.info.nodes).toBe(6)
  })

  test('with a gate cut nothing', () => {
    const graph = importRoads(source([[FOOTWAY, [1, 2, 3]]], { 2: { barrier: 'gate' } }), 'roads')
    expect(new Set(graph.component).size).toBe(1)
  })

  test('too narrow for wheels keep wheels off the edges on both sides', () => {
    const graph = importRoads(source([[FOOTWAY, [1, 2, 3, 4]]], { 2: { barrier: 'stile' } }), 'roads')
    expect(edgesOf(graph)).toEqual(['1 <-> 2 steps', '2 <-> 3 steps', '3 <-> 4'])
    expect(new Set(graph.component).size).toBe(1)
  })
})

describe('what is said of the network', () => {
  const about = (more: Partial<RoadSource>, tags: Tags = {}) => importRoads(source([[{ ...FOOTWAY, ...tags }, [1, 2]]], {}, more), 'linyi.osm.pbf').info

  test('is its name and whom to thank', () => {
    expect(about({})).toMatchObject({ source: 'linyi.osm.pbf', synthetic: false, attribution: '© somebody' })
    expect(about({ attribution: null }).attribution).toBe('linyi.osm.pbf')
  })

  test.each<[string, Partial<RoadSource>, Tags]>([
    ['its generator', { generator: 'linyi-synthetic-demo (NOT real roads)' }, {}],
    ['one of its ways', {}, { source: SYNTHETIC_SOURCE }],
    ['a way that is not walked', { eachWay: (visit) => [[{ highway: 'motorway', source: SYNTHETIC_SOURCE }, [3, 4]], [FOOTWAY, [1, 2]]].forEach(([tags, refs]) => visit(tags as Tags, refs as number[])) }, {}],
  ])('is that it is made up where %s says so, whatever the file is called', (_, more, tags) => {
    expect(about(more, tags)).toMatchObject({ source: SYNTHETIC_SOURCE, synthetic: true, attribution: SYNTHETIC_ATTRIBUTION })
  })
})

test.each([['no way', []], ['no walkable way', [[{ highway: 'motorway' }, [1, 2]]]], ['no node', [[FOOTWAY, [77, 78]]]]] as [string, [Tags, number[]][]][])('a file with %s is refused', (_, ways) => {
  expect(() => importRoads(source(ways), 'roads')).toThrow(NetworkFileError)
  expect(() => importRoads(source(ways), 'roads')).toThrow('Expected roads that may be walked; the file holds none.')
})

describe('the demonstration', () => {
  const graph = readRoads('seeds/demo-network.osm.pbf')

  test('is known to be made up', () => {
    expect(graph.info).toMatchObject({ source: SYNTHETIC_SOURCE, synthetic: true, attribution: SYNTHETIC_ATTRIBUTION })
  })

  test('has sound arrays: ends exist, metres are what the ground says, arcs match directions', () => {
    const { nodeLng, nodeLat, edgeFrom, edgeTo, edgeMeters, edgeFlags, arcTo, head } = graph
    const nodes = nodeLng.length
    let arcs = 0
    for (let e = 0; e < edgeFrom.length; e++) {
      const [a, b] = [edgeFrom[e]!, edgeTo[e]!]
      if (a >= nodes || b >= nodes || Math.abs(edgeMeters[e]! - metersBetween(nodeLng[a]!, nodeLat[a]!, nodeLng[b]!, nodeLat[b]!)) > 0.01) throw new Error(`edge ${e}`)
      arcs += (edgeFlags[e]! & EDGE_FORWARD ? 1 : 0) + (edgeFlags[e]! & EDGE_BACKWARD ? 1 : 0)
    }
    expect(arcTo).toHaveLength(arcs)
    expect(head[nodes]).toBe(arcs)
  })
})
