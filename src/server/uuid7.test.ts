import { uuid7 } from './uuid7'

test('the example of RFC 9562 appendix A.6 comes out', () => {
  // unix_ts_ms 0x017F22E279B0, rand_a CC3, rand_b 18C4DC0C0C07398F
  const bytes = Uint8Array.from([0xcc, 0x31, 0x8c, 0x4d, 0xc0, 0xc0, 0xc0, 0x73, 0x98, 0xf0])
  expect(uuid7(0x017f22e279b0, () => bytes)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
})

test('a later millisecond sorts later', () => {
  const full = (count: number) => new Uint8Array(count).fill(255)
  const empty = (count: number) => new Uint8Array(count)
  expect(uuid7(1_800_000_000_001, empty) > uuid7(1_800_000_000_000, full)).toBe(true)
})
