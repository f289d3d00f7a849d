import fc from 'fast-check'
import taro from '@/client/test-taro'
import { usePageQuery, usePageShow } from './page'

const openedWith = (params: Record<string, string | undefined>) => {
  taro.useRouter.mockReturnValueOnce({ params })
  return usePageQuery('/station')
}

test('what the page was opened with is handed over', () => {
  expect(openedWith({ id: 'S1' })).toEqual({ id: 'S1' })
})
test('WeChat’s encoded values are read as well as the browser’s decoded ones', () => {
  expect(openedWith({ id: '%E7%AB%99' })).toEqual({ id: '站' })
  expect(openedWith({ id: '站' })).toEqual({ id: '站' })
})
test('an empty or absent value is as good as none', () => {
  expect(openedWith({ id: '', other: undefined })).toEqual({})
})
test('a broken link breaks no page', () => {
  expect(openedWith({ id: '100%' })).toEqual({ id: '100%' })
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.string()), (params) => { expect(() => openedWith(params)).not.toThrow() }))
})
test('the page is told whenever it comes to the front', () => {
  const shown = jest.fn()
  usePageShow(shown)
  expect(taro.useDidShow).toHaveBeenCalledWith(shown)
})
