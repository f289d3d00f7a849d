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

export interface Shell {
  readonly host: HTMLElement
  /** Draws bars for a page in front. */
  front(page: { readonly route: string; readonly title: string; readonly depth: number }): void
  readonly bars: { navigation: boolean; tab: boolean }
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
  const tabButtons = tabs.map(({ pagePath, text }) => {
    const button = element('button', 'wx-tab')
    button.setAttribute('role', 'tab')
    const picture = document.createElement('img')
    picture.alt = ''
    button.append(picture, element('span', '', text))
    button.addEventListener('click', () => onTab(pagePath))
    tabBar.append(button)
    return { button, picture, pagePath }
  })
  const status = element('div', 'wx-status')
  status.append(element('span', 'wx-clock', '9:41'), element('span', 'wx-signal'))
  const capsule = element('div', 'wx-capsule')
  capsule.append(element('i', 'wx-capsule-dots'), element('i', 'wx-capsule-line'), element('i', 'wx-capsule-close'))
  for (const drawn of [status, capsule]) drawn.setAttribute('aria-hidden', 'true')
  screen.append(navigation, host, tabBar, status, capsule, element('div', 'wx-home-line'), element('div', 'wx-overlay'))
  document.body.append(screen)

  const bars = { navigation: false, tab: false }
  let last: Parameters<Shell['front']>[0] | null = null
  const front: Shell['front'] = (page) => {
    last = page
    bars.navigation = windowSetting(page.route, 'navigationStyle') !== 'custom'
    bars.tab = isTab(page.route)
    const light = windowSetting(page.route, 'navigationBarTextStyle') !== 'black'
    screen.classList.toggle('wx-light-bar', light)
    navigation.style.display = bars.navigation ? '' : 'none'
    navigation.style.background = windowSetting(page.route, 'navigationBarBackgroundColor') || '#000'
    backButton.style.visibility = page.depth > 1 ? 'visible' : 'hidden'
    title.textContent = document.title = page.title
    tabBar.style.display = bars.tab ? '' : 'none'
    tabBar.style.background = packed.app.tabBar?.backgroundColor ?? '#fff'
    host.style.backgroundColor = windowSetting(page.route, 'backgroundColor') || '#fff'
    for (const { button, picture, pagePath } of tabButtons) {
      const tab = tabs.find((it) => it.pagePath === pagePath)
      const on = pagePath === page.route
      button.setAttribute('aria-selected', String(on))
      button.style.color = (on ? packed.app.tabBar?.selectedColor : packed.app.tabBar?.color) ?? '#000'
      picture.src = pictureUrl((on ? tab?.selectedIconPath : tab?.iconPath) ?? '')
    }
  }
  onPhoneChange((now, before) => { if (now.theme !== before.theme && last) front(last) })
  document.documentElement.dataset['theme'] = phone().theme
  return { host, front, bars }
}
