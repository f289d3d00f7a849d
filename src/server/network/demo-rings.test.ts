import { createWalkEngine } from '@/domain/circle/create-walk-engine'
import { PACE_RULES, PACES, RING_MINUTES } from '@/domain/circle/pace'
import { referenceWalk } from '@/domain/circle/test/reference-walk'
import { insideTest, nestingProblems, ringProblems } from '@/domain/circle/test/ring-checks'
import { isAnchor, type Anchor } from '@/domain/circle/walk-engine'
import { seededChance } from '@/server/seed/seeded-chance'
import { readRoads } from './read-roads'
import { jtsCovers, jtsFindsValid } from './test/jts-geometry'

const graph = readRoads('seeds/demo-network.osm.pbf')
const engine = createWalkEngine(graph)

describe.each(PACES)('circles of %s walkers in the demonstration county', (pace) => {
  const chance = seededChance(`demo rings ${pace}`)
  const origins: Anchor[] = []
  while (origins.length < 25) {
    const node = chance.between(0, graph.nodeLng.length - 1)
    const anchor = engine.anchor([graph.nodeLng[node]! + chance.next() * 2e-3, graph.nodeLat[node]! + chance.next() * 2e-3], pace)
    if (isAnchor(anchor)) origins.push(anchor)
  }
  const metersFrom = referenceWalk(graph, origins, PACE_RULES[pace].stepFree)

  test('are valid, nest, and hold their origin and every reached node; JTS agrees', () => {
    const faults: string[] = []
    origins.forEach((origin, o) => {
      const { rings } = engine.circle(origin, pace, RING_MINUTES)
      const meters = metersFrom(o, rings[2]!.meters)
      rings.forEach((ring, r) => {
        const isInside = insideTest(ring.polygons)
        const reached = [...graph.nodeLng.keys()].filter((node) => meters[node]! + origin.accessMeters <= ring.meters)
        if (reached.length !== ring.reachedNodes) faults.push(`${reached.length} nodes expected, got ${ring.reachedNodes}`)
        if (!reached.every((node) => isInside([graph.nodeLng[node]!, graph.nodeLat[node]!]))) faults.push('a reached node outside')
        if (!isInside(origin.position)) faults.push('the origin outside')
        faults.push(...ringProblems(ring.polygons))
        if (!jtsFindsValid(ring.polygons)) faults.push('JTS finds a ring invalid')
        if (r === 0) return
        faults.push(...nestingProblems(rings[r - 1]!.polygons, ring.polygons))
        if (!jtsCovers(ring.polygons, rings[r - 1]!.polygons)) faults.push('JTS finds a ring not covered')
      })
    })
    expect(faults).toEqual([])
  })
})

test('the circle of the county seat holds its streets and not the fields beyond the walk', () => {
  const anchor = engine.anchor([110.7744, 35.1442], 'standard')
  if (!isAnchor(anchor)) throw new Error(anchor.reason)
  const [, , quarter] = engine.circle(anchor, 'standard', RING_MINUTES).rings
  const isInside = insideTest(quarter!.polygons)
  expect(isInside([110.7744, 35.1442])).toBe(true)
  // Half of a quarter of an hour in each direction is inside; nobody walks 1,200 m in 1,005.
  for (const [east, north] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
    expect(isInside([110.7744 + (east * 300) / 90_930, 35.1442 + (north * 300) / 111_195])).toBe(true)
    expect(isInside([110.7744 + (east * 1200) / 90_930, 35.1442 + (north * 1200) / 111_195])).toBe(false)
  }
})
