import fc from 'fast-check'
import { PROBLEMS, type ProblemCode } from '@/contract/problem-codes'
import type { request } from '@/client/platform/request'
import type { Call, NoReply, Reply } from '@/client/platform/request.types'
import type * as storage from '@/client/platform/storage'
import type taro from '@/client/test-taro'
import type * as outbox from './outbox'

jest.mock('@/client/platform/request')
type Outbox = typeof outbox
type Parcel = outbox.Parcel

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const parcel = (n: number): Parcel => ({ to: 'correct', stationId: `S${n}`, body: { draftId: id(n), kind: 'gone', text: `第 ${n} 份` } })
const complaint = (n: number): Parcel => ({ to: 'complain', body: { draftId: id(n), kind: 'complaint', text: `第 ${n} 份` } })

type Weather = 'fine' | 'offline' | 'answer lost' | ProblemCode | 'sign-in page'

/** The server: one report for each draft, the same receipt for a repeated one. `weather` says how the next calls fare. */
function aServer() {
  const reports = new Map<string, string>()
  const calls: Call[] = []
  let weather: Weather = 'fine'
  const answer = (call: Call): Reply | NoReply => {
    calls.push(call)
    if (weather === 'offline') return { none: 'offline' }
    if (weather === 'sign-in page') return { status: 200, headers: {}, body: null }
    if (weather !== 'fine' && weather !== 'answer lost') return { status: PROBLEMS[weather].status, headers: {}, body: { code: weather } }
    const { draftId } = call.body as { draftId: string }
    const receipt = reports.get(draftId) ?? `R${reports.size + 1}`
    reports.set(draftId, receipt)
    return weather === 'answer lost' ? { none: 'timeout' } : { status: 201, headers: {}, body: { receipt, receivedAt: '2026-11-23T10:24:00+08:00' } }
  }
  return { reports, calls, answer, set: (next: Weather) => { weather = next } }
}

/** A new run of the app: nothing survives but what lies in the phone's storage. */
function started(server: ReturnType<typeof aServer>): Outbox {
  jest.clearAllTimers()
  jest.resetModules()
  const asked = jest.mocked((require('@/client/platform/request') as { request: typeof request }).request)
  asked.mockReset()
  asked.mockImplementation(async (call) => server.answer(call))
  return require('./outbox') as Outbox
}
const waiting = (app: Outbox) => app.useOutbox.getState().waiting.map(({ body }) => body.draftId)
const stateOf = (app: Outbox, n: number) => app.deliveryOf(app.useOutbox.getState(), id(n))?.state
const kept = () => JSON.parse(localStorage.getItem('yikezhong.outbox') ?? '[]') as Parcel[]

beforeEach(() => {
  localStorage.clear()
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

describe('a report handed over', () => {
  test('is kept on the phone before it is sent, and leaves it when it was received', async () => {
    const server = aServer()
    const app = started(server)
    const coming = app.hand(parcel(1))
    expect(kept()).toEqual([parcel(1)])
    expect(stateOf(app, 1)).toBe('waiting')
    await coming
    expect(kept()).toEqual([])
    expect(app.deliveryOf(app.useOutbox.getState(), id(1))).toEqual({ state: 'sent', receipt: { receipt: 'R1', receivedAt: '2026-11-23T10:24:00+08:00' } })
  })
  test('goes where it is meant to go, word for word', async () => {
    const server = aServer()
    const app = started(server)
    await app.hand(parcel(1))
    await app.hand(complaint(2))
    expect(server.calls).toEqual([
      { method: 'POST', url: '/api/v1/stations/S1/corrections', body: { draftId: id(1), kind: 'gone', text: '第 1 份' } },
      { method: 'POST', url: '/api/v1/complaints', body: { draftId: id(2), kind: 'complaint', text: '第 2 份' } },
    ])
  })
  test('that was never handed over has no delivery', () => {
    expect(stateOf(started(aServer()), 9)).toBeUndefined()
  })
})

describe('exactly once', () => {
  test('a crash between keeping and sending loses nothing: the next run sends it', async () => {
    const server = aServer()
    server.set('offline')
    void started(server).hand(parcel(1))
    const app = started(server)
    expect(stateOf(app, 1)).toBe('waiting')
    server.set('fine')
    await app.flushOutbox()
    expect([...server.reports.keys()]).toEqual([id(1)])
    expect(stateOf(app, 1)).toBe('sent')
  })
  test('an answer that was lost is asked for again under the same id: one report, its first receipt', async () => {
    const server = aServer()
    const app = started(server)
    server.set('answer lost')
    await app.hand(parcel(1))
    expect(stateOf(app, 1)).toBe('waiting')
    server.set('fine')
    await app.flushOutbox()
    expect(server.reports.size).toBe(1)
    expect(server.calls).toHaveLength(2)
    expect(app.deliveryOf(app.useOutbox.getState(), id(1))).toMatchObject({ receipt: { receipt: 'R1' } })
  })
  test('pressing twice is one report', async () => {
    const server = aServer()
    const app = started(server)
    await Promise.all([app.hand(parcel(1)), app.hand(parcel(1)), app.flushOutbox()])
    expect(server.reports.size).toBe(1)
    expect(server.calls).toHaveLength(1)
  })
  test('whatever the network does and however often the app is closed, in the end each report arrived once and nothing waits', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('hand' as const), n: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ do: fc.constant('weather' as const), as: fc.constantFrom<Weather>('fine', 'offline', 'answer lost', 'busy', 'too_many_requests', 'sign-in page') }),
      fc.record({ do: fc.constantFrom('flush' as const, 'close' as const, 'close midway' as const, 'wait' as const) }),
    )
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      localStorage.clear()
      const server = aServer()
      const handed = new Set<string>()
      let app = started(server)
      for (const it of steps) {
        if (it.do === 'weather') server.set(it.as)
        if (it.do === 'hand' && !handed.has(id(it.n))) {
          handed.add(id(it.n))
          await app.hand(parcel(it.n))
        }
        if (it.do === 'flush') await app.flushOutbox()
        if (it.do === 'wait') await jest.advanceTimersByTimeAsync(15_000)
        if (it.do === 'close midway') void app.flushOutbox()
        if (it.do === 'close' || it.do === 'close midway') app = started(server)
        for (const draft of handed) expect(server.reports.has(draft) || kept().some(({ body }) => body.draftId === draft)).toBe(true)
      }
      server.set('fine')
      await app.flushOutbox()
      expect(new Set(server.reports.keys())).toEqual(handed)
      expect([waiting(app), kept()]).toEqual([[], []])
    }), { numRuns: 30 })
  }, 60_000)
})

describe('a refusal', () => {
  test('is told, and the report waits no longer', async () => {
    const server = aServer()
    const app = started(server)
    server.set('station_not_found')
    await app.hand(parcel(1))
    expect(app.deliveryOf(app.useOutbox.getState(), id(1))).toMatchObject({ state: 'refused', failure: { code: 'station_not_found' } })
    expect(kept()).toEqual([])
    expect(jest.getTimerCount()).toBe(0)
  })
  test('does not hold up those behind it', async () => {
    const server = aServer()
    const app = started(server)
    server.set('offline')
    await app.hand(parcel(1))
    await app.hand(parcel(2))
    const answer = server.answer
    const asked = jest.mocked((require('@/client/platform/request') as { request: typeof request }).request)
    server.set('station_not_found')
    asked.mockImplementationOnce(async (call) => { const reply = answer(call); server.set('fine'); return reply })
    await app.flushOutbox()
    expect([stateOf(app, 1), stateOf(app, 2)]).toEqual(['refused', 'sent'])
  })
  test('mended and handed over again it is sent anew', async () => {
    const server = aServer()
    const app = started(server)
    server.set('invalid_input')
    await app.hand(parcel(1))
    server.set('fine')
    await app.hand(parcel(1))
    expect(stateOf(app, 1)).toBe('sent')
  })
})

describe('two tabs of one browser', () => {
  test('neither loses what the other handed over, and nothing arrives twice', async () => {
    const server = aServer()
    server.set('offline')
    const first = started(server)
    const second = started(server)
    await first.hand(parcel(1))
    await second.hand(parcel(2))
    await first.hand(parcel(3))
    expect(kept().map(({ body }) => body.draftId).sort()).toEqual([id(1), id(2), id(3)])
    server.set('fine')
    for (const app of [first, second, first]) await app.flushOutbox()
    expect([...server.reports.keys()].sort()).toEqual([id(1), id(2), id(3)])
    expect(kept()).toEqual([])
  })
})

describe('several waiting', () => {
  test('go in the order they were handed over', async () => {
    const server = aServer()
    const app = started(server)
    server.set('offline')
    for (const n of [3, 1, 2]) await app.hand(parcel(n))
    server.set('fine')
    await app.flushOutbox()
    expect([...server.reports.keys()]).toEqual([id(3), id(1), id(2)])
  })
  test('without network only the first is tried each time', async () => {
    const server = aServer()
    const app = started(server)
    server.set('offline')
    for (const n of [1, 2, 3]) await app.hand(parcel(n))
    server.calls.length = 0
    await app.flushOutbox()
    expect(server.calls.map(({ body }) => (body as { draftId: string }).draftId)).toEqual([id(1)])
  })
  test('one handed over while another is on its way goes right behind it', async () => {
    const server = aServer()
    const app = started(server)
    const first = app.hand(parcel(1))
    const second = app.hand(parcel(2))
    await Promise.all([first, second])
    expect([...server.reports.keys()]).toEqual([id(1), id(2)])
    expect(waiting(app)).toEqual([])
  })
})

describe('the receipt of a report that arrived', () => {
  const receipts = () => (JSON.parse(localStorage.getItem('yikezhong.receipts') ?? '[]') as { receipt: string }[]).map(({ receipt }) => receipt)

  test('is on the phone, once, also when its first answer was lost', async () => {
    const server = aServer()
    const app = started(server)
    server.set('answer lost')
    await app.hand(parcel(1))
    expect(receipts()).toEqual([])
    server.set('fine')
    await app.flushOutbox()
    await app.hand(parcel(1))
    expect(receipts()).toEqual(['R1'])
  })
  test('does not come back when everything was deleted while the report was on its way', async () => {
    const app = started(aServer())
    const coming = app.hand(parcel(1))
    ;(require('@/client/platform/storage') as typeof storage).forgetEverything()
    await coming
    expect({ ...localStorage }).toEqual({})
    expect(stateOf(app, 1)).toBeUndefined()
  })
})

describe('a phone that takes nothing', () => {
  test('sends all the same, and it is known that what waits will not last', async () => {
    const server = aServer()
    const app = started(server)
    const phone = (require('@tarojs/taro') as { default: typeof taro }).default
    phone.setStorageSync.mockImplementationOnce(() => { throw new Error('QuotaExceededError') })
    server.set('offline')
    await app.hand(parcel(1))
    expect(app.useOutbox.getState()).toMatchObject({ stored: false, waiting: [parcel(1)] })
    server.set('fine')
    await app.flushOutbox()
    expect(stateOf(app, 1)).toBe('sent')
  })
})

describe('trying again by itself', () => {
  test('happens after fifteen seconds, not before, and until it was received', async () => {
    const server = aServer()
    const app = started(server)
    server.set('offline')
    await app.hand(parcel(1))
    await jest.advanceTimersByTimeAsync(14_999)
    expect(server.calls).toHaveLength(1)
    await jest.advanceTimersByTimeAsync(1)
    expect(server.calls).toHaveLength(2)
    server.set('fine')
    await jest.advanceTimersByTimeAsync(15_000)
    expect(stateOf(app, 1)).toBe('sent')
    await jest.advanceTimersByTimeAsync(60_000)
    expect(server.calls).toHaveLength(3)
  })
  test('one clock runs however often it is asked', async () => {
    const server = aServer()
    const app = started(server)
    server.set('offline')
    await app.hand(parcel(1))
    for (let i = 0; i < 5; i++) await app.flushOutbox()
    expect(jest.getTimerCount()).toBe(1)
  })
  test('nothing waiting runs no clock', async () => {
    const app = started(aServer())
    await app.flushOutbox()
    expect(jest.getTimerCount()).toBe(0)
  })
})

describe('what lies in the storage', () => {
  test.each([
    ['damaged', '{"a":'], ['of another shape', '[{"draftId":"x"}]'],
  ])('%s stops nobody from sending', async (_how, text) => {
    localStorage.setItem('yikezhong.outbox', text)
    const server = aServer()
    const app = started(server)
    await app.hand(parcel(1))
    expect(stateOf(app, 1)).toBe('sent')
  })
})
