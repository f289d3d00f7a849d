/** Every page once: its short path (the address on H5, the name in cards and links) and where Taro finds it. */
export const PAGES = {
  '/': 'features/circle/pages/home/index',
  '/nearby': 'features/circle/pages/nearby/index',
  '/list': 'features/circle/pages/list/index',
  '/gaps': 'features/circle/pages/gaps/index',
  '/station': 'features/circle/pages/station/index',
  '/village': 'features/circle/pages/village/index',
  '/search': 'features/circle/pages/search/index',
  '/correction': 'features/circle/pages/correction/index',
  '/me': 'features/me/pages/me/index',
  '/complaint': 'features/me/more/pages/complaint/index',
  '/receipt': 'features/me/more/pages/receipt/index',
  '/about': 'features/me/more/pages/about/index',
} as const

/** What a page is opened with. */
export interface PageQuery {
  '/': { village?: string; station?: string }
  '/nearby': Record<never, string>
  '/list': { category?: string }
  '/gaps': Record<never, string>
  '/station': { id: string }
  '/village': { why?: 'refused' | 'timeout' | 'unavailable' | 'outside' }
  '/search': Record<never, string>
  '/correction': { id: string }
  '/me': Record<never, string>
  '/complaint': Record<never, string>
  '/receipt': { code?: string }
  '/about': Record<never, string>
}

export type PageName = keyof typeof PAGES

/** Pages that lie side by side under the tab bar and stay alive while another one is in front. */
export const TABS = ['/', '/me'] as const
export type TabName = (typeof TABS)[number]

export const isTab = (page: PageName): page is TabName => (TABS as readonly PageName[]).includes(page)

/** `/station?id=S1`: an address below the site's root, also good for a share card. */
export function linkTo<P extends PageName>(page: P, query: PageQuery[P]): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  const search = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')
  return search === '' ? page : `${page}?${search}`
}

/** The same link in Taro's own words: `/features/circle/pages/station/index?id=S1`. */
export function pagePath(link: string): string {
  const [page = '/', search] = link.split('?')
  const path = PAGES[page as PageName] ?? PAGES['/']
  return search === undefined ? `/${path}` : `/${path}?${search}`
}
