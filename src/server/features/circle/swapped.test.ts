import { looksSwapped } from './swapped'

const LINYI = [110.31, 34.95, 110.95, 35.33] as const

test('a latitude beyond the pole was meant as longitude', () => {
  expect(looksSwapped([35.14, 110.77], LINYI)).toBe(true)
})

test('a position that lies in the network when exchanged was swapped, even where both numbers are possible', () => {
  const sixtySixty = [70, 10, 75, 15] as const
  expect(looksSwapped([12, 72], sixtySixty)).toBe(true)
  expect(looksSwapped([72, 12], sixtySixty)).toBe(false)
})

test('places elsewhere on earth are not swapped, only far away', () => {
  expect(looksSwapped([110.77, 35.14], LINYI)).toBe(false)
  expect(looksSwapped([9.52, 47.14], LINYI)).toBe(false)
  expect(looksSwapped([0, 0], LINYI)).toBe(false)
  expect(looksSwapped([-170, 80], LINYI)).toBe(false)
})
