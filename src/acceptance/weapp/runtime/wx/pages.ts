import { call, numberOf, wordsOf, type Options } from '../call'
import { recordUnsupported } from '../record'
import { mapOf } from '../components/map'
import type { Apis, Client } from './client'

/** Moving between pages, the bars around a page, and looking into it. */
export function pageApis(client: Client): Apis {
  const { stack, shell } = client
  const front = () => {
    const page = stack.top()
    if (!page) throw new Error('no page is open')
    return page
  }
  const method = (name: string, ...given: unknown[]) => (front().object[name] as (...all: unknown[]) => unknown).apply(front().object, given)
  const move = (name: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch') => call(name, ({ url }) => stack[name](wordsOf(url)))
  const nothing = (name: string) => [name, call(name, () => undefined)] as const
  return {
    navigateTo: move('navigateTo'), redirectTo: move('redirectTo'), switchTab: move('switchTab'), reLaunch: move('reLaunch'),
    navigateBack: call('navigateBack', ({ delta }) => stack.navigateBack(numberOf(delta, 1))),
    exitMiniProgram: call('exitMiniProgram', () => undefined),
    setNavigationBarTitle: call('setNavigationBarTitle', ({ title }) => stack.setTitle(wordsOf(title))),
    pageScrollTo: call('pageScrollTo', ({ scrollTop, selector }) => {
      const { element } = front()
      const target = typeof selector === 'string' ? element.querySelector<HTMLElement>(selector) : null
      element.scrollTop = target ? target.offsetTop : numberOf(scrollTop, 0)
    }),
    startPullDownRefresh: call('startPullDownRefresh', () => { stack.call(front(), 'onPullDownRefresh') }),
    hideKeyboard: call('hideKeyboard', () => { if (document.activeElement instanceof HTMLElement) document.activeElement.blur() }),
    createSelectorQuery: () => method('createSelectorQuery'),
    createIntersectionObserver: (page: unknown, options: Options = {}) => method('createIntersectionObserver', typeof page === 'object' && page !== null && 'setData' in page ? options : page),
    createMediaQueryObserver: () => method('createMediaQueryObserver'),
    createMapContext: (id: string) => mapContext(() => front().element.querySelector<HTMLElement>(`wx-map[id="${CSS.escape(id)}"]`) ?? shell.host.querySelector<HTMLElement>(`wx-map[id="${CSS.escape(id)}"]`)),
    ...barApis(client),
    // Of these a resident sees a spinner or an edge at most.
    ...Object.fromEntries(['showNavigationBarLoading', 'hideNavigationBarLoading', 'hideHomeButton', 'setBackgroundColor', 'setBackgroundTextStyle', 'stopPullDownRefresh'].map(nothing)),
  }
}

/** Changes of WeChat's own bars. */
function barApis({ stack, shell }: Client): Apis {
  const change = (name: string, run: (options: Options) => void) => [name, call(name, (options) => {
    run(options)
    shell.redraw()
  })] as const
  const at = (options: Options) => numberOf(options['index'], 0)
  const { changes } = shell
  return Object.fromEntries([
    change('setNavigationBarColor', ({ frontColor }) => void changes.textColors.set(stack.top()?.route ?? '', wordsOf(frontColor).toLowerCase() === '#000000' ? 'black' : 'white')),
    change('showTabBar', () => { changes.hidden = false }),
    change('hideTabBar', () => { changes.hidden = true }),
    change('setTabBarStyle', (options) => { changes.style = { ...changes.style, ...options } }),
    change('setTabBarItem', (options) => void changes.items.set(at(options), options)),
    change('setTabBarBadge', (options) => void changes.badges.set(at(options), wordsOf(options['text']))),
    change('removeTabBarBadge', (options) => void changes.badges.delete(at(options))),
    change('showTabBarRedDot', (options) => void changes.badges.set(at(options), '•')),
    change('hideTabBarRedDot', (options) => void changes.badges.delete(at(options))),
  ])
}

/** Commands to a map: answered by the stand-in that is on the page when the command arrives. */
function mapContext(find: () => HTMLElement | null): unknown {
  return new Proxy({}, {
    get: (_, name) => {
      if (typeof name !== 'string' || name === 'then') return undefined
      return call(`map.${name}`, async (options) => {
        // The element may belong to a setData that is not drawn yet.
        await new Promise((resolve) => setTimeout(resolve, 0))
        const element = find()
        const map = element ? mapOf(element) : null
        if (!map) throw new Error('map is not found')
        const command = map.commands[name]
        if (!command) {
          recordUnsupported(`MapContext.${name}`)
          throw new Error('not supported by the stand-in')
        }
        return command(options)
      })
    },
  })
}
