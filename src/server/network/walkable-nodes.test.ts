import { permissionOf, type Permission, type Tags } from './tags'
import { NODE_ROWS, nodeRowFor } from './walkable-nodes'

const CASES: readonly (readonly [row: string, passes: 'both' | 'no', tags: Tags])[] = [
  ['node-foot-allowed', 'both', { barrier: 'gate', foot: 'yes', access: 'private' }],
  ['node-foot-allowed', 'both', { barrier: 'gate', locked: 'yes', foot: 'designated' }],
  ['node-locked', 'no', { barrier: 'gate', locked: 'yes' }],
  ['node-locked', 'no', { barrier: 'gate', locked: 'yes', access: 'yes' }],
  ['node-forbidden', 'no', { barrier: 'gate', access: 'private' }],
  ['node-forbidden', 'no', { barrier: 'bollard', foot: 'no' }],
  ['node-access-said', 'both', { barrier: 'wall', access: 'yes' }],
  ['node-access-said', 'both', { barrier: 'fence', foot: 'whatever' }],
  ['node-wall', 'no', { barrier: 'wall' }],
  ['node-wall', 'no', { barrier: 'yes' }],
  ['node-wall', 'no', { barrier: 'hedge' }],
  ['node-passable', 'both', {}],
  ['node-passable', 'both', { barrier: 'gate' }],
  ['node-passable', 'both', { barrier: 'bollard' }],
  ['node-passable', 'both', { barrier: 'yes', bollard: 'rising' }],
  ['node-passable', 'both', { barrier: 'fence', sensory: 'audible' }],
  ['node-passable', 'both', { highway: 'crossing' }],
]

test.each(CASES)('row %s says %s to %j', (row, passes, tags) => {
  expect(nodeRowFor(tags)).toMatchObject({ id: row, verdict: passes })
})

test('every row has a case', () => {
  expect(NODE_ROWS.map((row) => row.id).filter((id) => !CASES.some(([row]) => row === id))).toEqual([])
})

test.each(NODE_ROWS.map((row) => row.id))('without the row %s some case would be decided otherwise', (id) => {
  const others = NODE_ROWS.filter((row) => row.id !== id)
  expect(CASES.some(([row, passes, tags]) => row === id && others.find((it) => it.when(tags))?.verdict !== passes)).toBe(true)
})

test.each<[string | undefined, Permission]>([
  [undefined, 'silent'], ['', 'silent'],
  ['yes', 'allowed'], ['permissive', 'allowed'], ['designated', 'allowed'], ['destination', 'allowed'], ['customers', 'allowed'],
  ['no', 'denied'], ['private', 'denied'], ['agricultural', 'denied'], ['forestry', 'denied'], ['use_sidepath', 'denied'], ['military', 'denied'],
  ['no;yes', 'allowed'], ['private; permissive', 'allowed'], ['private;delivery', 'denied'],
  ['maybe', 'unclear'], ['Yes', 'unclear'],
])('the access value %j is %s', (value, permission) => {
  expect(permissionOf(value)).toBe(permission)
})
