import { footPermission, permissionOf, type Tags } from './tags'
import type { Row } from './walkable-ways'

const WALLS = new Set(['yes', 'wall', 'fence', 'city_wall', 'retaining_wall', 'hedge'])
/** Virtual fences are heard by cattle, not felt by walkers; rising bollards are filed under barrier=yes. */
const isNoWall = (tags: Tags) => tags.sensory === 'audible' || tags.sensory === 'audio' || tags.bollard === 'rising'

/** Where a node on a way lets walkers pass. `no` cuts every way at that node. */
export const NODE_ROWS: readonly Row<'both' | 'no'>[] = [
  { id: 'node-foot-allowed', verdict: 'both', why: 'Walkers are expressly let through.', when: (tags) => permissionOf(tags.foot) === 'allowed' },
  { id: 'node-locked', verdict: 'no', why: 'The gate is locked.', when: (tags) => tags.locked === 'yes' },
  { id: 'node-forbidden', verdict: 'no', why: 'The gate is private or closed to the public.', when: (tags) => footPermission(tags) === 'denied' },
  { id: 'node-access-said', verdict: 'both', why: 'An access tag outranks the barrier.', when: (tags) => footPermission(tags) !== 'silent' },
  { id: 'node-wall', verdict: 'no', why: 'A wall or fence without a gate.', when: (tags) => WALLS.has(tags.barrier ?? '') && !isNoWall(tags) },
  { id: 'node-passable', verdict: 'both', why: 'Nothing that stops a walker.', when: () => true },
]

export const nodeRowFor = (tags: Tags): Row<'both' | 'no'> => NODE_ROWS.find((row) => row.when(tags))!
