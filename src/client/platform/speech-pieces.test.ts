import fc from 'fast-check'
import { pieces } from './speech-pieces'

test('a text is read sentence by sentence', () => {
  expect(pieces('慢慢走一刻钟，到得了 58 处。最近的是药店。')).toEqual(['慢慢走一刻钟，到得了 58 处。', '最近的是药店。'])
})
test('words without a full stop are a sentence too, and nothing is nothing', () => {
  expect(pieces('走 4 分钟')).toEqual(['走 4 分钟'])
  expect(pieces(' 。')).toEqual(['。'])
  expect(pieces('')).toEqual([])
})
test('a long sentence is cut after a comma', () => {
  const first = `${'看'.repeat(100)}，`
  expect(pieces(`${first}${'病'.repeat(60)}。`)).toEqual([first, `${'病'.repeat(60)}。`])
})
test('nothing is lost, and no piece is too long for WeChat', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('药', '店', '，', '。', '3', '\n'), { maxLength: 400 }), (letters) => {
    const text = letters.join('')
    const cut = pieces(text)
    expect(cut.join('')).toBe(text.replace(/\n/g, ''))
    for (const piece of cut) expect(piece.length).toBeLessThanOrEqual(120)
  }))
})
