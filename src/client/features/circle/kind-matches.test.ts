import { readFileSync } from 'node:fs'
import { aCategory, someCategories } from '@/client/test-circle'
import { kindMatches } from './kind-matches'

const categories = someCategories()
const names = (words: string, among = categories) => kindMatches(among, words).map(({ name }) => name)

test('a kind is found by a piece of its name, by pinyin, by initials, in either case', () => {
  for (const words of ['药店', '药', 'yaodian', 'yaod', 'yd', 'YD', '  yd ']) expect(names(words)).toContain('药店')
})
test('a kind is found by its official name too', () => {
  expect(names('村卫生室')).toEqual(['卫生站'])
})
test('a kind written with capital letters is found by typing them large or small', () => {
  const aed = someCategories({ categories: [aCategory({ code: 'MED09', shortName: '急救 AED', name: 'AED/急救点', pinyin: 'jijiu aed', initials: 'jj aed' })] })
  const alone = someCategories({ categories: [aCategory({ shortName: '急救 AED', name: 'AED/急救点', pinyin: 'jijiuaed', initials: 'jjaed' })] })
  for (const words of ['AED', 'aed']) expect([names(words, aed), names(words, alone)]).toEqual([['急救 AED'], ['急救 AED']])
})
test('themes stand before categories', () => {
  expect(names('药')).toEqual(['看病买药', '药店'])
  expect(kindMatches(categories, '药').map(({ filter }) => filter)).toEqual([{ kind: 'theme', id: 'medicine' }, { kind: 'category', code: 'MED04' }])
})
test('pinyin in the middle of a word finds nothing: dian is not how 药店 begins', () => {
  expect(names('dian')).toEqual([])
})
test('no words find nothing', () => {
  expect([names(''), names('   ')]).toEqual([[], []])
})
test('never more than four, or they would push the stations off the page', () => {
  const many = someCategories({ categories: Array.from({ length: 9 }, (_, i) => aCategory({ code: `COM0${i}`, shortName: `店${i}` })) })
  expect(names('店', many)).toHaveLength(4)
})
test('each of the county’s kinds is found by its own short name', () => {
  const seeds = JSON.parse(readFileSync('seeds/categories.json', 'utf8')) as { categories: { code: string; shortName: string; name: string }[] }
  for (const { code, shortName, name } of seeds.categories) {
    const own = someCategories({ themes: [], categories: [aCategory({ code, shortName, name, pinyin: '', initials: '' })] })
    expect(names(shortName, own)).toEqual([shortName])
  }
})
