import fc from 'fast-check'
import taro from '@/client/test-taro'
import { forgetEverything, kept, onForgotten } from './storage'

const isNumber = (value: unknown): value is number => typeof value === 'number'
const box = kept<number>('count', isNumber)

beforeEach(() => localStorage.clear())

test('what is written is read back, under a name of our own', () => {
  box.write(7)
  expect(box.read()).toBe(7)
  expect(Object.keys({ ...localStorage })).toEqual(['yikezhong.count'])
})
test('nothing was written, or it was removed: nothing is read', () => {
  expect(box.read()).toBeNull()
  box.write(7)
  box.remove()
  expect(box.read()).toBeNull()
})
test('another version’s or a damaged value is as good as none', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    localStorage.setItem('yikezhong.count', JSON.stringify(value))
    expect(box.read()).toBe(typeof value === 'number' ? JSON.parse(JSON.stringify(value)) : null)
  }))
  localStorage.setItem('yikezhong.count', '{half')
  expect(box.read()).toBeNull()
})
test('a full or forbidden storage stops nobody, and is known to have taken nothing', () => {
  const full = () => { throw new Error('QuotaExceededError') }
  expect(box.write(7)).toBe(true)
  taro.setStorageSync.mockImplementationOnce(full)
  taro.removeStorageSync.mockImplementationOnce(full)
  taro.getStorageSync.mockImplementationOnce(full)
  expect(box.write(8)).toBe(false)
  expect(() => box.remove()).not.toThrow()
  expect(box.read()).toBeNull()
})
test('two values do not touch each other', () => {
  const other = kept<number>('other', isNumber)
  box.write(1)
  other.write(2)
  other.remove()
  expect(box.read()).toBe(1)
})

describe('deleting everything', () => {
  test('takes all that is ours, nothing of others on the same site, and tells whoever remembers', () => {
    const told = jest.fn()
    onForgotten(told)
    box.write(7)
    localStorage.setItem('others', '1')
    forgetEverything()
    expect({ ...localStorage }).toEqual({ others: '1' })
    expect(told).toHaveBeenCalledTimes(1)
  })
  test('where storage is forbidden what is in memory goes all the same', () => {
    const told = jest.fn()
    onForgotten(told)
    taro.getStorageInfoSync.mockImplementationOnce(() => { throw new Error('SecurityError') })
    expect(forgetEverything).not.toThrow()
    expect(told).toHaveBeenCalledTimes(1)
  })
})
