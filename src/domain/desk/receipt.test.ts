import { isReceipt, makeReceipt } from './receipt'

const counting = (from: number) => (count: number) => Uint8Array.from({ length: count }, (_, i) => (from + i * 7) % 256)

test('a receipt reads as three groups of five characters without I, L, O and U', () => {
  expect(makeReceipt(counting(3))).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){2}$/)
})

test('one wrong character is always noticed', () => {
  const receipt = makeReceipt(counting(11))
  expect(isReceipt(receipt)).toBe(true)
  for (let i = 0; i < receipt.length; i++) {
    if (receipt[i] === '-') continue
    for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
      if (other !== receipt[i]) expect(isReceipt(receipt.slice(0, i) + other + receipt.slice(i + 1))).toBe(false)
    }
  }
})

test('lower case and left-out hyphens are forgiven', () => {
  const receipt = makeReceipt(counting(200))
  expect(isReceipt(receipt.toLowerCase().replace(/-/g, ''))).toBe(true)
})
