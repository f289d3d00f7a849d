import fc from 'fast-check'
import { addDays, chinaMoment, daysBetween, formatInstant, instantOf, isChinaDay, parseInstant, weekdayOf } from './china-day'

describe('a day in China', () => {
  test('begins at 16:00 UTC of the day before', () => {
    expect(chinaMoment(Date.parse('2026-11-22T15:59:59.999Z'))).toEqual({ day: '2026-11-22', minute: 1439 })
    expect(chinaMoment(Date.parse('2026-11-22T16:00:00Z'))).toEqual({ day: '2026-11-23', minute: 0 })
  })

  test('is the same whatever the time zone of the machine', () => {
    expect(instantOf('2026-11-23', 624)).toBe(Date.parse('2026-11-23T02:24:00Z'))
    expect(instantOf('2026-11-23', 1440)).toBe(instantOf('2026-11-24', 0))
  })

  test.each([['2026-02-29', false], ['2028-02-29', true], ['2026-02-30', false], ['2026-13-01', false], ['2026-1-1', false], ['0001-01-01', false], ['2100-02-29', false]])(
    '%s exists: %s', (day, exists) => expect(isChinaDay(day)).toBe(exists),
  )

  test.each([['2026-11-22', 7], ['2026-11-23', 1], ['2025-01-29', 3], ['1949-10-01', 6], ['2000-01-01', 6]])(
    '%s is weekday %i', (day, weekday) => expect(weekdayOf(day)).toBe(weekday),
  )

  test('adds days over months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365)
  })

  test('refuses a text that is no day and says what was expected', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('expected a day YYYY-MM-DD')
  })
})

describe('an instant', () => {
  test.each([
    ['2026-11-23T10:24:00+08:00', '2026-11-23T02:24:00Z'],
    ['2026-11-23T10:24+08:00', '2026-11-23T02:24:00Z'],
    ['2026-11-23T02:24:00Z', '2026-11-23T02:24:00Z'],
    ['2026-11-22T20:54:00-05:30', '2026-11-23T02:24:00Z'],
    ['2026-11-23T10:24:00.250+08:00', '2026-11-23T02:24:00.250Z'],
  ])('%s is read', (text, utc) => expect(parseInstant(text)).toBe(Date.parse(utc)))

  test.each([
    '2026-11-23T10:24:00', '2026-11-23', '2026-02-30T10:00:00+08:00', '2026-11-23T24:00:00+08:00', '2026-11-23T10:60:00Z',
    '2026-11-23T10:00:60Z', '2026-11-23T10:00:00+15:00', '2026-11-23T10:00:00+08:60', '2026-11-23 10:00:00Z', '20261123T100000Z',
    '2026-11-23T10:00:00 08:00', '', 'now', '1763864640000', '2026-11-23T10:00:00Z\n',
  ])('%j is refused', (text) => expect(parseInstant(text)).toBeNull())

  test('survives writing and reading, to the second', () => {
    fc.assert(fc.property(fc.integer({ min: Date.parse('1900-01-02T00:00:00Z') / 1000, max: Date.parse('2199-12-30T00:00:00Z') / 1000 }), (seconds) => {
      expect(parseInstant(formatInstant(seconds * 1000))).toBe(seconds * 1000)
    }))
  })

  test('agrees with the moment it was made from', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1900-01-02'), max: new Date('2199-12-30'), noInvalidDate: true }), (date) => {
      const { day, minute } = chinaMoment(date.getTime())
      expect(instantOf(day, minute)).toBe(Math.floor(date.getTime() / 60_000) * 60_000)
      expect(formatInstant(date.getTime()).slice(0, 10)).toBe(day)
      expect(weekdayOf(day)).toBe(new Date(`${day}T00:00:00Z`).getUTCDay() || 7)
    }))
  })
})
