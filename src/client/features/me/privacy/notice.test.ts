import { createHash } from 'node:crypto'
import { isChinaDay } from '@/domain/calendar/china-day'
import { consentWords } from './consent-words'
import { NOTICE } from './notice'
import { whatIsCleared } from './what-is-cleared'

/** One fingerprint for each version that was ever in force. New words: a new version and date, and a new line here. */
const WORDS_OF_VERSION: Readonly<Record<number, string>> = { 1: '0ab93167d139290d' }

test('the words of the notice belong to its version: whoever changes them asks the residents again', () => {
  const { version, date, ...words } = NOTICE
  expect(isChinaDay(date)).toBe(true)
  expect(createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16)).toBe(WORDS_OF_VERSION[version])
})
test('every purpose says what, why, where it lies and what it rests on', () => {
  for (const purpose of NOTICE.purposes) for (const words of Object.values(purpose)) expect(words.length).toBeGreaterThan(1)
})

describe('a consent in words', () => {
  const at = Date.parse('2026-11-23T10:24:00+08:00')
  test.each([
    [null, '还没用过，也没同意过'],
    [{ version: 1, at, given: true }, '2026年11月23日同意，隐私说明第 1 版'],
    [{ version: 0, at, given: true }, '2026年11月23日同意，隐私说明第 0 版。现在是第 1 版，再用会再问您'],
    [{ version: 1, at, given: false }, '2026年11月23日收回了，再用会再问您'],
  ])('%j', (consent, words) => expect(consentWords(consent)).toBe(words))
})

describe('what clearing deletes', () => {
  test('names what cannot be had again first', () => {
    expect(whatIsCleared({ receipts: 2, unsent: 1 }).slice(0, 2)).toEqual(['还没送出的 1 条，不会再送', '2 个单号。还想看答复，先抄下来'])
  })
  test('does not speak of what is not there', () => expect(whatIsCleared({ receipts: 0, unsent: 0 }).join()).not.toMatch(/单号|送出/))
})
