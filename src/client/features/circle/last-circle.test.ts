import fc from 'fast-check'
import taro from '@/client/test-taro'
import { anAnswer, squareRings } from '@/client/test-circle'
import { lastCircle, type PlacedCircle } from './last-circle'
import { originWords } from './origin'

const placed: PlacedCircle = { origin: { kind: 'village', code: '1', name: '神后堡社区', lng: 110.77, lat: 35.14 }, answer: anAnswer({ rings: squareRings({ 15: 0.01 }) }) }
const stored = (value: unknown) => {
  taro.getStorageSync.mockReturnValueOnce(value)
  return lastCircle.read()
}

test('a stored circle comes back whole', () => {
  lastCircle.write(placed)
  expect(lastCircle.read()).toEqual(placed)
  lastCircle.remove()
  expect(lastCircle.read()).toBeNull()
})
test('damage is as good as nothing: no page meets a circle without place, stations, rings or origin', () => {
  const { answer } = placed
  const without = (key: string) => ({ ...placed, answer: Object.fromEntries(Object.entries(answer).filter(([name]) => name !== key)) })
  for (const damaged of ['', null, {}, { ...placed, origin: null }, { ...placed, answer: null }, { ...placed, origin: {} }]) expect(stored(damaged)).toBeNull()
  for (const key of ['at', 'crs', 'stations', 'gaps', 'rings', 'origin']) expect(stored(without(key))).toBeNull()
  expect(stored({ ...placed, answer: { ...answer, rings: {} } })).toBeNull()
})
test('whatever lies in the storage, what is read can be put into words', () => {
  const broken = fc.record({ origin: fc.anything(), answer: fc.oneof(fc.anything(), fc.record({
    at: fc.string(), crs: fc.string(), stations: fc.constant([]), gaps: fc.constant([]), rings: fc.anything(), origin: fc.anything(),
  })) })
  fc.assert(fc.property(fc.oneof(broken, fc.anything()), (value) => {
    const circle = stored(value)
    if (circle !== null) expect(typeof originWords(circle.origin, circle.answer.origin.village)).toBe('string')
  }))
})
