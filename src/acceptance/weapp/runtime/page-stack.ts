import type { AssociatedBackend } from 'glass-easel-miniprogram-adapter'
import { code } from './framework'
import { customTabBar, isTab, packed, resolvePath, windowSetting } from './package'
import { record, recordError } from './record'
import { theApp } from './modules'
import type { Shell } from './shell'

export interface PageObject {
  readonly [name: string]: unknown
}

/** A page that is alive, in front or below. */
export interface OpenPage {
  readonly route: string
  readonly element: HTMLElement
  readonly object: PageObject
  title: string
  release(): void
}

/** WeChat's limit. */
const DEPTH = 10

export function parseUrl(url: string, from = ''): { path: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.split('?')
  const query: Record<string, string> = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const [key = '', value = ''] = pair.split('=')
    query[decodeURIComponent(key)] = decodeURIComponent(value)
  }
  return { path: (path.startsWith('/') ? path.slice(1) : resolvePath(path, from)).replace(/\.html$/, ''), query }
}

export class PageStack {
  readonly pages: OpenPage[] = []
  /** Tab pages stay alive while another tab is shown. */
  private readonly resting = new Map<string, OpenPage>()

  constructor(private readonly backend: AssociatedBackend, private readonly shell: Shell, private readonly loadEntry: (id: string) => void) {}

  top(): OpenPage | null {
    return this.pages[this.pages.length - 1] ?? null
  }

  setTitle(title: string): void {
    const page = this.top()
    if (!page) return
    page.title = title
    this.draw(page)
  }

  call(page: OpenPage, name: string, ...given: unknown[]): unknown {
    record.lifecycle.push(`${page.route} ${name}`)
    const method = page.object[name]
    if (typeof method !== 'function') return undefined
    try {
      return (method as (...all: unknown[]) => unknown).apply(page.object, given)
    } catch (reason) {
      recordError(`${page.route} ${name}`, reason)
      return undefined
    }
  }

  navigateTo(url: string): void {
    const { path, query } = this.known(url)
    if (isTab(path)) throw new Error('can not navigateTo a tabbar page')
    if (this.pages.length >= DEPTH) throw new Error('webview count limit exceed')
    const before = this.top()
    if (before) this.call(before, 'onHide')
    this.open(path, query)
  }

  redirectTo(url: string): void {
    const { path, query } = this.known(url)
    if (isTab(path)) throw new Error('can not redirectTo a tabbar page')
    this.close(this.pages.pop())
    this.open(path, query)
  }

  navigateBack(delta: number): void {
    if (this.pages.length < 2) throw new Error('cannot navigate back at first page.')
    for (let step = 0; step < delta && this.pages.length > 1; step++) this.close(this.pages.pop())
    const page = this.top()
    if (page) this.show(page)
  }

  switchTab(url: string): void {
    const { path } = this.known(url)
    if (!isTab(path)) throw new Error('can not switch to no-tabBar page')
    const before = this.top()
    if (before?.route === path) return
    if (before && isTab(before.route)) this.call(before, 'onHide')
    for (const page of this.pages.splice(0).reverse()) if (isTab(page.route)) this.resting.set(page.route, page); else this.close(page)
    const kept = this.resting.get(path)
    if (kept) {
      this.pages.push(kept)
      this.show(kept)
    } else this.resting.set(path, this.open(path, {}))
  }

  reLaunch(url: string): void {
    const { path, query } = this.known(url)
    const alive = new Set([...this.pages.splice(0), ...this.resting.values()])
    this.resting.clear()
    for (const page of alive) this.close(page)
    const page = this.open(path, query)
    if (isTab(path)) this.resting.set(path, page)
  }

  private open(route: string, query: Record<string, string>): OpenPage {
    this.loadEntry(route)
    if (customTabBar && isTab(route)) this.loadEntry(customTabBar)
    const page = createPage(this.backend, this.shell.host, route, query)
    this.pages.push(page)
    this.call(page, 'onLoad', query)
    this.show(page)
    requestAnimationFrame(() => this.call(page, 'onReady'))
    return page
  }

  private show(page: OpenPage): void {
    this.draw(page)
    this.call(page, 'onShow')
  }

  private draw(page: OpenPage): void {
    this.shell.front({ route: page.route, title: page.title, depth: this.pages.length })
    for (const child of this.shell.host.children) (child as HTMLElement).hidden = child !== page.element
  }

  private close(page: OpenPage | undefined): void {
    if (!page) return
    this.call(page, 'onUnload')
    page.release()
  }

  private known(url: string): ReturnType<typeof parseUrl> {
    const target = parseUrl(url, this.top()?.route)
    if (packed.pages.includes(target.path)) return target
    theApp()?.onPageNotFound?.({ ...target, isEntryPage: this.pages.length === 0 })
    throw new Error(`page "${target.path}" is not found`)
  }
}

function createPage(backend: AssociatedBackend, host: HTMLElement, route: string, query: Record<string, string>): OpenPage {
  const root = backend.createRoot('page', code, route)
  const object = root.get() as unknown as PageObject
  for (const [name, value] of Object.entries({ route, __route__: route, options: query })) {
    Object.defineProperty(object, name, { value, writable: true, configurable: true, enumerable: true })
  }
  const element = document.createElement('wx-page')
  element.dataset['route'] = route
  const place = document.createElement('div')
  element.append(place)
  host.append(element)
  root.attach(element as never, place as never)
  const tabBar = customTabBar && isTab(route) ? backend.createRoot('custom-tab-bar', code, customTabBar) : null
  if (tabBar) {
    const bar = document.createElement('div')
    element.append(bar)
    tabBar.attach(element as never, bar as never)
  }
  Object.defineProperty(object, 'getTabBar', { value: () => tabBar?.get() ?? null, configurable: true })
  return {
    route, element, object,
    title: windowSetting(route, 'navigationBarTitleText'),
    release() {
      tabBar?.release()
      root.release()
      element.remove()
    },
  }
}
