import fc from 'fast-check'
import { CORRECTION_KINDS, CORRECTION_TEXT_MAX } from '@/domain/circle/correction'
import taro from '@/client/test-taro'
import { CORRECTION_NAMES } from '@/client/ui/correction-names'
import { faultsOf, isComplete, newDraft, readDraft, removeDraft, writeDraft, type Draft } from './draft'

const written: Draft = { draftId: '6f1d2c3b-0000-4000-8000-000000000001', kind: 'hours', text: '周日也开', savedAt: 1_795_400_000_000 }
const letters = (count: number) => '字'.repeat(count)

beforeEach(() => localStorage.clear())

describe('what a resident has written', () => {
  test('is there again after the app was closed, and only for that station', () => {
    writeDraft('S1', written)
    expect(readDraft('S1')).toEqual(written)
    expect(readDraft('S2').text).toBe('')
    removeDraft('S1')
    expect(readDraft('S1').savedAt).toBeNull()
  })
  test('nothing is chosen at first', () => {
    expect(newDraft()).toMatchObject({ kind: null, text: '', savedAt: null })
  })
  test('drafts differ in their ids, which are of the form the server takes', () => {
    const drafts = Array.from({ length: 200 }, () => newDraft().draftId)
    expect(new Set(drafts).size).toBe(200)
    for (const id of drafts) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  })
  test('a damaged draft is no draft', () => {
    for (const damaged of ['', null, {}, { ...written, kind: 'love' }, { ...written, text: 7 }, { ...written, draftId: null }, { ...written, savedAt: 'now' }, { ...written, savedAt: undefined }]) {
      taro.getStorageSync.mockReturnValueOnce(damaged)
      expect(readDraft('S1')).toMatchObject({ kind: null, text: '', savedAt: null })
    }
  })
})

describe('what is missing before it can be sent', () => {
  test('a kind, said in plain words', () => {
    expect(faultsOf({ kind: null, text: '' })).toEqual({ kind: '选一样哪里不对。', text: null })
  })
  test('words only where the kind says nothing by itself', () => {
    for (const kind of CORRECTION_KINDS) expect(isComplete(faultsOf({ kind, text: '' }))).toBe(kind !== 'other')
    expect(isComplete(faultsOf({ kind: 'other', text: '  \n ' }))).toBe(false)
    expect(isComplete(faultsOf({ kind: 'other', text: '门牌掉了' }))).toBe(true)
  })
  test('too many words: how many are allowed, how many there are, how many to delete', () => {
    expect(faultsOf({ kind: 'hours', text: letters(213) }).text).toBe('最多 200 字，现在 213 字，删 13 个字就行。')
  })
  test('deleting exactly as many as it says is enough, and one fewer is not', () => {
    fc.assert(fc.property(fc.integer({ min: CORRECTION_TEXT_MAX + 1, max: 400 }), (count) => {
      const over = Number(/删 (\d+) 个字/.exec(faultsOf({ kind: 'hours', text: letters(count) }).text ?? '')?.[1])
      expect(faultsOf({ kind: 'hours', text: letters(count - over) }).text).toBeNull()
      expect(faultsOf({ kind: 'hours', text: letters(count - over + 1) }).text).not.toBeNull()
    }))
  })
  test('a rare character of a village’s name counts as one, and blanks at the ends as none', () => {
    expect(faultsOf({ kind: 'hours', text: '𠮷'.repeat(200) }).text).toBeNull()
    expect(faultsOf({ kind: 'hours', text: `  ${letters(200)}\n\n` }).text).toBeNull()
    expect(faultsOf({ kind: 'hours', text: '𠮷'.repeat(201) }).text).toContain('现在 201 字')
  })
})

test('every kind has a name of its own', () => {
  expect(new Set(CORRECTION_KINDS.map((kind) => CORRECTION_NAMES[kind])).size).toBe(CORRECTION_KINDS.length)
})
