import { phone, onPhoneChange } from './phone-state'
import { isTab, packed, pictureUrl, tabs, windowSetting } from './package'
import { element } from './overlay'

/** Sizes of the stand-in's phone, CSS px. */
export const STATUS_BAR = 47
export const SAFE_BOTTOM = 34
export const NAV_BAR = 44
export const TAB_BAR = 50
/** Distances of WeChat's capsule button on such a phone. */
export const CAPSULE = { width: 87, height: 32, right: 7, top: STATUS_BAR + 4 }

/** What the app changed on WeChat's own bars. */
export interface BarChanges {
  hidden: boolean
  /** black or white, of the page in front */
  readonly textColors: Map<string, string>
  readonly badges: Map<number, string>
  readonly items: Map<number, { readonly text?: string }>
  style: { readonly color?: string; readonly selectedColor?: string; readonly backgroundColor?: string }
}

export interface Shell {
  readonly host: HTMLElement
  readonly changes: BarChanges
  /** Draws the bars anew after a change. */
  redraw(): void
  /** Draws bars for a page in front. */
  front(page: { readonly route: string; readonly title: string; readonly depth: number }): void
  readonly bars: { navigation: boolean; tab: boolean }
}

/** What only looks like a phone, and the layer for what lies above the page. */
function ornaments(): HTMLElement[] {
  const status = element('div', 'wx-status')
  status.append(element('span', 'wx-clock', '9:41'), element('span', 'wx-signal'))
  const capsule = element('div', 'wx-capsule')
  capsule.append(element('i', 'wx-capsule-dots'), element('i', 'wx-capsule-line'), element('i', 'wx-capsule-close'))
  for (const drawn of [status, capsule]) drawn.setAttribute('aria-hidden', 'true')
  return [status, capsule, element('div', 'wx-home-line'), element('div', 'wx-overlay')]
}

/** The phone around the page: status bar, capsule, navigation bar, tab bar, home indicator. */
export function makeShell(onBack: () => void, onTab: (route: string) => void): Shell {
  const screen = element('div', 'wx-screen')
  const navigation = element('div', 'wx-nav')
  const backButton = element('button', 'wx-nav-back', '‹')
  backButton.setAttribute('aria-label', '返回')
  backButton.addEventListener('click', onBack)
  const title = element('span', 'wx-nav-title')
  title.setAttribute('role', 'heading')
  navigation.append(backButton, title)
  const host = element('div', 'wx-pages')
  const tabBar = element('div', 'wx-tabs')
  tabBar.setAttribute('role', 'tablist')
  const tabButtons = tabs.map((tab) => {
    const button = element('button', 'wx-tab')
    button.setAttribute('role', 'tab')
    const picture = document.createElement('img')
    picture.alt = ''
    const words = element('span', '', tab.text)
    button.append(picture, words)
    button.addEventListener('click', () => onTab(tab.pagePath))
    tabBar.append(button)
    return { button, picture, words, tab }
  })
  screen.append(navigation, host, tabBar, ...ornaments())
  document.body.append(screen)

  const bars = { navigation: false, tab: false }
  const changes: BarChanges = { hidden: false, textColors: new Map(), badges: new Map(), items: new Map(), style: {} }
  let last: Parameters<Shell['front']>[0] | null = null
  const drawTabs = (route: string) => {
    bars.tab = isTab(route) && packed.app.tabBar?.custom !== true && !changes.hidden
    const style = { ...packed.app.tabBar, ...changes.style }
    tabBar.style.display = bars.tab ? '' : 'none'
    tabBar.style.background = style.backgroundColor ?? '#fff'
    tabButtons.forEach(({ button, picture, words, tab }, at) => {
      const on = tab.pagePath === route
      button.setAttribute('aria-selected', String(on))
      button.style.color = (on ? style.selectedColor : style.color) ?? '#000'
      picture.src = pictureUrl((on ? tab.selectedIconPath : tab.iconPath) ?? '')
      words.textContent = changes.items.get(at)?.text ?? tab.text
      button.dataset['badge'] = changes.badges.get(at) ?? ''
    })
  }
  const front: Shell['front'] = (page) => {
    last = page
    bars.navigation = windowSetting(page.route, 'navigationStyle') !== 'custom'
    screen.classList.toggle('wx-light-bar', (changes.textColors.get(page.route) ?? windowSetting(page.route, 'navigationBarTextStyle')) !== 'black')
    navigation.style.display = bars.navigation ? '' : 'none'
    navigation.style.background = windowSetting(page.route, 'navigationBarBackgroundColor') || '#000'
    backButton.style.visibility = page.depth > 1 ? 'visible' : 'hidden'
    title.textContent = document.title = page.title
    host.style.backgroundColor = windowSetting(page.route, 'backgroundColor') || '#fff'
    drawTabs(page.route)
  }
  const redraw = () => { if (last) front(last) }
  onPhoneChange((now, before) => { if (now.theme !== before.theme) redraw() })
  document.documentElement.dataset['theme'] = phone().theme
  return { host, front, bars, changes, redraw }
}
