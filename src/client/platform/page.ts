import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { PageName, PageQuery } from './routes'

/** What this page was opened with. Values come from outside: check them before use. */
export function usePageQuery<P extends PageName>(_page: P): Partial<Record<keyof PageQuery[P], string>> {
  const params: Partial<Record<string, string | undefined>> = Taro.useRouter().params
  const query: Record<string, string> = {}
  for (const [key, value] of Object.entries(params)) if (typeof value === 'string' && value !== '') query[key] = decode(value)
  return query as Partial<Record<keyof PageQuery[P], string>>
}

/** Calls back whenever the page comes to the front, the first time included. */
export const usePageShow = (onShow: () => void): void => Taro.useDidShow(onShow)

/** Whether this page is the one in front: pages below it stay alive. */
export function useInFront(): boolean {
  const [inFront, setInFront] = useState(true)
  Taro.useDidShow(() => setInFront(true))
  Taro.useDidHide(() => setInFront(false))
  return inFront
}

/** H5 hands over decoded values, WeChat sometimes encoded ones. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
