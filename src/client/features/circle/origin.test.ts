import fc from 'fast-check'
import { aVillage, someDivisions } from '@/client/test-circle'
import { choiceOf, findVillage, isOriginChoice, originWords, unitWord, villageOrigin, type Origin } from './origin'

const village: Origin = { kind: 'village', code: '140821100001', name: '神后堡社区', lng: 110.7744, lat: 35.1442 }
const position: Origin = { kind: 'position', lng: 110.77441234, lat: 35.14421234 }

test('of one’s own position only the wish is remembered, never the place', () => {
  expect(choiceOf(position)).toEqual({ kind: 'position' })
  expect(choiceOf(village)).toEqual({ kind: 'village', code: '140821100001' })
})
test('what is remembered is read back as such, anything else is not', () => {
  expect([choiceOf(village), choiceOf(position)].every(isOriginChoice)).toBe(true)
  for (const damaged of [null, undefined, '', 7, {}, { kind: 'village' }, { kind: 'village', code: 7 }, { kind: 'circle' }]) expect(isOriginChoice(damaged)).toBe(false)
  fc.assert(fc.property(fc.anything(), (value) => { expect(typeof isOriginChoice(value)).toBe('boolean') }))
})
test('a village is called by its name, one’s own place by the village it lies in', () => {
  expect(originWords(village, { name: '别的社区' })).toBe('神后堡社区')
  expect(originWords(position, { name: '神后堡社区' })).toBe('我的位置（神后堡社区）')
  expect(originWords(position, null)).toBe('我的位置')
})
test('a village without a point starts no circle', () => {
  expect(villageOrigin(aVillage())).toEqual(village)
  expect(villageOrigin(aVillage({ lng: null, lat: null }))).toBeNull()
})
test('a village is found by its code in any township', () => {
  const divisions = someDivisions([aVillage(), aVillage({ code: '140821100002' })])
  expect(findVillage(divisions, '140821100002')?.code).toBe('140821100002')
  expect(findVillage(divisions, '999')).toBeNull()
})
test('only what calls itself 社区 is one', () => {
  expect([unitWord({ name: '神后堡社区' }), unitWord({ name: '王村' })]).toEqual(['社区', '村'])
})
