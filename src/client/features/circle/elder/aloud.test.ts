import { aStation, aStationPage, anAnswer } from '../../../test-circle'
import type { Origin } from '../origin'
import { circleAloud, stationAloud } from './aloud'

const origin: Origin = { kind: 'village', code: '140821100001', name: '神后堡社区', lng: 110.77, lat: 35.14 }
const shown = (count: number, pace: 'elder' | 'standard' = 'elder') => ({
  origin, stale: null, answer: anAnswer({ pace, stations: Array.from({ length: count }, (_, i) => aStation({ id: `S${i}`, name: `第 ${i} 家` })) }),
})

test('says from where, how many, and the nearest', () => {
  const it = shown(2)
  expect(circleAloud(it, it.answer.stations)).toBe('从神后堡社区出发，慢慢走一刻钟，到得了 2 处。第 0 家，走 6 分钟，现在开着。第 1 家，走 6 分钟，现在开着。')
})
test('reads a long list only so far, and says how much is left', () => {
  const it = shown(12)
  const said = circleAloud(it, it.answer.stations)
  expect(said).toContain('第 7 家')
  expect(said).not.toContain('第 8 家')
  expect(said).toMatch(/还有 4 处，在屏幕上看。$/)
})
test('at the standard pace nobody walks slowly', () => {
  expect(circleAloud(shown(1, 'standard'), [])).toContain('一刻钟走得到 1 处')
})

const now = Date.parse('2026-11-23T10:00:00+08:00')

test('a station: how far, whether open, where, and a number that can be dialled', () => {
  const station = aStationPage({ openNow: true, closesAt: '2026-11-23T18:00:00+08:00' })
  expect(stationAloud(station, { minutes: 5.97, meters: 400 }, now)).toBe('双塔路药店。走 6 分钟，400 米。现在开着，到 18:00。地址：双塔路 3 号。电话 0359-4022222。')
})
test('an invented station says so, and its number is not read', () => {
  const said = stationAloud(aStationPage({ synthetic: true, dialable: false, openNow: null }), null, now)
  expect(said).toBe('双塔路药店，演示数据。开门时间没有登记。地址：双塔路 3 号。')
})
