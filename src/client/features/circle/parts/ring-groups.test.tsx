import { fireEvent, render, screen } from '@testing-library/react'
import taro from '@/client/test-taro'
import { aCategory, aStation } from '@/client/test-circle'
import { RingGroups } from './ring-groups'

const categoryOf = new Map([['MED04', aCategory()]])
const many = (count: number, minutes: number) => Array.from({ length: count }, (_, i) => aStation({ id: `${minutes}-${i}`, name: `站${minutes}-${i}`, minutes, meters: minutes * 60 + i }))
const show = (stations = many(3, 4)) => render(<RingGroups stations={stations} categoryOf={categoryOf} />)
const rows = () => screen.getAllByRole('button').filter((it) => it.className.includes('stn'))
const headings = () => screen.getAllByRole('heading').map((it) => it.textContent)
const more = () => screen.queryByRole('button', { name: /^再看/ })

test('each ring has a heading with its minutes and its whole count, the first says that open ones lead', () => {
  show([...many(2, 4), ...many(1, 12)])
  expect(headings()).toEqual(['5 分钟内 · 2 处开着的在前', '15 分钟内 · 1 处'])
})
test('forty rows are drawn at first, the button says how many come next', () => {
  show([...many(30, 4), ...many(60, 9)])
  expect(rows()).toHaveLength(40)
  expect(headings()).toEqual(['5 分钟内 · 30 处开着的在前', '10 分钟内 · 60 处'])
  expect(more()?.textContent).toBe('再看 40 处')
})
test('pressing on until the button is gone shows every station once', () => {
  show([...many(30, 4), ...many(60, 9), ...many(5, 14)])
  const said: (string | null)[] = []
  for (let button = more(); button; button = more()) {
    said.push(button.textContent)
    fireEvent.click(button)
  }
  expect(said).toEqual(['再看 40 处', '再看 15 处'])
  expect(rows()).toHaveLength(95)
  expect(new Set(rows().map((it) => it.getAttribute('aria-label'))).size).toBe(95)
})
test('exactly forty need no button', () => {
  show(many(40, 4))
  expect([rows().length, more()]).toEqual([40, null])
})
test('a ring whose rows are not drawn yet has no heading over nothing', () => {
  show([...many(40, 4), ...many(1, 14)])
  expect(headings()).toEqual(['5 分钟内 · 40 处开着的在前'])
})
test('a row reads like a line of a timetable, closed ones too, and opens the station', () => {
  show([aStation({ id: 'S7', synthetic: true, minutes: 6.1, meters: 408, openNow: false, closesAt: null, opensAt: null })])
  const [row] = rows()
  expect(row?.getAttribute('aria-label')).toBe('双塔路药店，演示，走 7 分钟，药店 · 408 米，休息')
  expect(row?.textContent).toContain('演示')
  if (row) fireEvent.click(row)
  expect(taro.navigateTo).toHaveBeenCalledWith({ url: '/features/circle/pages/station/index?id=S7' })
})
test('nothing to list draws nothing', () => {
  show([])
  expect(screen.queryByRole('heading')).toBeNull()
})
