import { CORRECTION_KINDS, correctionNeedsText } from './correction'

test('a correction needs words only where its kind says nothing', () => {
  expect(CORRECTION_KINDS.filter(correctionNeedsText)).toEqual(['other'])
})
