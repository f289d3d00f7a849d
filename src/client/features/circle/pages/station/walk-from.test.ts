import { failed, IDLE, LOADING, ready } from '@/client/api/fetched'
import { anAnswer, aStation } from '@/client/test-circle'
import { walkFrom } from './walk-from'

const station = { id: 'S1', lng: 110.77, status: 'open' } as const
const circle = (change = {}) => ready({ answer: anAnswer(change) })

test('inside the circle the walk is told', () => {
  expect(walkFrom(circle(), station)).toEqual({ kind: 'inside', near: aStation() })
})
test('a station in service that the circle does not list is beyond a quarter of an hour', () => {
  expect(walkFrom(circle({ stations: [] }), station)).toEqual({ kind: 'beyond' })
})
test.each(['paused', 'planned', 'closed'] as const)('of a %s station the circle says nothing, so neither do we', (status) => {
  expect(walkFrom(circle({ stations: [] }), { ...station, status })).toEqual({ kind: 'unknown' })
})
test('a circle under way is being computed', () => {
  expect(walkFrom(LOADING, station)).toEqual({ kind: 'computing' })
})
test('without a place to start from, after a failure, or where no circle can be drawn, nothing is known', () => {
  const none = [IDLE, failed({ kind: 'offline' }), circle({ reason: 'no_road_nearby', stations: [] })]
  for (const it of none) expect(walkFrom(it, station)).toEqual({ kind: 'unknown' })
})
test('a sensitive place without a pin never tells a walk, whatever the circle', () => {
  for (const it of [IDLE, LOADING, circle()]) expect(walkFrom(it, { ...station, lng: null })).toEqual({ kind: 'untold' })
})
