import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { PHONE } from './chromium'
import type { MapFacts, NetworkState, Screen, ScreenFigures } from './screen'

export const SCREENS = path.resolve(__dirname, '../../.cache/screens')
const PATIENCE = 10_000
/** ms to hold on to one found thing that cannot be tapped. */
const GRIP = 2500
const SLOW_MS = 3000
/** Pages below the one in front stay in the document, hidden. */
const FRONT = '.taro_page:visible'

/** The page in a real browser, on a phone of the usual size. */
export class H5Screen implements Screen {
  readonly target = 'h5'
  private readonly errors: string[] = []
  private firstPaintMs = 0

  private constructor(private readonly address: string, private readonly context: BrowserContext, readonly page: Page) {
    page.on('pageerror', (error) => this.errors.push(error.message))
    page.on('console', (message) => {
      // A refused or broken request is a state of the journey, not a defect of the page.
      if (message.type() === 'error' && !/Failed to load resource|net::ERR/.test(message.text())) this.errors.push(message.text().slice(0, 300))
    })
  }

  static async open(browser: Browser, address: string): Promise<H5Screen> {
    const context = await browser.newContext(PHONE)
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    return new H5Screen(address, context, page)
  }

  async start(link = '/'): Promise<void> {
    const started = Date.now()
    await this.page.goto(`${this.address}${link}`)
    await this.page.locator('.page').first().waitFor()
    await this.page.waitForFunction(() => (document.body.innerText ?? '').trim().length > 0)
    this.firstPaintMs = Date.now() - started
  }

  async forget(): Promise<void> {
    await this.page.goto(`${this.address}/healthz`)
    await this.page.evaluate(() => localStorage.clear())
  }

  async tap(name: string | RegExp): Promise<void> {
    const deadline = Date.now() + PATIENCE
    // The next page may come over the thing between finding and tapping it: then one looks again.
    for (;;) {
      try {
        return await visible(labelled(await this.front(), name)).tap({ timeout: GRIP })
      } catch (error) {
        if (Date.now() > deadline) throw error
      }
    }
  }

  async type(label: string, text: string): Promise<void> {
    const field = visible((await this.front()).getByRole('textbox', { name: label }).or((await this.front()).getByRole('searchbox', { name: label })))
    await field.fill(text)
  }

  async sees(words: string | RegExp): Promise<void> {
    await visible((await this.front()).getByText(words)).waitFor()
  }

  async seesNot(words: string | RegExp): Promise<void> {
    await (await this.front()).getByText(words).filter({ visible: true }).first().waitFor({ state: 'hidden' })
  }

  async words(): Promise<string> {
    return (await this.front()).innerText()
  }

  async back(): Promise<void> {
    await this.page.goBack()
  }

  async setLocation(at: readonly [number, number] | 'refused' | 'unavailable'): Promise<void> {
    if (typeof at === 'string') await this.context.clearPermissions()
    else await this.context.grantPermissions(['geolocation'])
    await this.context.setGeolocation(typeof at === 'string' ? null : { longitude: at[0], latitude: at[1], accuracy: 15 })
  }

  async setNetwork(state: NetworkState): Promise<void> {
    await this.context.setOffline(state === 'offline')
    await this.context.unroute('**/api/**')
    if (state === 'failing') await this.context.route('**/api/**', (route) => route.abort('connectionreset'))
    if (state === 'slow') {
      await this.context.route('**/api/**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, SLOW_MS))
        await route.continue().catch(() => undefined)
      })
    }
  }

  async picture(name: string): Promise<string> {
    const file = path.join(SCREENS, this.target, `${name}.png`)
    mkdirSync(path.dirname(file), { recursive: true })
    await this.page.screenshot({ path: file, animations: 'disabled' })
    return file
  }

  async mapFacts(): Promise<MapFacts> {
    const host = (await this.front()).locator('.map-host')
    await host.waitFor()
    return host.evaluate((map) => ({
      rings: [5, 10, 15].filter((minutes) => map.querySelector(`.map-ring-${minutes}`) !== null),
      stations: map.querySelectorAll('.map-touch, .map-tag, .map-dot').length,
      made: Number(map.dataset['mapCreated']),
      camera: map.dataset['camera'] ?? '',
    }))
  }

  async figures(): Promise<ScreenFigures> {
    return { firstPaintMs: this.firstPaintMs, largestSetDataBytes: null, errors: [...this.errors] }
  }

  async close(): Promise<void> {
    await this.context.close()
  }

  private async front(): Promise<Locator> {
    const pages = this.page.locator(FRONT)
    await pages.last().waitFor()
    return pages.last()
  }
}

/** By the name read aloud, else by the words. */
const labelled = (front: Locator, name: string | RegExp): Locator => {
  const exact = typeof name === 'string' ? { name, exact: true } : { name }
  const roles = (['button', 'link', 'radio', 'switch', 'tab', 'option'] as const).map((role) => front.getByRole(role, exact))
  return roles.slice(1).reduce((all, role) => all.or(role), roles[0]!)
}

const visible = (found: Locator): Locator => found.filter({ visible: true }).first()
