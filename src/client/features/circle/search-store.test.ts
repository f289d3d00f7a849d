import { request } from '@/client/platform/request'
import type { NoReply, Reply } from '@/client/platform/request.types'
import { anAnswer, aSummary } from '@/client/test-circle'
import { IDLE, ready, valueOf } from '@/client/api/fetched'
import { searchMore, searchNow, setWords, useSearch } from './search-store'
import { useCircle } from './store'

jest.mock('@/client/platform/request')
const asked = jest.mocked(request)

const page = (ids: string[], nextCursor: string | null = null): Reply => ({ status: 200, headers: {}, body: { crs: 'wgs84', items: ids.map((id) => aSummary({ id })), nextCursor } })
const found = () => valueOf(useSearch.getState().found)
const ids = () => found()?.stations.map(({ id }) => id)
const query = (nth: number) => new URL(asked.mock.calls[nth]?.[0].url ?? '', 'https://x').searchParams
function later() {
  let answer: (reply: Reply | NoReply) => void = () => undefined
  asked.mockReturnValueOnce(new Promise((resolve) => { answer = resolve }))
  return async (reply: Reply | NoReply) => {
    answer(reply)
    await Promise.resolve()
    await Promise.resolve()
    await Promise.resolve()
  }
}

beforeEach(() => {
  jest.useFakeTimers()
  asked.mockReset()
  useSearch.setState({ words: '', found: IDLE })
  useCircle.setState({ circle: IDLE })
})
afterEach(() => jest.useRealTimers())

describe('while one writes', () => {
  test('the server is asked once, after the writer paused', async () => {
    asked.mockResolvedValue(page([]))
    for (const words of ['药', '药店', '药店 ']) {
      setWords(words)
      jest.advanceTimersByTime(200)
    }
    expect(asked).not.toHaveBeenCalled()
    await jest.advanceTimersByTimeAsync(300)
    expect(asked).toHaveBeenCalledTimes(1)
    expect(query(0).get('q')).toBe('药店')
  })
  test('clearing the box shows nothing and asks nothing', async () => {
    setWords('药店')
    setWords('  ')
    await jest.advanceTimersByTimeAsync(1000)
    expect(asked).not.toHaveBeenCalled()
    expect(useSearch.getState().found).toEqual(IDLE)
  })
  test('the search key asks at once and only once', async () => {
    asked.mockResolvedValue(page(['S1']))
    setWords('药店')
    await searchNow()
    await jest.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveBeenCalledTimes(1)
    expect(ids()).toEqual(['S1'])
  })
  test('an answer to words that were changed since is dropped', async () => {
    const answer = later()
    setWords('药')
    void searchNow()
    setWords('药店')
    await answer(page(['old']))
    expect(useSearch.getState().found.status).toBe('loading')
  })
})

describe('where one started from', () => {
  test('is handed on rounded, so that the nearest come first', async () => {
    useCircle.setState({ circle: ready({ origin: { kind: 'position', lng: 110.774412, lat: 35.144267 }, answer: anAnswer(), stale: null }) })
    asked.mockResolvedValueOnce(page([]))
    setWords('药店')
    await searchNow()
    expect(query(0).get('near')).toBe('110.7744,35.1443')
  })
  test('is left out before there is a circle', async () => {
    asked.mockResolvedValueOnce(page([]))
    setWords('药店')
    await searchNow()
    expect(query(0).has('near')).toBe(false)
  })
})

describe('the next page', () => {
  beforeEach(async () => {
    asked.mockResolvedValueOnce(page(['S1', 'S2'], 'c1'))
    setWords('药店')
    await searchNow()
  })
  test('comes behind what is shown, and the last one ends it', async () => {
    asked.mockResolvedValueOnce(page(['S3']))
    await searchMore()
    expect(ids()).toEqual(['S1', 'S2', 'S3'])
    expect(query(1).get('cursor')).toBe('c1')
    await searchMore()
    expect(asked).toHaveBeenCalledTimes(2)
  })
  test('pressed twice, no station comes twice', async () => {
    const first = later()
    void searchMore()
    const second = later()
    void searchMore()
    await first(page(['S3']))
    await second(page(['S3']))
    expect(ids()).toEqual(['S1', 'S2', 'S3'])
  })
  test('that does not come leaves what is there, and can be asked for again', async () => {
    asked.mockResolvedValueOnce({ none: 'offline' })
    await searchMore()
    expect(ids()).toEqual(['S1', 'S2'])
    expect(found()?.nextCursor).toBe('c1')
  })
  test('is not put behind the results of other words', async () => {
    const answer = later()
    void searchMore()
    setWords('理发')
    await answer(page(['S3']))
    expect(found()).toBeNull()
  })
})

test('a failure can be tried again', async () => {
  asked.mockResolvedValueOnce({ none: 'offline' }).mockResolvedValueOnce(page(['S1']))
  setWords('药店')
  await searchNow()
  expect(useSearch.getState().found).toEqual({ status: 'failed', failure: { kind: 'offline' } })
  await searchNow()
  expect(ids()).toEqual(['S1'])
})
