import Taro from '@tarojs/taro'
import { isTab, linkTo, PAGES, pagePath, type PageName, type PageQuery, type TabName } from './routes'

/** WeChat keeps at most ten pages; beyond that the newest takes the last one's place. */
const STACK_LIMIT = 10

export function open<P extends PageName>(page: P, query: PageQuery[P]): void {
  const url = pagePath(linkTo(page, query))
  // A switch between tabs carries no query.
  if (isTab(page)) return void (Object.keys(query).length === 0 ? Taro.switchTab({ url }) : Taro.reLaunch({ url }))
  void (Taro.getCurrentPages().length < STACK_LIMIT ? Taro.navigateTo({ url }) : Taro.redirectTo({ url }))
}

/** To the page under that tab; whatever was opened above the present one is closed. */
export const openTab = (page: TabName): void => void Taro.switchTab({ url: pagePath(page) })

/** One page back; to the home page where this one was opened from outside. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: pagePath('/') })
}

/** Back to the home page: the one under this page, the one resting behind another tab, or a new one. */
export function backHome(): void {
  const pages = Taro.getCurrentPages()
  if (pages.length === 1) void Taro.reLaunch({ url: pagePath('/') })
  else if (pages[0] && liesAtHome(pages[0])) void Taro.navigateBack({ delta: pages.length - 1 })
  else openTab('/')
}

/** H5 tells the short path, WeChat the file's. */
const liesAtHome = ({ route }: { route?: string }): boolean => [undefined, '', '/', PAGES['/'], `/${PAGES['/']}`].includes(route)

export const canGoBack = (): boolean => Taro.getCurrentPages().length > 1
