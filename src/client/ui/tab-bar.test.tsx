import { render, screen } from '@testing-library/react'
import { TabBar, tabBarHeight } from './tab-bar'

test('each page with a tab is named, and the one in front is marked', () => {
  render(<TabBar current="/me" />)
  expect(screen.getByRole('tablist', { name: '主要页面' })).toBeTruthy()
  expect(screen.getAllByRole('tab').map((tab) => [tab.textContent, tab.getAttribute('aria-selected')])).toEqual([['生活圈', 'false'], ['我的', 'true']])
})
test('the bar is as high as the design draws it, and grows with the text', () => {
  expect(tabBarHeight({ elder: false, textScale: 1 })).toBe(53)
  expect(tabBarHeight({ elder: true, textScale: 1 })).toBe(72)
  expect(tabBarHeight({ elder: false, textScale: 2 })).toBeGreaterThan(75)
  expect(tabBarHeight({ elder: true, textScale: 1.5 })).toBeGreaterThan(80)
})
