import { roadWidth } from './road-width'
import { nodeStepFree, STEP_FREE_NODE_ROWS, STEP_FREE_WAY_ROWS, wayStepFree } from './step-free'
import type { Tags } from './tags'

const WAYS: readonly (readonly [row: string, stepFree: boolean, tags: Tags])[] = [
  ['wheelchair-yes', true, { highway: 'steps', wheelchair: 'yes' }],
  ['wheelchair-yes', true, { highway: 'path', wheelchair: 'limited', sac_scale: 'mountain_hiking' }],
  ['wheelchair-no', false, { highway: 'footway', wheelchair: 'no' }],
  ['wheelchair-no', false, { highway: 'steps', wheelchair: 'no', 'ramp:wheelchair': 'yes' }],
  ['steps-with-ramp', true, { highway: 'steps', 'ramp:wheelchair': 'yes' }],
  ['steps', false, { highway: 'steps' }],
  ['steps', false, { highway: 'steps', 'ramp:wheelchair': 'no' }],
  ['escalator', false, { highway: 'footway', conveying: 'yes' }],
  ['mountain-path', false, { highway: 'path', sac_scale: 'alpine_hiking' }],
  ['rough-ground', false, { highway: 'track', smoothness: 'very_horrible' }],
  ['level', true, { highway: 'footway' }],
  ['level', true, { highway: 'footway', conveying: 'no' }],
  ['level', true, { highway: 'path', sac_scale: 'hiking' }],
  ['level', true, { highway: 'elevator' }],
]
const NODES: readonly (readonly [row: string, stepFree: boolean, tags: Tags])[] = [
  ['node-wheelchair-yes', true, { barrier: 'kissing_gate', wheelchair: 'yes' }],
  ['node-wheelchair-no', false, { barrier: 'gate', wheelchair: 'no' }],
  ['node-narrow', false, { barrier: 'stile' }],
  ['node-narrow', false, { barrier: 'turnstile' }],
  ['node-narrow', false, { barrier: 'gate', stile: 'ladder' }],
  ['node-raised-kerb', false, { kerb: 'raised' }],
  ['node-level', true, { barrier: 'gate' }],
  ['node-level', true, { kerb: 'lowered' }],
  ['node-level', true, {}],
]

test.each(WAYS)('row %s says %s to the way %j', (row, stepFree, tags) => {
  expect(wayStepFree(tags)).toMatchObject({ id: row, verdict: stepFree })
})

test.each(NODES)('row %s says %s to the node %j', (row, stepFree, tags) => {
  expect(nodeStepFree(tags)).toMatchObject({ id: row, verdict: stepFree })
})

test('every row has a case', () => {
  expect(STEP_FREE_WAY_ROWS.map((row) => row.id).filter((id) => !WAYS.some(([row]) => row === id))).toEqual([])
  expect(STEP_FREE_NODE_ROWS.map((row) => row.id).filter((id) => !NODES.some(([row]) => row === id))).toEqual([])
})

test.each([['trunk', 'main'], ['primary_link', 'main'], ['tertiary', 'middle'], ['residential', 'minor'], ['pedestrian', 'minor'], ['footway', 'path'], ['steps', 'path'], ['constructor', 'path']])('highway=%s is drawn as a %s road', (highway, width) => {
  expect(roadWidth({ highway })).toBe(width)
})

test('what is no highway is drawn as a path', () => {
  expect(roadWidth({ railway: 'platform' })).toBe('path')
})
