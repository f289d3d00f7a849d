import { offerReason } from './elder-offer'

const usual = { choice: { elder: null, elderBody: 20 }, textScale: 1 } as const

test('at the very first start 长辈版 is offered once', () => {
  expect(offerReason(usual, [])).toBe('start')
  expect(offerReason(usual, ['start'])).toBeNull()
})
test('large text on the phone is a reason of its own, good for one more offer', () => {
  const large = { ...usual, textScale: 1.25 }
  expect(offerReason(large, ['start'])).toBe('text')
  expect(offerReason(large, ['start', 'text'])).toBeNull()
  expect(offerReason({ ...usual, textScale: 1.24 }, ['start'])).toBeNull()
})
test('a first start with large text makes one offer, not two', () => {
  expect(offerReason({ ...usual, textScale: 1.5 }, [])).toBe('text')
  expect(offerReason({ ...usual, textScale: 1.5 }, ['text'])).toBeNull()
})
test.each([true, false])('whoever has decided (%s) is not asked', (elder) => {
  expect(offerReason({ choice: { elder, elderBody: 20 }, textScale: 2 }, [])).toBeNull()
})
