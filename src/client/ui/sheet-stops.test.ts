import fc from 'fast-check'
import { nearestStop, STOP_SHARES, STOPS } from './sheet-stops'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const stop = fc.constantFrom(...STOPS)

test('the sheet rests at a third, a little over half, and nearly all of the page', () => {
  expect([STOP_SHARES.peek, STOP_SHARES.half]).toEqual([0.34, 0.55])
  expect(STOP_SHARES.full).toBeGreaterThan(STOP_SHARES.half)
})
test('let go where it stands it stays, and a trembling finger moves nothing', () => {
  fc.assert(fc.property(stop, fc.double({ min: -0.039, max: 0.039, noNaN: true }), (from, tremble) => {
    expect(nearestStop(STOP_SHARES[from] + tremble, STOP_SHARES[from])).toBe(from)
  }))
})
test('a pull of five hundredths of the page means the next stop that way', () => {
  expect(nearestStop(0.34 + 0.05, STOP_SHARES.peek)).toBe('half')
  expect(nearestStop(0.55 + 0.05, STOP_SHARES.half)).toBe('full')
  expect(nearestStop(0.55 - 0.05, STOP_SHARES.half)).toBe('peek')
  expect(nearestStop(0.9 - 0.05, STOP_SHARES.full)).toBe('half')
})
test('a long pull goes past the middle stop', () => {
  expect(nearestStop(0.85, STOP_SHARES.peek)).toBe('full')
  expect(nearestStop(0.3, STOP_SHARES.full)).toBe('peek')
})
test('pulled beyond the last stop it comes back to it', () => {
  expect(nearestStop(1, STOP_SHARES.full)).toBe('full')
  expect(nearestStop(0, STOP_SHARES.peek)).toBe('peek')
})
test('it never goes against the pull', () => {
  fc.assert(fc.property(stop, share, (from, at) => {
    const rest = STOP_SHARES[nearestStop(at, STOP_SHARES[from])]
    expect((rest - STOP_SHARES[from]) * (at - STOP_SHARES[from])).toBeGreaterThanOrEqual(0)
  }))
})
test('pulled farther up it never comes to rest lower', () => {
  fc.assert(fc.property(stop, share, share, (from, a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a]
    expect(STOP_SHARES[nearestStop(high, STOP_SHARES[from])]).toBeGreaterThanOrEqual(STOP_SHARES[nearestStop(low, STOP_SHARES[from])])
  }))
})
