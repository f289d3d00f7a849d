import type { Tags } from './tags'
import { WAY_ROWS, wayRowFor, type Walkable } from './walkable-ways'

/** One line a case: which row decides, what it says, and the tags. */
const CASES: readonly (readonly [row: string, walkable: Walkable, tags: Tags])[] = [
  ['not-built', 'no', { highway: 'construction', foot: 'yes' }],
  ['not-built', 'no', { highway: 'proposed' }],
  ['not-built', 'no', { highway: 'razed' }],
  ['impassable', 'no', { highway: 'path', impassable: 'yes' }],
  ['impassable', 'no', { highway: 'track', status: 'impassable', foot: 'yes' }],
  ['ferry', 'no', { route: 'ferry', foot: 'yes' }],
  ['ferry', 'no', { highway: 'footway', ferry: 'yes' }],
  ['not-a-way', 'no', {}],
  ['not-a-way', 'no', { building: 'yes', foot: 'yes' }],
  ['not-a-way', 'no', { railway: 'rail' }],
  ['not-a-way', 'no', { amenity: 'parking', parking: 'underground' }],
  ['not-a-way', 'no', { amenity: 'parking', building: 'yes' }],
  ['foot-forbidden', 'no', { highway: 'residential', foot: 'no' }],
  ['foot-forbidden', 'no', { highway: 'primary', foot: 'use_sidepath' }],
  ['foot-forbidden', 'no', { highway: 'footway', foot: 'private', access: 'yes' }],
  ['access-forbidden', 'no', { highway: 'service', access: 'private' }],
  ['access-forbidden', 'no', { highway: 'track', access: 'agricultural;forestry' }],
  ['foot-closed-both', 'no', { highway: 'footway', 'foot:forward': 'no', 'foot:backward': 'no' }],
  ['motorroad', 'no', { highway: 'trunk', motorroad: 'yes' }],
  ['motorroad', 'no', { highway: 'primary', motorroad: 'yes', access: 'yes' }],
  ['motorway', 'no', { highway: 'motorway' }],
  ['motorway', 'no', { highway: 'motorway_link' }],
  ['cycleway', 'no', { highway: 'cycleway' }],
  ['bridleway', 'no', { highway: 'bridleway' }],
  ['separate-sidewalk', 'no', { highway: 'primary', sidewalk: 'separate' }],
  ['separate-sidewalk', 'no', { highway: 'secondary', 'sidewalk:left': 'separate' }],
  ['foot-closed-forward', 'backward', { highway: 'footway', 'foot:forward': 'no' }],
  ['foot-closed-backward', 'forward', { highway: 'footway', 'foot:backward': 'no' }],
  ['foot-only-forward', 'forward', { highway: 'cycleway', 'foot:forward': 'yes' }],
  ['foot-only-forward', 'forward', { highway: 'service', access: 'no', 'foot:forward': 'designated' }],
  ['foot-only-backward', 'backward', { highway: 'residential', foot: 'no', 'foot:backward': 'yes' }],
  ['oneway-foot', 'forward', { highway: 'footway', 'oneway:foot': 'yes' }],
  ['oneway-foot', 'forward', { highway: 'steps', 'oneway:foot': '1' }],
  ['oneway-foot-reverse', 'backward', { highway: 'footway', 'oneway:foot': '-1' }],
  ['escalator', 'forward', { highway: 'steps', conveying: 'forward' }],
  ['escalator-reverse', 'backward', { highway: 'footway', conveying: 'backward' }],
  ['steps', 'both', { highway: 'steps' }],
  ['steps', 'both', { highway: 'steps', conveying: 'reversible' }],
  ['square', 'both', { highway: 'pedestrian', area: 'yes' }],
  ['path', 'both', { highway: 'footway' }],
  ['path', 'both', { highway: 'track', access: 'permissive' }],
  ['path', 'both', { highway: 'path', access: 'whatever' }],
  ['street', 'both', { highway: 'residential', oneway: 'yes' }],
  ['street', 'both', { highway: 'service', conveying: 'forward' }],
  ['street', 'both', { highway: 'tertiary', access: 'no', foot: 'yes' }],
  ['street', 'both', { highway: 'road', access: 'no;yes' }],
  ['street', 'both', { highway: 'secondary', sidewalk: 'separate', foot: 'yes' }],
  ['trunk', 'both', { highway: 'trunk' }],
  ['trunk', 'both', { highway: 'trunk_link', motorroad: 'yes', foot: 'yes' }],
  ['platform', 'both', { railway: 'platform' }],
  ['platform', 'both', { public_transport: 'platform' }],
  ['pier', 'both', { man_made: 'pier' }],
  ['parking', 'both', { amenity: 'parking' }],
  ['parking', 'both', { amenity: 'parking', parking: 'surface' }],
  ['expressly-allowed', 'both', { highway: 'cycleway', foot: 'designated' }],
  ['expressly-allowed', 'both', { highway: 'bridleway', foot: 'yes' }],
  ['expressly-allowed', 'both', { highway: 'motorway', foot: 'yes' }],
  ['expressly-allowed', 'both', { highway: 'busway', access: 'yes' }],
  ['unknown-kind', 'no', { highway: 'raceway' }],
  ['unknown-kind', 'no', { highway: '__proto__' }],
  ['unknown-kind', 'no', { highway: 'constructor' }],
]

test.each(CASES)('row %s says %s to %j', (row, walkable, tags) => {
  expect(wayRowFor(tags)).toMatchObject({ id: row, verdict: walkable })
})

test('every row has a case, a name of its own and a reason', () => {
  const ids = WAY_ROWS.map((row) => row.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !CASES.some(([row]) => row === id))).toEqual([])
  for (const row of WAY_ROWS) expect(row.why).toMatch(/^[A-Z].+\.$/)
})

/** A row that could be struck out without any case noticing would be dead weight, or untested. */
test.each(WAY_ROWS.map((row) => row.id))('without the row %s some case would be decided otherwise', (id) => {
  const others = WAY_ROWS.filter((row) => row.id !== id)
  const changed = CASES.filter(([row, , tags]) => row === id && others.find((it) => it.when(tags))?.id !== id)
  expect(changed.length).toBeGreaterThan(0)
})
