import Taro from '@tarojs/taro'
import { linkTo, pagePath, type PageName, type PageQuery } from './routes'

/** WeChat keeps at most ten pages; beyond that the newest takes the last one's place. */
const STACK_LIMIT = 10

export function open<P extends PageName>(page: P, query: PageQuery[P]): void {
  const url = pagePath(linkTo(page, query))
  void (Taro.getCurrentPages().length < STACK_LIMIT ? Taro.navigateTo({ url }) : Taro.redirectTo({ url }))
}

/** One page back; to the home page where this one was opened from outside. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: pagePath('/') })
}

/** Back to the home page that lies under this one, or a new one. */
export function backHome(): void {
  const depth = Taro.getCurrentPages().length
  if (depth > 1) void Taro.navigateBack({ delta: depth - 1 })
  else void Taro.reLaunch({ url: pagePath('/') })
}

export const canGoBack = (): boolean => Taro.getCurrentPages().length > 1
