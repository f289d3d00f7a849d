import fc from 'fast-check'
import { makeReceipt } from '@/domain/desk/receipt'
import { REPORT_KINDS, REPORT_OUTCOMES } from '@/domain/desk/report'
import type { KeptReceipt } from '@/client/api/receipts'
import { codeFault, countsOf, headlineOf, receiptLine, standingWords, type Counts } from './report-words'

const aReceipt = (change: Partial<KeptReceipt> = {}): KeptReceipt => ({
  receipt: '7K3QM-9XW2T-4HBCR', kind: 'complaint', about: '站牌倒了', receivedAt: '2026-11-23T10:24:00+08:00', outcome: null, answeredAt: null, read: false, ...change,
})
const answered = { outcome: 'answered', answeredAt: '2026-11-25T09:00:00+08:00' } as const

describe('the first sentence of 我的', () => {
  const words = (change: Partial<Counts>) => standingWords({ unread: 0, unsent: 0, pending: 0, all: 3, ...change })
  test.each<[string, Partial<Counts>, string]>([
    ['nothing was ever sent', { all: 0 }, '还没有报过'],
    ['all were answered and read', {}, '都有答复了'],
    ['some wait for an answer', { pending: 2 }, '2 条在等答复'],
    ['some are still on the phone', { pending: 2, unsent: 1 }, '1 条还没送出，有网就送'],
    ['an answer was not opened yet: it stands before all that waits', { pending: 2, unsent: 1, unread: 1 }, '1 条有答复了'],
  ])('when %s', (_when, change, sentence) => expect(words(change)).toBe(sentence))
  test('counts what is unread, unsent and pending', () => {
    const receipts = [aReceipt(), aReceipt(answered), aReceipt({ ...answered, read: true })]
    expect(countsOf(receipts, 2)).toEqual({ unread: 1, unsent: 2, pending: 1, all: 5 })
  })
})

describe('a line of the list', () => {
  test.each([
    [aReceipt(), '等答复 · 11月23日（周一）送到'],
    [aReceipt({ kind: 'correction' }), '等核对 · 11月23日（周一）送到'],
    [aReceipt(answered), '新答复 · 11月25日（周三）'],
    [aReceipt({ ...answered, read: true }), '已答复 · 11月25日（周三）'],
    [aReceipt({ kind: 'correction', outcome: 'corrected', answeredAt: null, read: true }), '已更正 · 11月23日（周一）'],
  ])('%#', (receipt, line) => expect(receiptLine(receipt)).toBe(line))
})

test('every kind and outcome has a headline', () => {
  const headlines = REPORT_KINDS.flatMap((kind) => [null, ...REPORT_OUTCOMES].map((outcome) => headlineOf({ kind, outcome })))
  expect(headlines.every((words) => words.length > 3)).toBe(true)
})

describe('a typed code', () => {
  const codes = fc.uint8Array({ minLength: 14, maxLength: 14 }).map((bytes) => makeReceipt(() => bytes))
  test('as printed, in small letters or without hyphens may be asked for', () => {
    fc.assert(fc.property(codes, (code) => {
      for (const typed of [code, code.toLowerCase(), code.replace(/-/g, ''), ` ${code.replace(/-/g, ' ')} `]) expect(codeFault(typed)).toBeNull()
    }))
  })
  test('with one wrong character is found out', () => {
    fc.assert(fc.property(codes, fc.nat({ max: 14 }), (code, at) => {
      const bare = code.replace(/-/g, '')
      const typed = bare.slice(0, at) + (bare[at] === '7' ? '8' : '7') + bare.slice(at + 1)
      expect(codeFault(typed)).toBe('单号写错了一位，请对照单子再写一遍。')
    }))
  })
  test.each([
    ['', '写上单号，像 7K3QM-9XW2T-4HBCR 这样。'],
    ['-- ', '写上单号，像 7K3QM-9XW2T-4HBCR 这样。'],
    ['7K3QM-9XW2T', '单号有 15 位，现在是 10 位。'],
    ['7K3QU-9XW2T-4HBCR', '单号里没有字母 U，看看是不是 V。'],
  ])('%j: what came and what is expected', (typed, words) => expect(codeFault(typed)).toBe(words))
})
