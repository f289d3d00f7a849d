import { act, fireEvent, render, screen } from '@testing-library/react'
import { failureFrom } from '@/client/api/failure'
import { failed, IDLE, LOADING, ready, type Fetched } from '@/client/api/fetched'
import { Loadable } from './loadable'

const onRetry = jest.fn()
const show = (of: Fetched<string[]>) => render(
  <Loadable
    of={of} loading="正在找…" failedTitle="没有找成" what="search" onRetry={onRetry} waysOut={<button>选村或社区</button>}
    empty={{ when: (value) => value.length === 0, show: <p>没有找到</p> }}
  >
    {(value) => <p>{value.join()}</p>}
  </Loadable>,
)
beforeEach(() => {
  jest.useFakeTimers()
  onRetry.mockReset()
})
afterEach(() => jest.useRealTimers())

describe('loading', () => {
  test.each([['not asked yet', IDLE], ['under way', LOADING]])('%s is told to a screen reader at once', (_when, of) => {
    show(of)
    expect(screen.getByRole('status', { name: '正在找…' })).toBeTruthy()
  })
  test('what comes within 300 ms shows no skeleton', () => {
    show(LOADING)
    act(() => jest.advanceTimersByTime(299))
    expect(screen.queryByText('正在找…')).toBeNull()
    act(() => jest.advanceTimersByTime(1))
    expect(screen.getByText('正在找…')).toBeTruthy()
  })
  test('after eight seconds a sentence says that it takes long', () => {
    show(LOADING)
    act(() => jest.advanceTimersByTime(7999))
    expect(screen.queryByText(/网可能很慢/)).toBeNull()
    act(() => jest.advanceTimersByTime(1))
    expect(screen.getByText(/网可能很慢/)).toBeTruthy()
  })
})

describe('failed', () => {
  test('says what happened in plain words, with a number to read out', () => {
    show(failed(failureFrom(503, null)))
    const words = screen.getByRole('alert').textContent
    expect(words).toContain('没有找成')
    expect(words).toContain('服务器没有回应，不是您的手机坏了。')
    expect(words).toContain('search-503')
  })
  test('has a way on: once more, and others', () => {
    show(failed({ kind: 'offline' }))
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(onRetry).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('button', { name: '选村或社区' })).toBeTruthy()
  })
})

test('empty shows what is not there instead of an empty list', () => {
  show(ready([]))
  expect(screen.getByText('没有找到')).toBeTruthy()
})
test('ready shows what came and nothing of waiting or failing', () => {
  show(ready(['药店', '卫生站']))
  expect(screen.getByText('药店,卫生站')).toBeTruthy()
  expect([screen.queryByRole('alert'), screen.queryByRole('status')]).toEqual([null, null])
})
