import type { Tags } from './tags'
import type { Row } from './walkable-ways'

const GOOD = new Set(['yes', 'designated', 'official', 'limited', 'assisted'])
const BAD = new Set(['no', 'bad', 'impassable', 'half', 'partial'])
const ROUGH_GROUND = new Set(['very_horrible', 'impassable', 'horrible'])
const NARROW_BARRIERS = new Set([
  'stile', 'horse_stile', 'kissing_gate', 'turnstile', 'full-height_turnstile', 'cycle_barrier', 'motorcycle_barrier',
  'cattle_grid', 'log', 'debris', 'jersey_barrier', 'wall', 'fence',
])
const MOUNTAIN_PATHS = new Set(['mountain_hiking', 'demanding_mountain_hiking', 'alpine_hiking', 'demanding_alpine_hiking', 'difficult_alpine_hiking'])

/** Where wheels get through (verdict true) and where not; for walkable ways and for nodes on them. */
export const STEP_FREE_WAY_ROWS: readonly Row<boolean>[] = [
  { id: 'wheelchair-yes', verdict: true, why: 'Said to be fit for wheelchairs.', when: (tags) => GOOD.has(tags.wheelchair ?? '') },
  { id: 'wheelchair-no', verdict: false, why: 'Said to be unfit for wheelchairs.', when: (tags) => BAD.has(tags.wheelchair ?? '') },
  { id: 'steps-with-ramp', verdict: true, why: 'Steps with a ramp for wheelchairs.', when: (tags) => tags.highway === 'steps' && GOOD.has(tags['ramp:wheelchair'] ?? '') },
  { id: 'steps', verdict: false, why: 'Steps.', when: (tags) => tags.highway === 'steps' },
  { id: 'escalator', verdict: false, why: 'Escalators are no way for wheels.', when: (tags) => tags.conveying !== undefined && tags.conveying !== 'no' },
  { id: 'mountain-path', verdict: false, why: 'A mountain path.', when: (tags) => MOUNTAIN_PATHS.has(tags.sac_scale ?? '') },
  { id: 'rough-ground', verdict: false, why: 'No wheel gets through.', when: (tags) => ROUGH_GROUND.has(tags.smoothness ?? '') },
  { id: 'level', verdict: true, why: 'No steps and no narrow barrier known.', when: () => true },
]

export const STEP_FREE_NODE_ROWS: readonly Row<boolean>[] = [
  { id: 'node-wheelchair-yes', verdict: true, why: 'Said to be fit for wheelchairs.', when: (tags) => GOOD.has(tags.wheelchair ?? '') },
  { id: 'node-wheelchair-no', verdict: false, why: 'Said to be unfit for wheelchairs.', when: (tags) => BAD.has(tags.wheelchair ?? '') },
  { id: 'node-narrow', verdict: false, why: 'A stile, turnstile or other narrow barrier.', when: (tags) => NARROW_BARRIERS.has(tags.barrier ?? '') || tags.stile !== undefined },
  { id: 'node-raised-kerb', verdict: false, why: 'A raised kerb is a step.', when: (tags) => tags.kerb === 'raised' },
  { id: 'node-level', verdict: true, why: 'No step and no narrow barrier.', when: () => true },
]

export const wayStepFree = (tags: Tags): Row<boolean> => STEP_FREE_WAY_ROWS.find((row) => row.when(tags))!
export const nodeStepFree = (tags: Tags): Row<boolean> => STEP_FREE_NODE_ROWS.find((row) => row.when(tags))!
