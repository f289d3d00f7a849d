import type { Browser } from 'playwright-core'
import { findChromium, openChromium } from './chromium'
import { H5Screen } from './h5-screen'
import { meJourneys } from './journeys/me'
import { readWorld, type World } from './journeys/world'
import { tellingLines } from './quiet-log'
import { startServer, type RealServer } from './real-server'

const executable = findChromium()
const withBrowser = executable ? describe : describe.skip
jest.setTimeout(90_000)

withBrowser('in Chromium, 我的 on a phone', () => {
  let browser: Browser
  let server: RealServer
  let world: World
  const paints: number[] = []
  beforeAll(async () => {
    browser = await openChromium(executable ?? '')
    server = await startServer({ LOG_LEVEL: 'trace' })
    world = await readWorld(server)
  })
  afterAll(async () => {
    process.stderr.write(`h5, 我的: ${meJourneys.length} journeys, first paint ${Math.max(...paints)} ms at most\n`)
    await browser.close()
    await server.remove()
  })

  test.each(meJourneys.map((journey) => [journey.name, journey] as const))('%s', async (_name, journey) => {
    const screen = await H5Screen.open(browser, server.address)
    try {
      await journey.run(screen, world)
      const { errors, firstPaintMs } = await screen.figures()
      expect(errors).toEqual([])
      paints.push(firstPaintMs)
    } catch (error) {
      await screen.picture(`failed/${journey.name.slice(0, 40)}`)
      throw error
    } finally {
      await screen.close()
    }
  })

  test('the server\'s log of all that tells neither where anybody was nor what anybody wrote', () => {
    expect(server.log().length).toBeGreaterThan(meJourneys.length)
    expect(tellingLines(server.log(), ['厕所晚上没有灯'])).toEqual([])
  })
})
