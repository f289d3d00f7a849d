import fc from 'fast-check'
import { aVillage, someDivisions } from '@/client/test-circle'
import { searchVillages } from './village-search'

const linjin = aVillage({ code: '1', name: '临晋村村委会', shortName: '临晋村', initials: 'ljc', pinyin: 'linjincun' })
const shenhoubao = aVillage({ code: '2' })
const xilinjin = aVillage({ code: '3', name: '西临晋村村委会', shortName: '西临晋村', initials: 'xljc', pinyin: 'xilinjincun' })
const divisions = someDivisions([xilinjin, shenhoubao, linjin])
const found = (words: string) => searchVillages(divisions, words).map(({ village }) => village.shortName)

test('the initials the page suggests find the village: lj finds 临晋', () => {
  expect(found('lj')).toEqual(['临晋村'])
  expect(found('LJ')).toEqual(['临晋村'])
})
test('pinyin finds it written together or apart', () => {
  expect(found('linjin')).toEqual(['临晋村'])
  expect(found('lin jin')).toEqual(['临晋村'])
})
test('names that begin with the words come before names that only hold them', () => {
  expect(found('临晋')).toEqual(['临晋村', '西临晋村'])
})
test('the official name finds it too, and the township is told', () => {
  expect(searchVillages(divisions, '社区居民委员会')).toEqual([{ village: shenhoubao, township: '猗氏镇' }])
})
test('no words find nothing, nor do words that fit no village', () => {
  expect([found(''), found('  '), found('太原')]).toEqual([[], [], []])
})
test('whatever is typed, no village appears twice and every one found really fits', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('l', '临', 'x', 'shen', '村', '社区')), (words) => {
    const wanted = words.trim().toLowerCase().replace(/\s+/g, '')
    const villages = searchVillages(divisions, words).map(({ village }) => village)
    expect(new Set(villages).size).toBe(villages.length)
    for (const it of villages) {
      expect(it.name.includes(wanted) || it.shortName.includes(wanted) || it.pinyin.startsWith(wanted) || it.initials.startsWith(wanted)).toBe(true)
    }
  }))
})
