import { aStation } from '../../../test-circle'
import { nearestOpen } from './nearest-open'

const themes = [
  { id: 'medicine', name: '看病买药', pinyin: '', initials: '', categories: ['MED01', 'MED04', 'MED05'] },
  { id: 'elder', name: '助老', pinyin: '', initials: '', categories: ['ELD01'] },
  { id: 'shopping', name: '买菜购物', pinyin: '', initials: '', categories: ['COM01'] },
  { id: 'other', name: '其他', pinyin: '', initials: '', categories: ['ENV01'] },
]
const ids = (stations: Parameters<typeof nearestOpen>[0]) => nearestOpen(stations, { themes }).map(({ id }) => id)

test('one for each everyday need, and no waste bin however near', () => {
  expect(ids([
    aStation({ id: 'bin', category: 'ENV01', meters: 10 }), aStation({ id: 'shop', category: 'COM01', meters: 300 }),
    aStation({ id: 'pills', category: 'MED04', meters: 200 }), aStation({ id: 'care', category: 'ELD01', meters: 100 }),
    aStation({ id: 'far', category: 'MED01', meters: 900 }),
  ])).toEqual(['care', 'pills', 'shop'])
})
test('an open one farther off comes before a closed one next door, and open needs before closed ones', () => {
  expect(ids([
    aStation({ id: 'shut', category: 'MED04', meters: 50, openNow: false }), aStation({ id: 'open', category: 'MED01', meters: 700 }),
    aStation({ id: 'closed care', category: 'ELD01', meters: 20, openNow: false }),
  ])).toEqual(['open', 'closed care'])
})
test('first aid is no errand', () => {
  expect(ids([aStation({ id: 'aed', category: 'MED05', meters: 5 }), aStation({ id: 'pills', category: 'MED04', meters: 400 })])).toEqual(['pills'])
})
test('where nothing everyday is near, whatever is near is named, and nothing where there is nothing', () => {
  expect(ids([aStation({ id: 'bin', category: 'ENV01' })])).toEqual(['bin'])
  expect(ids([])).toEqual([])
})
