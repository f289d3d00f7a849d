import { searchRank, searchWords } from './search-rank'

const clinic = { name: '神后堡社区卫生服务站', pinyin: 'shenhoubaoshequweishengfuwuzhan shenhoubushequweishengfuwuzhan', initials: 'shbsqwsfwz' }
const rank = (typed: string) => searchRank(clinic, searchWords(typed))

test('the whole name stands before its beginning, that before pinyin, that before what is inside', () => {
  expect(['神后堡社区卫生服务站', '神后堡', 'shb', '卫生', 'wsfw', '理发'].map(rank)).toEqual([0, 1, 2, 3, 4, null])
})

test('capital letters, wide letters and spaces do not matter', () => {
  expect(['SHB', 'ｓｈｂ', ' shen hou '].map(rank)).toEqual([2, 2, 2])
})

test('a second reading of a name finds it as well', () => {
  expect(rank('shenhoubu')).toBe(2)
})

test('signs alone are no words', () => {
  expect(searchWords(' %_*（） ')).toBe('')
})
