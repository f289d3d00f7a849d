import { instantOf } from '@/domain/calendar/china-day'
import { draftWords } from './draft-note'

const savedAt = instantOf('2026-11-23', 10 * 60 + 24)

test.each([
  [{ savedAt: null, stored: true }, '写的会自动存在手机里'],
  [{ savedAt, stored: true }, '已存草稿 10:24'],
  [{ savedAt, stored: false }, '手机存不下草稿。先别关掉，写完就送出。'],
])('%j', (state, words) => expect(draftWords(state)).toBe(words))
