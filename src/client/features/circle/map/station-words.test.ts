import fc from 'fast-check'
import { wholeMinutes } from '../words'
import { stationWords, walkWords } from './station-words'

const spoken = { name: '双塔路药店', minutes: 6.2, openNow: false, synthetic: true }

test('a screen reader hears name, that it is invented, minutes and whether it is open', () => {
  expect(stationWords(spoken)).toBe('双塔路药店，演示，走 7 分钟，休息')
  expect(stationWords({ ...spoken, openNow: true, synthetic: false })).toBe('双塔路药店，走 7 分钟，现在开着')
})
test('of unknown hours nothing is said', () => {
  expect(stationWords({ ...spoken, openNow: null })).toBe('双塔路药店，演示，走 7 分钟')
})
test('map and list never tell different minutes', () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 60, noNaN: true }), (minutes) => { expect(walkWords(minutes)).toBe(`走 ${wholeMinutes(minutes)} 分`) }))
})
