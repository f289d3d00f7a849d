import fc from 'fast-check'
import { addDays, instantOf } from '@/domain/calendar/china-day'
import { PACES } from '@/domain/circle/pace'
import { dateWords, dayWords, draftTimeWords, fullDateWords, momentWords, timeWords, weekdayName } from '@/client/ui/day-words'
import { metersWords, openingDetail, openingHeadline, openingWords, PACE_NAMES, wholeMinutes } from './words'

/** Monday 23 November 2026, 10:24 in China. */
const TODAY = '2026-11-23'
const NOW = instantOf(TODAY, 10 * 60 + 24)

describe('walking', () => {
  test('minutes are rounded up, so that nobody is promised a shorter walk', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 90, noNaN: true }), (minutes) => {
      expect(wholeMinutes(minutes)).toBeGreaterThanOrEqual(minutes)
      expect(wholeMinutes(minutes) - minutes).toBeLessThanOrEqual(1)
      expect(wholeMinutes(minutes)).toBeGreaterThanOrEqual(1)
    }))
    expect([wholeMinutes(4), wholeMinutes(4.01), wholeMinutes(15)]).toEqual([4, 5, 15])
  })
  test.each([[0, '0 米'], [164, '164 米'], [999.6, '1,000 米'], [1270, '1,270 米'], [1234567, '1,234,567 米']])('%d metres read %s', (meters, words) => {
    expect(metersWords(meters)).toBe(words)
  })
})

describe('days', () => {
  test('a date carries its weekday, as in 11月25日（周三）', () => {
    expect(dayWords('2026-11-25', '2026-12-24')).toBe('11月25日（周三）')
    expect([weekdayName('2026-11-23'), weekdayName('2026-11-29')]).toEqual(['周一', '周日'])
  })
  test.each([[-1, '昨天'], [0, '今天'], [1, '明天'], [2, '周三'], [6, '周日'], [7, '11月30日（周一）'], [-2, '11月21日（周六）']])('%d days ahead is %s', (ahead, words) => {
    expect(dayWords(addDays(TODAY, ahead), TODAY)).toBe(words)
  })
  test('months and days carry no leading noughts, a full date its year', () => {
    expect(dateWords('2026-01-02')).toBe('1月2日')
    expect(fullDateWords('2026-11-02')).toBe('2026年11月2日')
  })
  test('a stored moment is told as 今天 8:10, in China time whatever offset it was written in', () => {
    expect(momentWords('2026-11-23T08:10:00+08:00', NOW)).toBe('今天 8:10')
    expect(momentWords('2026-11-23T00:10:00Z', NOW)).toBe('今天 8:10')
    expect(momentWords('2026-11-22T20:05:00+08:00', NOW)).toBe('昨天 20:05')
  })
  test('text that is no instant is shown as it came', () => {
    expect(momentWords('早上', NOW)).toBe('早上')
    expect(timeWords('早上', NOW)).toBe('早上')
  })
  test('a draft tells when it was kept', () => {
    expect(draftTimeWords(NOW)).toBe('10:24')
  })
})

describe('whether a station is open', () => {
  const open = (closesAt: string | null) => ({ openNow: true, closesAt, opensAt: null })
  const shut = (opensAt: string | null) => ({ openNow: false, closesAt: null, opensAt })
  const unknown = { openNow: null, closesAt: null, opensAt: null }

  test('open until an hour of today', () => {
    expect(openingWords(open('2026-11-23T18:00:00+08:00'), NOW)).toBe('开着，到 18:00')
  })
  test('closed until an hour of today, of tomorrow, of a day within the week', () => {
    expect(openingWords(shut('2026-11-23T14:30:00+08:00'), NOW)).toBe('休息，14:30 开')
    expect(openingWords(shut('2026-11-24T08:00:00+08:00'), NOW)).toBe('休息，明天 8:00 开')
    expect(openingWords(shut('2026-11-26T08:00:00+08:00'), NOW)).toBe('休息，周四 8:00 开')
  })
  test('open round the clock names no hour; closed for nobody knows how long neither', () => {
    expect(openingWords(open(null), NOW)).toBe('开着')
    expect(openingWords(shut(null), NOW)).toBe('休息')
  })
  test('unknown hours are said to be unknown, never open or closed', () => {
    expect(openingWords(unknown, NOW)).toBe('开门时间没有登记')
    expect(openingHeadline(unknown)).toBe('开门时间没有登记')
    expect(openingDetail(unknown, NOW)).toBe('')
  })
  test('midnight at the end of today is 24:00, not tomorrow 0:00', () => {
    expect(openingWords(open('2026-11-24T00:00:00+08:00'), NOW)).toBe('开着，到 24:00')
  })
  test('headline and detail together say what the one line says', () => {
    const close = '2026-11-23T18:00:00+08:00'
    expect([openingHeadline(open(close)), openingDetail(open(close), NOW)]).toEqual(['现在开着', '到 18:00'])
    expect([openingHeadline(shut(close)), openingDetail(shut(close), NOW)]).toEqual(['现在休息', '18:00 开'])
    expect([openingDetail(open(null), NOW), openingDetail(shut(null), NOW)]).toEqual(['', ''])
  })
})

test('every pace has a name and an icon', () => {
  for (const pace of PACES) expect(Object.values(PACE_NAMES[pace]).every((words) => words !== '')).toBe(true)
})
