import type { request } from '@/client/platform/request'
import type { NoReply, Reply } from '@/client/platform/request.types'
import { anAnswer } from '@/client/test-circle'
import type { CircleAnswer } from '@/contract/circle'
import type { Origin } from './origin'
import type * as store from './store'

jest.mock('@/client/platform/request')
type Store = typeof store

const HOME: Origin = { kind: 'village', code: '1', name: '神后堡社区', lng: 110.7744, lat: 35.1442 }
const OTHER: Origin = { kind: 'village', code: '2', name: '王村', lng: 110.6, lat: 35.1 }
const answer = (change: Partial<CircleAnswer> = {}): Reply => ({ status: 200, headers: {}, body: anAnswer(change) })
const OFFLINE: NoReply = { none: 'offline' }
const NOT_HERE: Reply = { status: 400, headers: {}, body: { code: 'invalid_input' } }

/** A new run of the app: all modules anew, the phone's storage as it was. */
function started(): { store: Store; asked: jest.MockedFunction<typeof request> } {
  jest.resetModules()
  const asked = jest.mocked((require('@/client/platform/request') as { request: typeof request }).request)
  asked.mockReset()
  return { store: require('./store') as Store, asked }
}
const shownOf = (store: Store) => {
  const { circle } = store.useCircle.getState()
  return circle.status === 'ready' ? circle.value : null
}
const paceAsked = (call: Parameters<typeof request>[0] | undefined) => new URL(call?.url ?? '', 'https://x').searchParams.get('pace')

beforeEach(() => localStorage.clear())
afterEach(() => jest.useRealTimers())

describe('starting from a place', () => {
  test('the circle is loading until it is there, and then it is new', async () => {
    const { store, asked } = started()
    asked.mockResolvedValueOnce(answer())
    const coming = store.startFrom(HOME)
    expect(store.useCircle.getState().circle.status).toBe('loading')
    await coming
    expect(shownOf(store)).toMatchObject({ origin: HOME, stale: null })
  })
  test('the place is remembered through a restart', async () => {
    const { store, asked } = started()
    asked.mockResolvedValueOnce(answer())
    await store.startFrom(HOME)
    expect(started().store.keptChoice.read()).toEqual({ kind: 'village', code: '1' })
  })
  test('one’s own position is nowhere on the phone but in the stored circle', async () => {
    const { store, asked } = started()
    asked.mockResolvedValueOnce(OFFLINE)
    await store.startFrom({ kind: 'position', lng: 110.76543219, lat: 35.12345678 })
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/110\.7654|35\.1234/)
  })
  test('a selection belongs to the place before and is let go', async () => {
    const { store, asked } = started()
    asked.mockResolvedValueOnce(answer())
    store.select(['S1'])
    await store.startFrom(HOME)
    expect(store.useCircle.getState().selected).toEqual([])
  })
  test('an older question’s answer never overwrites a newer one’s, whichever comes first', async () => {
    const { store, asked } = started()
    let answerFirst: (reply: Reply) => void = () => undefined
    asked.mockReturnValueOnce(new Promise((resolve) => { answerFirst = resolve })).mockResolvedValueOnce(answer({ stations: [] }))
    const first = store.startFrom(HOME)
    await store.startFrom(OTHER)
    answerFirst(answer())
    await first
    expect(shownOf(store)).toMatchObject({ origin: OTHER, answer: { stations: [] } })
    expect(store.useCircle.getState().refreshing).toBe(false)
  })
})

describe('another pace', () => {
  test('asks for the same place, keeps the old circle on the screen meanwhile, and is remembered', async () => {
    const { store, asked } = started()
    asked.mockResolvedValueOnce(answer()).mockResolvedValueOnce(answer({ pace: 'elder' }))
    await store.startFrom(HOME)
    const coming = store.setPace('elder')
    expect(shownOf(store)?.answer.pace).toBe('standard')
    expect(store.useCircle.getState().refreshing).toBe(true)
    await coming
    expect(shownOf(store)).toMatchObject({ origin: HOME, answer: { pace: 'elder' } })
    expect(started().store.useCircle.getState().pace).toBe('elder')
  })
  test('before a place is chosen asks nothing', async () => {
    const { store, asked } = started()
    await store.setPace('wheelchair')
    expect(asked).not.toHaveBeenCalled()
  })
  test('a stored pace this version does not know is the standard one', () => {
    localStorage.setItem('yikezhong.pace', '"running"')
    expect(started().store.useCircle.getState().pace).toBe('standard')
  })
})

describe('without network', () => {
  test('the stored circle is shown and says why and from when, after a restart too', async () => {
    const before = started()
    before.asked.mockResolvedValueOnce(answer())
    await before.store.startFrom(HOME)
    const { store, asked } = started()
    asked.mockResolvedValueOnce(OFFLINE)
    await store.startFrom(HOME)
    expect(shownOf(store)).toMatchObject({ stale: { kind: 'offline' }, origin: HOME, answer: { at: '2026-11-23T08:10:00+08:00' } })
  })
  test('with nothing stored it is a failure that can be tried again', async () => {
    const { store, asked } = started()
    asked.mockResolvedValueOnce(OFFLINE).mockResolvedValueOnce(answer())
    await store.startFrom(HOME)
    expect(store.useCircle.getState().circle).toEqual({ status: 'failed', failure: { kind: 'offline' } })
    await store.retry()
    expect(shownOf(store)).toMatchObject({ origin: HOME, stale: null })
  })
  test('a refusal is no reason to show an old circle', async () => {
    const { store, asked } = started()
    asked.mockResolvedValueOnce(answer()).mockResolvedValueOnce(NOT_HERE)
    await store.startFrom(HOME)
    await store.startFrom(OTHER)
    expect(store.useCircle.getState().circle.status).toBe('failed')
  })
  test('a place where no circle can be drawn is never stored over one with rings', async () => {
    const { store, asked } = started()
    asked.mockResolvedValueOnce(answer()).mockResolvedValueOnce(answer({ reason: 'no_road_nearby' })).mockResolvedValueOnce(OFFLINE)
    await store.startFrom(HOME)
    await store.startFrom(OTHER)
    await store.startFrom(OTHER)
    expect(shownOf(store)).toMatchObject({ origin: HOME, answer: { reason: null } })
  })
  test('the pace named on the screen is always that of the minutes on the screen', async () => {
    const { store, asked } = started()
    asked.mockResolvedValueOnce(answer()).mockResolvedValueOnce(OFFLINE).mockResolvedValueOnce(answer({ pace: 'elder' }))
    const honest = () => expect(store.useCircle.getState().pace).toBe(shownOf(store)?.answer.pace)
    await store.startFrom(HOME)
    honest()
    await store.setPace('elder')
    honest()
    await store.retry()
    expect(shownOf(store)?.answer.pace).toBe('elder')
    honest()
  })
  test('a slower pace chosen offline is asked for at the next place: nobody is promised a shorter walk', async () => {
    const { store, asked } = started()
    asked.mockResolvedValueOnce(answer()).mockResolvedValueOnce(OFFLINE).mockResolvedValueOnce(answer({ pace: 'elder' }))
    await store.startFrom(HOME)
    await store.setPace('elder')
    await store.startFrom(OTHER)
    expect(asked.mock.calls.map(([call]) => paceAsked(call))).toEqual(['standard', 'elder', 'elder'])
  })
})

describe('when the page comes to the front', () => {
  const MINUTE = 60_000
  async function shownAtTen(reply: Reply | NoReply) {
    const { store, asked } = started()
    jest.useFakeTimers({ now: Date.parse('2026-11-23T10:00:00+08:00') })
    asked.mockResolvedValueOnce(answer()).mockResolvedValue(reply)
    await store.startFrom(HOME)
    return { store, asked }
  }
  test('a circle younger than five minutes stays', async () => {
    const { store, asked } = await shownAtTen(answer())
    jest.advanceTimersByTime(5 * MINUTE)
    store.refreshIfOld()
    expect(asked).toHaveBeenCalledTimes(1)
  })
  test('an older one is fetched anew, for opening hours move on', async () => {
    const { store, asked } = await shownAtTen(answer())
    jest.advanceTimersByTime(5 * MINUTE + 1)
    store.refreshIfOld()
    expect(asked).toHaveBeenCalledTimes(2)
  })
  test('a stored one is tried again at once', async () => {
    const { store, asked } = await shownAtTen(OFFLINE)
    await store.retry()
    store.refreshIfOld()
    expect(asked).toHaveBeenCalledTimes(3)
  })
  test('before there is a circle nothing is asked', () => {
    const { store, asked } = started()
    store.refreshIfOld()
    expect(asked).not.toHaveBeenCalled()
  })
})

test('another filter lets the selection go', () => {
  const { store } = started()
  store.select(['S1'])
  store.setFilter({ kind: 'theme', id: 'elder' })
  expect(store.useCircle.getState()).toMatchObject({ selected: [], filter: { kind: 'theme', id: 'elder' } })
})
