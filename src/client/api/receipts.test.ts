import type { ReceiptAnswer } from '@/contract/desk'
import { PROBLEMS } from '@/contract/problem-codes'
import type { request } from '@/client/platform/request'
import type { NoReply, Reply } from '@/client/platform/request.types'
import type * as storage from '@/client/platform/storage'
import type taro from '@/client/test-taro'
import type * as receipts from './receipts'

jest.mock('@/client/platform/request')
type App = typeof receipts & { asked: jest.MockedFunction<typeof request>; forgetEverything: typeof storage.forgetEverything; phone: typeof taro }

/** A new run of the app on the same phone. */
function started(): App {
  jest.resetModules()
  const asked = jest.mocked((require('@/client/platform/request') as { request: typeof request }).request)
  asked.mockReset()
  const { forgetEverything } = require('@/client/platform/storage') as typeof storage
  return { ...require('./receipts') as typeof receipts, asked, forgetEverything, phone: (require('@tarojs/taro') as { default: typeof taro }).default }
}
const kept = (app: App) => app.useReceipts.getState().receipts
const at = (receipt: string) => ({ receipt, receivedAt: '2026-11-23T10:24:00+08:00' })
const answer = (change: Partial<ReceiptAnswer> = {}): ReceiptAnswer => ({
  receipt: 'R1', kind: 'correction', station: { id: 'S1', name: '双塔路药店' }, wrong: 'hours', text: '周日也开', receivedAt: '2026-11-23T10:24:00+08:00',
  outcome: null, answer: null, answeredAt: null, answeredBy: null, ...change,
})
const reply = (change: Partial<ReceiptAnswer> = {}): Reply => ({ status: 200, headers: {}, body: answer(change) })
const ANSWERED = { outcome: 'corrected', answeredAt: '2026-11-24T09:00:00+08:00' } as const
const NONE: NoReply = { none: 'offline' }

beforeEach(() => localStorage.clear())

describe('the receipts on the phone', () => {
  test('are there after a restart, the newest first, each once', () => {
    const app = started()
    app.keepReceipt(at('R1'), 'correction', '双塔路药店')
    app.keepReceipt(at('R2'), 'complaint', '打不开')
    app.keepReceipt(at('R1'), 'correction', '别的')
    expect(kept(started()).map(({ receipt, about }) => [receipt, about])).toEqual([['R2', '打不开'], ['R1', '双塔路药店']])
  })
  test('are known by their first words, in whole characters', () => {
    const app = started()
    app.keepReceipt(at('R1'), 'complaint', ` ${'𠮷'.repeat(30)}`)
    app.keepReceipt(at('R2'), 'complaint', '第一行\n第二行')
    expect(kept(app).map(({ about }) => about)).toEqual(['第一行 第二行', `${'𠮷'.repeat(24)}…`])
  })
  test('a hundred at most: the oldest falls off', () => {
    const app = started()
    for (let i = 0; i < 101; i++) app.keepReceipt(at(`R${i}`), 'suggestion', '')
    expect([kept(app).length, app.isKept(app.useReceipts.getState(), 'R0'), app.isKept(app.useReceipts.getState(), 'R100')]).toEqual([100, false, true])
  })
  test('can be dropped one by one', () => {
    const app = started()
    app.keepReceipt(at('R1'), 'correction', '')
    app.dropReceipt('R1')
    expect(kept(started())).toEqual([])
  })
  test('that the phone did not take are shown all the same, and it is known that they will not last', () => {
    const app = started()
    app.phone.setStorageSync.mockImplementationOnce(() => { throw new Error('QuotaExceededError') })
    app.keepReceipt(at('R1'), 'correction', '')
    expect(app.useReceipts.getState()).toMatchObject({ stored: false, receipts: [{ receipt: 'R1' }] })
  })
  test('are gone when the resident deletes everything', () => {
    const app = started()
    app.keepReceipt(at('R1'), 'correction', '')
    app.forgetEverything()
    expect([kept(app), { ...localStorage }]).toEqual([[], {}])
  })
  test('damaged, are as good as none', () => {
    localStorage.setItem('yikezhong.receipts', '[{"receipt":"R1","kind":"love"}]')
    expect(kept(started())).toEqual([])
  })
})

describe('what became of a report', () => {
  test('is learnt when its owner looks, and then counts as read', async () => {
    const app = started()
    app.keepReceipt(at('R1'), 'correction', '双塔路药店')
    app.asked.mockResolvedValueOnce(reply(ANSWERED))
    expect(await app.readReceipt('R1')).toMatchObject({ ok: true })
    expect(kept(started())).toMatchObject([{ ...ANSWERED, read: true }])
  })
  test('looked at before there is an answer, the answer is still unread when it comes', async () => {
    const app = started()
    app.keepReceipt(at('R1'), 'correction', '')
    app.asked.mockResolvedValueOnce(reply()).mockResolvedValueOnce(reply(ANSWERED))
    await app.readReceipt('R1')
    await app.refreshReceipts()
    expect(kept(app)).toMatchObject([{ outcome: 'corrected', read: false }])
  })
  test('is asked only of those still without an answer, the newest first', async () => {
    const app = started()
    for (const name of ['R1', 'R2', 'R3']) app.keepReceipt(at(name), 'correction', '')
    app.asked.mockResolvedValueOnce(reply({ receipt: 'R2', ...ANSWERED }))
    await app.readReceipt('R2')
    app.asked.mockClear()
    app.asked.mockResolvedValue(reply())
    await Promise.all([app.refreshReceipts(), app.refreshReceipts()])
    expect(app.asked.mock.calls.map(([{ url }]) => url.split('/').pop())).toEqual(['R3', 'R1'])
  })
  test('without network the rest is not asked; one the server does not know does not stop the others', async () => {
    const app = started()
    for (const name of ['R1', 'R2', 'R3']) app.keepReceipt(at(name), 'correction', '')
    app.asked.mockResolvedValueOnce({ status: PROBLEMS.receipt_not_found.status, headers: {}, body: { code: 'receipt_not_found' } }).mockResolvedValueOnce(NONE)
    await app.refreshReceipts()
    expect(app.asked).toHaveBeenCalledTimes(2)
  })
  test('found by typing its code it is kept with what it was about', () => {
    const app = started()
    app.keepAnswer(answer(ANSWERED))
    app.keepAnswer(answer({ receipt: 'R2', kind: 'complaint', station: null, wrong: null, text: '打不开' }))
    expect(kept(app)).toMatchObject([{ receipt: 'R2', about: '打不开', read: false }, { receipt: 'R1', about: '双塔路药店', ...ANSWERED, read: true }])
  })
  test('looking at somebody’s receipt that is not kept keeps nothing', async () => {
    const app = started()
    app.asked.mockResolvedValueOnce(reply())
    await app.readReceipt('R1')
    expect(kept(app)).toEqual([])
  })
})
