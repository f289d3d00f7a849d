import taro from '@/client/test-taro'
import { back, backHome, canGoBack, open } from './navigation'

const HOME = { url: '/features/circle/pages/home/index' }
const deep = (count: number) => taro.getCurrentPages.mockReturnValue(Array.from({ length: count }, () => ({})))
beforeEach(() => jest.clearAllMocks())

test('a page opens over this one', () => {
  deep(1)
  open('/station', { id: 'S1' })
  expect(taro.navigateTo).toHaveBeenCalledWith({ url: '/features/circle/pages/station/index?id=S1' })
})
test('beyond WeChat’s ten pages the newest takes the last one’s place', () => {
  deep(9)
  open('/list', {})
  expect(taro.redirectTo).not.toHaveBeenCalled()
  deep(10)
  open('/list', {})
  expect(taro.navigateTo).toHaveBeenCalledTimes(1)
  expect(taro.redirectTo).toHaveBeenCalledTimes(1)
})
test('back goes one page back, or home from a page opened from outside: never a dead end', () => {
  deep(2)
  expect(canGoBack()).toBe(true)
  back()
  expect(taro.navigateBack).toHaveBeenCalledTimes(1)
  deep(1)
  expect(canGoBack()).toBe(false)
  back()
  expect(taro.reLaunch).toHaveBeenCalledWith(HOME)
})
test('home goes all the way back, or there anew', () => {
  deep(4)
  backHome()
  expect(taro.navigateBack).toHaveBeenCalledWith({ delta: 3 })
  deep(1)
  backHome()
  expect(taro.reLaunch).toHaveBeenCalledWith(HOME)
})
