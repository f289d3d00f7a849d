import { ALL_STAND_INS } from './components/all'
import { hooks } from './components/buttons'
import { installStandIns } from './components/stand-in'
import { mapFacts } from './components/map'
import { code, startFramework } from './framework'
import { field, find, tappables, words } from './look'
import { moduleLoader, theApp } from './modules'
import { packed } from './package'
import { PageStack, parseUrl } from './page-stack'
import { changePhone, onPhoneChange, phone } from './phone-state'
import { record, recordError, recordProblem, watchErrors } from './record'
import { makeShell } from './shell'
import { announce } from './wx/system'
import { createWx } from './wx/create-wx'
import { shareCardOf, shared } from './wx/share'
import './control'

watchErrors()
packed.problems.forEach(recordProblem)

/** Cold start: the client comes up, loads app.js, launches the app, opens the page that the link names. */
window.__weappRun = () => {
  const link = decodeURIComponent(new URLSearchParams(location.search).get('open') ?? '') || `/${packed.pages[0] ?? ''}`
  const { path, query } = parseUrl(link)
  const launch = { path, query, scene: 1001 }
  const backend = startFramework()
  // Modules need wx, wx needs the pages, pages need the modules: the last link is closed late.
  const late = { loadEntry: (id: string): void => recordError('start', `nothing can load ${id} yet`) }
  const systemBack = () => {
    if (stack.pages.length < 2) return false
    stack.navigateBack(1)
    return true
  }
  const shell = makeShell(systemBack, (route) => stack.switchTab(`/${route}`))
  const stack = new PageStack(backend, shell, (id) => late.loadEntry(id))
  const client = { stack, shell, launch }
  const loadEntry = moduleLoader(createWx(client), () => stack.pages.map(({ object }) => object))
  late.loadEntry = loadEntry
  hooks.share = (button) => void shareCardOf(client, 'button', { id: button.id })
  hooks.navigate = (kind, url, delta) => {
    if (kind === 'navigateBack') stack.navigateBack(delta)
    else if (kind === 'redirect') stack.redirectTo(url)
    else if (kind === 'switchTab' || kind === 'reLaunch') stack[kind](url)
    else stack.navigateTo(url)
  }
  window.__weapp = {
    record, shared, phone: { now: phone, change: changePhone }, routes: () => stack.pages.map(({ route }) => route), back: systemBack,
    shareCard: () => shareCardOf(client, 'menu'), map: mapFacts, words, find, field, tappables,
    sleep() {
      const page = stack.top()
      if (page) stack.call(page, 'onHide')
      theApp()?.onHide?.()
      announce('AppHide')
    },
    wake() {
      theApp()?.onShow?.(launch)
      announce('AppShow', launch)
      const page = stack.top()
      if (page) stack.call(page, 'onShow')
    },
  }
  onPhoneChange((now, before) => { if (now.theme !== before.theme) theApp()?.onThemeChange?.({ theme: now.theme }) })
  watchFirstPaint()
  try {
    installStandIns(code.getComponentSpace(), ALL_STAND_INS)
    loadEntry('app')
    theApp()?.onLaunch?.(launch)
    theApp()?.onShow?.(launch)
    stack.reLaunch(link)
  } catch (reason) {
    recordError('start', reason)
  }
}

/** Milliseconds from the start until the page in front shows words. */
function watchFirstPaint(): void {
  const look = () => {
    const page = document.querySelector<HTMLElement>('wx-page:not([hidden])')
    if (page && page.innerText.trim() !== '') record.firstPaintMs = Math.round(performance.now())
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
