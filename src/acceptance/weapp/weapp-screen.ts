import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContext, ElementHandle, Page } from 'playwright-core'
import type { Position } from '@/domain/circle/position'
import type { MapFacts, NetworkState, Screen, ScreenFigures } from '../screen'
import type { Phone } from './phone'
import type { NativeMapFacts, RunRecord, ShareCard, Tappable } from './run-record'
import { emptyMemory, type Served } from './serve'
import type { NameQuery } from './runtime/control'
import { linkToPackage } from './link'
import { mapFactsOf } from './map-facts'

const SCREENS = path.resolve(__dirname, '../../../.cache/screens/weapp')
/** How long a person waits for something to appear. */
const PATIENCE_MS = 10_000

/** The WeChat package on a phone, driven by what a person sees; what only WeChat has stands below. */
export interface WeappScreen extends Screen {
  readonly target: 'weapp'
  readonly page: Page
  /** Settings of the phone, at once and for the next starts. */
  setPhone(change: Partial<Phone>): Promise<void>
  /** What all starts did so far. */
  facts(): Promise<RunRecord>
  /** The map stand-in's own account: initialisations, camera moves, markers. */
  nativeMap(): Promise<NativeMapFacts>
  /** The card that WeChat's own menu would send for the page in front; null where the page cannot be shared. */
  shareCard(): Promise<ShareCard | null>
  /** Routes of the open pages, the one in front last. */
  routes(): Promise<string[]>
  tappables(): Promise<Tappable[]>
  /** The app's storage as it lies on the phone; with a value: puts it there before the next start. */
  stored(key: string): unknown
  plant(key: string, value: unknown): void
  /** The app leaves the screen and comes back without a cold start. */
  sleepAndWake(): Promise<void>
  /** Bytes of the main package and of each subpackage. */
  readonly packageSizes: Readonly<Record<string, number>>
}

interface Parts {
  readonly context: BrowserContext
  readonly page: Page
  readonly served: Served
  readonly pages: readonly string[]
  readonly packageSizes: Readonly<Record<string, number>>
}

const emptyRecord = (): RunRecord => ({ setData: [], errors: [], problems: [], unsupported: [], calls: [], lifecycle: [], firstPaintMs: null })

export class ChromiumWeappScreen implements WeappScreen {
  readonly target = 'weapp'
  readonly page: Page
  readonly packageSizes: Readonly<Record<string, number>>
  /** Of the starts before this one. */
  private past = emptyRecord()
  private readonly browserErrors: string[] = []

  constructor(private readonly parts: Parts) {
    this.page = parts.page
    this.packageSizes = parts.packageSizes
    this.page.setDefaultTimeout(PATIENCE_MS)
    this.page.on('pageerror', (error) => this.browserErrors.push(error.stack ?? error.message))
    this.page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !/Failed to load resource|net::ERR/.test(message.text())) this.browserErrors.push(message.text().slice(0, 500))
    })
  }

  async start(link = '/'): Promise<void> {
    await this.remember()
    const open = linkToPackage(link, this.parts.pages)
    await this.page.goto(`${this.parts.served.address}/phone.html?open=${encodeURIComponent(encodeURIComponent(open))}`)
    await this.page.waitForFunction(() => (window.__weapp?.record.firstPaintMs ?? null) !== null).catch(async () => {
      throw new Error(`the app showed no words after its start: ${(await this.figures()).errors.join('\n')}`)
    })
  }

  async forget(): Promise<void> {
    await this.remember()
    await this.page.goto('about:blank')
    this.parts.served.kept = emptyMemory()
  }

  async tap(name: string | RegExp): Promise<void> {
    const query = queryOf(name)
    const deadline = Date.now() + PATIENCE_MS
    for (;;) {
      const found = await this.waitFor((wanted) => window.__weapp.find(wanted), query, `nothing to tap is called ${String(name)}`)
      try {
        await found.tap({ timeout: Math.max(500, Math.min(3000, deadline - Date.now())) })
        return
      } catch (error) {
        // The page drew anew between the look and the finger, or something still lies above: look again.
        if (Date.now() > deadline) throw error
      }
    }
  }

  async type(label: string, text: string): Promise<void> {
    const found = await this.waitFor((wanted) => window.__weapp.field(wanted), label, `no field is called ${label}`)
    await found.fill(text)
  }

  async sees(words: string | RegExp): Promise<void> {
    await this.waitForWords(words, true)
  }

  async seesNot(words: string | RegExp): Promise<void> {
    await this.waitForWords(words, false)
  }

  words(): Promise<string> {
    return this.page.evaluate(() => window.__weapp.words())
  }

  async back(): Promise<void> {
    const went = await this.page.evaluate(() => window.__weapp.back())
    if (!went) throw new Error('the phone\'s way back leads out of the app: this is the first page')
  }

  async setLocation(at: Position | 'refused' | 'unavailable'): Promise<void> {
    await this.setPhone(typeof at === 'string' ? { location: at } : { location: 'allowed', position: at })
  }

  async setNetwork(network: NetworkState): Promise<void> {
    await this.setPhone({ network })
  }

  async setPhone(change: Partial<Phone>): Promise<void> {
    this.parts.served.phone = { ...this.parts.served.phone, ...change }
    if (await this.isUp()) await this.page.evaluate((given) => window.__weapp.phone.change(given), change)
  }

  async picture(name: string): Promise<string> {
    const file = path.join(SCREENS, `${name}.png`)
    mkdirSync(path.dirname(file), { recursive: true })
    await this.page.screenshot({ path: file, animations: 'disabled' })
    return file
  }

  async figures(): Promise<ScreenFigures> {
    const { firstPaintMs, setData, errors, problems, unsupported } = await this.facts()
    return {
      firstPaintMs: firstPaintMs ?? 0,
      largestSetDataBytes: Math.max(0, ...setData.map(({ bytes }) => bytes)),
      errors: [...errors, ...problems, ...unsupported.map((name) => `unsupported: ${name}`), ...this.browserErrors],
    }
  }

  async facts(): Promise<RunRecord> {
    return (await this.isUp()) ? joined(this.past, await this.page.evaluate(() => window.__weapp.record)) : this.past
  }

  nativeMap(): Promise<NativeMapFacts> {
    return this.page.evaluate(() => window.__weapp.map())
  }

  async mapFacts(): Promise<MapFacts> {
    await this.page.locator('wx-page:not([hidden]) wx-map').waitFor()
    return mapFactsOf(await this.nativeMap())
  }

  shareCard(): Promise<ShareCard | null> {
    return this.page.evaluate(() => window.__weapp.shareCard())
  }

  routes(): Promise<string[]> {
    return this.page.evaluate(() => window.__weapp.routes())
  }

  tappables(): Promise<Tappable[]> {
    return this.page.evaluate(() => window.__weapp.tappables())
  }

  stored(key: string): unknown {
    const json = this.parts.served.kept.storage[key]
    return json === undefined ? null : JSON.parse(json)
  }

  plant(key: string, value: unknown): void {
    const { kept } = this.parts.served
    this.parts.served.kept = { ...kept, storage: { ...kept.storage, [key]: JSON.stringify(value) } }
  }

  async sleepAndWake(): Promise<void> {
    await this.page.evaluate(() => { window.__weapp.sleep(); window.__weapp.wake() })
  }

  async close(): Promise<void> {
    await this.parts.context.close()
    await this.parts.served.stop()
  }

  private isUp(): Promise<boolean> {
    return this.page.evaluate(() => typeof window.__weapp === 'object')
  }

  /** A start empties the page: what it did is kept first. */
  private async remember(): Promise<void> {
    this.past = await this.facts()
  }

  private async waitFor<T>(look: (wanted: T) => HTMLElement | null, wanted: T, missing: string): Promise<ElementHandle<HTMLElement>> {
    const handle = await this.page.waitForFunction(look as never, wanted as never, { polling: 50 }).catch(async () => {
      throw new Error(`${missing}. On the screen:\n${await this.words()}`)
    })
    return handle.asElement() as unknown as ElementHandle<HTMLElement>
  }

  private async waitForWords(words: string | RegExp, there: boolean): Promise<void> {
    const query = queryOf(words)
    const shows = (wanted: { readonly query: NameQuery; readonly there: boolean }) => {
      const now = window.__weapp.words()
      const lines = [...now.split('\n'), now.replace(/\n/g, ' '), now.replace(/\n/g, '')]
      const { query: given } = wanted
      const found = 'text' in given ? lines.some((line) => line.includes(given.text.replace(/\s+/g, ' ').trim())) : lines.some((line) => new RegExp(given.pattern, given.flags).test(line))
      return found === wanted.there
    }
    await this.page.waitForFunction(shows, { query, there }, { polling: 50 }).catch(async () => {
      throw new Error(`${there ? 'never saw' : 'still sees'} ${String(words)}. On the screen:\n${await this.words()}`)
    })
  }
}

const queryOf = (name: string | RegExp): NameQuery => (typeof name === 'string' ? { text: name } : { pattern: name.source, flags: name.flags.replace('g', '') })

function joined(a: RunRecord, b: RunRecord): RunRecord {
  return {
    setData: [...a.setData, ...b.setData], errors: [...a.errors, ...b.errors], problems: [...new Set([...a.problems, ...b.problems])],
    unsupported: [...new Set([...a.unsupported, ...b.unsupported])], calls: [...a.calls, ...b.calls], lifecycle: [...a.lifecycle, ...b.lifecycle], firstPaintMs: b.firstPaintMs ?? a.firstPaintMs,
  }
}
