import { H5Screen } from './h5-screen'
import { axeViolations } from './looks/contrast'
import { defects, DEMANDS } from './looks/measure'
import { lookStates, type LookState, type Version } from './looks/states'
import { inChromium } from './rig'

jest.setTimeout(120_000)

/** Text as large as a browser's own setting makes it. */
const LARGE = 2
/** npm run screens looks at all four; a test run at both themes and both sizes, each once. */
const LOOKS: readonly (readonly [dark: boolean, scale: number])[] = process.env['SCREENS'] === 'all'
  ? [[false, 1], [false, LARGE], [true, 1], [true, LARGE]]
  : [[false, 1], [true, LARGE]]
const only = process.env['LOOKS'] ?? ''

inChromium('the looks of each page and state', (rig) => {
  const cases = lookStates
    .flatMap((state) => (['standard', 'elder'] as const).filter((version) => (state.only ?? version) === version).map((version) => [state.name, version, state] as const))
    .filter(([name]) => name.startsWith(only))

  test.each(cases)('%s, %s: all of it seen, large enough, with contrast; light and dark, usual text and twice as large', async (name, version, state) => {
    const screen = await opened(state, version)
    try {
      const wrong: string[] = []
      for (const [dark, scale] of LOOKS) {
        await look(screen, dark, scale)
        const which = `${dark ? 'dark' : 'light'}, ${scale * 100} %`
        wrong.push(...(await defects(screen.page, DEMANDS[version])).map((it) => `${which}: ${it}`))
        wrong.push(...(await axeViolations(screen.page, version === 'elder')).map((it) => `${which}: ${it}`))
        await screen.picture(`looks/${version}/${name}${dark ? '-dark' : ''}${scale === 1 ? '' : '-200'}`)
      }
      expect(wrong).toEqual([])
      expect((await screen.figures()).errors).toEqual([])
    } finally {
      await screen.close()
    }
  })

  test.each(['/list', '/gaps', '/me', '/village'])('on %s the keyboard goes down the page, and one sees where it is', async (link) => {
    const screen = await opened({ name: link, link, sees: /./ }, 'standard')
    try {
      await screen.page.waitForTimeout(1000)
      const stops: { top: number; outline: number; words: string }[] = []
      for (let i = 0; i < 6; i++) {
        await screen.page.keyboard.press('Tab')
        stops.push(await screen.page.evaluate(() => {
          const element = document.activeElement ?? document.body
          const { outlineStyle, outlineWidth } = getComputedStyle(element)
          const field = element.closest('.search')
          const ring = field ? (getComputedStyle(field).boxShadow === 'none' ? 0 : 3) : outlineStyle === 'none' ? 0 : parseFloat(outlineWidth)
          return { top: Math.round(element.getBoundingClientRect().top), outline: ring, words: element.getAttribute('aria-label') ?? element.tagName }
        }))
      }
      expect(stops.filter(({ outline }) => outline < 2)).toEqual([])
      expect(stops.map(({ top }) => top)).toEqual(stops.map(({ top }) => top).sort((a, b) => a - b))
      expect(new Set(stops.map(({ words }) => words)).size).toBe(stops.length)
    } finally {
      await screen.close()
    }
  })

  async function opened(state: LookState, version: Version): Promise<H5Screen> {
    const screen = await H5Screen.open(rig.browser, rig.server.address)
    const { from = 'home', network, link, act, sees } = state
    await screen.setLocation('refused')
    await screen.page.addInitScript(({ elder, code, fresh }) => {
      const keep = (key: string, data: unknown) => localStorage.setItem(`yikezhong.${key}`, JSON.stringify({ data }))
      if (elder || !fresh) keep('look', { elder, elderBody: 20 })
      if (!fresh) keep('origin', { kind: 'village', code })
    }, { elder: version === 'elder', code: rig.world.home.code, fresh: from === 'fresh' })
    if (network === 'failing') await screen.setNetwork('failing')
    if (state.mapless) await screen.page.route('**/api/v1/app', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, json: { ...(await answer.json() as object), map: { kind: 'none' } } })
    })
    if (network === 'never') await screen.page.route('**/api/**', () => undefined)
    await screen.start(typeof link === 'string' ? link : link(rig.world))
    await act?.(screen, rig.world)
    const words = typeof sees === 'string' || sees instanceof RegExp ? sees : sees[version]
    if (words !== undefined) await screen.sees(words)
    return screen
  }

  /** The same page under another theme and text size, once it has settled. */
  async function look(screen: H5Screen, dark: boolean, scale: number): Promise<void> {
    await screen.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
    await screen.page.evaluate((percent) => {
      document.documentElement.style.fontSize = `${percent}%`
      window.dispatchEvent(new Event('resize'))
    }, scale * 100)
    await screen.page.waitForTimeout(400)
  }
})
