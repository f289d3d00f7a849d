import fc from 'fast-check'
import { COMPLAINT_TEXT_MAX } from '@/domain/desk/report'
import taro from '@/client/test-taro'
import { faultsOf, isComplete, looksPrivate, newDraft, readDraft, removeDraft, writeDraft, type Draft } from './draft'

const written: Draft = { draftId: '6f1d2c3b-0000-4000-8000-000000000001', kind: 'complaint', text: '站牌倒了', savedAt: 1_795_400_000_000 }

beforeEach(() => localStorage.clear())

describe('a draft', () => {
  test('is there again after the app was closed, until it is removed', () => {
    expect(writeDraft(written)).toBe(true)
    expect(readDraft()).toEqual(written)
    removeDraft()
    expect(readDraft()).toMatchObject({ kind: null, text: '', savedAt: null })
  })
  test('a phone that takes nothing says so', () => {
    taro.setStorageSync.mockImplementationOnce(() => { throw new Error('exceed storage max size 10Mb') })
    expect(writeDraft(written)).toBe(false)
  })
  test.each([['{}'], ['"x"'], [JSON.stringify({ ...written, kind: 'praise' })], [JSON.stringify({ ...written, text: 5 })]])('damaged is no draft: %s', (json) => {
    localStorage.setItem('yikezhong.complaint', json)
    expect(readDraft().text).toBe('')
  })
})

describe('what is missing', () => {
  test('both are named at once', () => expect(faultsOf(newDraft())).toEqual({ kind: '选一样：投诉还是建议。', text: '写一句话，我们才知道是什么事。' }))
  test('nothing, when there is a kind and a word', () => expect(isComplete(faultsOf(written))).toBe(true))
  test('blanks are no words', () => expect(faultsOf({ kind: 'suggestion', text: ' \n ' }).text).not.toBeNull())
  test('deleting exactly as many characters as it says is enough', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 200 }), (over) => {
      const text = '字'.repeat(COMPLAINT_TEXT_MAX + over)
      const [, toDelete] = /删 (\d+) 个字/.exec(faultsOf({ kind: 'complaint', text }).text ?? '') ?? []
      expect(faultsOf({ kind: 'complaint', text: text.slice(Number(toDelete)) }).text).toBeNull()
      expect(Number(toDelete)).toBe(over)
    }))
  })
})

describe('words that look private', () => {
  test.each(['电话 13812345678', '138-1234-5678', '138 1234 5678', '身份证 142731198001011234'])('%s', (text) => expect(looksPrivate(text)).toBe(true))
  test.each(['站牌倒了', '打过 12345', '2026年11月23日 10:24', '离 300 米，走 5 分钟'])('and what does not: %s', (text) => expect(looksPrivate(text)).toBe(false))
})
