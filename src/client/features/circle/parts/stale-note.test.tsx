import { render, screen } from '@testing-library/react'
import { failureFrom, type Failure } from '@/client/api/failure'
import { anAnswer } from '@/client/test-circle'
import type { ShownCircle } from '../store'
import { StaleNote } from './stale-note'

const HOME = { kind: 'village', code: '1', name: '神后堡社区', lng: 110.77, lat: 35.14 } as const
const shown = (stale: Failure | null, change: Partial<ShownCircle> = {}): ShownCircle => ({ origin: HOME, answer: anAnswer({ at: '2026-11-23T08:10:00+08:00' }), stale, ...change })
const words = () => screen.getByRole('status').textContent?.replace('再试', '')

beforeEach(() => jest.useFakeTimers({ now: Date.parse('2026-11-23T10:24:00+08:00') }))
afterEach(() => jest.useRealTimers())

test('without network it says what this is and from when', () => {
  render(<StaleNote shown={shown({ kind: 'offline' })} />)
  expect(words()).toBe('没有网络。这是今天 8:10 存下的神后堡社区，开门时间可能变了。')
})
test('when the server broke it says that and not that the network is gone', () => {
  render(<StaleNote shown={shown(failureFrom(503, null))} />)
  expect(words()).toBe('服务器没有回应，不是您的手机坏了。这是今天 8:10 存下的神后堡社区，开门时间可能变了。')
})
test('a circle of last week names its date', () => {
  render(<StaleNote shown={shown({ kind: 'offline' }, { answer: anAnswer({ at: '2026-11-16T20:05:00+08:00' }) })} />)
  expect(words()).toContain('这是11月16日（周一） 20:05 存下的')
})
test('it can be tried again', () => {
  render(<StaleNote shown={shown({ kind: 'timeout' })} />)
  expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy()
})
test('a new circle, or none, has no note', () => {
  const { container } = render(<><StaleNote shown={shown(null)} /><StaleNote shown={null} /></>)
  expect(container.textContent).toBe('')
})
