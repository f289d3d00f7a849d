import { canSpeak, speak, stopSpeaking } from './speech'

interface Utterance { text: string; lang: string; onend: () => void; onerror: () => void }

let voices: { lang: string }[] = []
let said: Utterance[] = []

beforeEach(() => {
  voices = []
  said = []
  Object.assign(window, {
    SpeechSynthesisUtterance: class { constructor(readonly text: string) {} },
    speechSynthesis: { getVoices: () => voices, speak: (it: Utterance) => void said.push(it), cancel: jest.fn() },
  })
})

const words = () => said.map(({ text }) => text)

test('a browser without speech cannot, one that lists no voices may, one with none in Chinese cannot', () => {
  expect(canSpeak()).toBe(true)
  voices = [{ lang: 'en-US' }]
  expect(canSpeak()).toBe(false)
  voices = [{ lang: 'en-US' }, { lang: 'zh-CN' }]
  expect(canSpeak()).toBe(true)
  Object.assign(window, { speechSynthesis: undefined })
  expect(canSpeak()).toBe(false)
})
test('reads one sentence after the other, in Chinese, and says when it is over', () => {
  const over = jest.fn()
  speak('药店开着。走 4 分钟。', over)
  expect(words()).toEqual(['药店开着。'])
  expect(said[0]?.lang).toBe('zh-CN')
  said[0]?.onend()
  expect(words()).toEqual(['药店开着。', '走 4 分钟。'])
  expect(over).not.toHaveBeenCalled()
  said[1]?.onend()
  expect(over).toHaveBeenCalledTimes(1)
})
test('once stopped nothing more is read, and a late end says nothing', () => {
  const over = jest.fn()
  speak('药店开着。走 4 分钟。', over)
  stopSpeaking()
  said[0]?.onend()
  expect(words()).toEqual(['药店开着。'])
  expect(over).not.toHaveBeenCalled()
})
test('the end of an older text is not taken for that of a newer one', () => {
  const older = jest.fn()
  const newer = jest.fn()
  speak('旧的。', older)
  speak('新的。', newer)
  said[0]?.onend()
  said[0]?.onerror()
  expect(older).not.toHaveBeenCalled()
  said[1]?.onend()
  expect(newer).toHaveBeenCalledTimes(1)
})
test('a browser that fails in the middle is over too', () => {
  const over = jest.fn()
  speak('药店开着。走 4 分钟。', over)
  said[0]?.onerror()
  expect(over).toHaveBeenCalledTimes(1)
})
