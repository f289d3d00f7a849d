import type { Browser } from 'playwright-core'
import { seededChance } from '@/server/seed/seeded-chance'
import { findChromium, openChromium } from '../chromium'
import { readWorld, type World } from '../journeys/world'
import { startServer, type RealServer } from '../real-server'
import { openWeappScreen } from './open-weapp-screen'

const executable = findChromium()
const withBrowser = executable ? describe : describe.skip
jest.setTimeout(240_000)

const CHANGES = 300
const CHIPS = ['全部', '看病买药', '助老', '买菜购物'] as const

withBrowser('in Chromium, the native map of the WeChat package', () => {
  let browser: Browser
  let server: RealServer
  let world: World
  beforeAll(async () => {
    browser = await openChromium(executable ?? '')
    server = await startServer({ LOG_LEVEL: 'warn' })
    world = await readWorld(server)
  })
  afterAll(async () => {
    await browser.close()
    await server.remove()
  })

  test(`${CHANGES} changes of state make no second map, move no camera, and markers of a past state never stay`, async () => {
    const screen = await openWeappScreen({ api: server.address, browser })
    await screen.start(`/?village=${world.home.code}`)
    await screen.sees(/一刻钟走得到\s*\d+\s*处/)
    const settled = await screen.nativeMap()
    const chance = seededChance('native map changes')
    const shown = new Map<string, string>()
    let theme: (typeof CHIPS)[number] = '全部'
    let dark = false
    for (let change = 0; change < CHANGES; change++) {
      if (chance.between(0, 9) === 0) {
        dark = !dark
        await screen.setPhone({ theme: dark ? 'dark' : 'light' })
      } else {
        const next = CHIPS[chance.between(0, CHIPS.length - 1)] ?? '全部'
        if (next !== theme) await screen.tap(next)
        theme = next
      }
      const { initialisations, cameraMoves, polygons } = await screen.nativeMap()
      expect({ change, initialisations, moves: cameraMoves.length, rings: new Set(polygons).size }).toEqual({ change, initialisations: 1, moves: settled.cameraMoves.length, rings: 3 })
    }
    // The same theme shows the same markers however one got there.
    for (const chip of [...CHIPS, ...CHIPS]) {
      if (chip !== theme) await screen.tap(chip)
      theme = chip
      const { markers } = await screen.nativeMap()
      const spoken = markers.filter((it) => it.spoken).map((it) => it.words).sort().join('\n')
      expect(spoken).toBe(shown.get(chip) ?? spoken)
      shown.set(chip, spoken)
    }
    expect(shown.get('看病买药')?.length).toBeLessThan(shown.get('全部')?.length ?? 0)
    expect((await screen.figures()).errors).toEqual([])
    await screen.close()
  })
})
