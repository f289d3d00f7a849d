import { anApp } from '@/client/test-circle'
import { answererWords, handlerWords } from './app-info'

const named = { ...anApp(), operator: { name: '临猗县民政局', phone: null, filingNumber: null, mapNumber: null } }

test('the handler is named, or it is said that there is none', () => {
  expect(handlerWords(named)).toBe('临猗县民政局')
  expect(handlerWords(anApp())).toBe('演示版：没有运营单位')
  expect(handlerWords({ ...anApp(), demo: false })).toBe('运营单位还没有写明')
  expect(handlerWords(null)).toBe('运营单位')
})
test('nobody is promised an answer that nobody gives', () => {
  expect(answererWords(named)).toBe('由临猗县民政局看、由临猗县民政局答复。')
  expect(answererWords(anApp())).toBe('演示版没有运营单位，不保证有人答复。')
  expect(answererWords({ ...anApp(), demo: false })).toBe('由谁答复还没有写明。')
})
