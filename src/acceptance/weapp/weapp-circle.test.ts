import type { Browser } from 'playwright-core'
import { fromWgs84 } from '@/domain/circle/position'
import { findChromium, openChromium } from '../chromium'
import { CANARIES, circleJourneys } from '../journeys/circle'
import { elderJourneys } from '../journeys/elder'
import { readWorld, type World } from '../journeys/world'
import { tellingLines } from '../quiet-log'
import { startServer, type RealServer } from '../real-server'
import { openWeappScreen } from './open-weapp-screen'

const executable = findChromium()
const withBrowser = executable ? describe : describe.skip
const journeys = [...circleJourneys, ...elderJourneys]
jest.setTimeout(90_000)

/** The app in WeChat asks in GCJ-02 and rounds there: a few metres beside the question in WGS-84, so a circle of its own. */
async function inGcj02(world: World): Promise<World> {
  const [lng, lat] = fromWgs84([world.home.lng, world.home.lat], 'gcj02').map((degrees) => Math.round(degrees * 1e4) / 1e4)
  const answer = await fetch(`${world.server.address}/api/v1/circle?crs=gcj02&lng=${lng}&lat=${lat}`)
  return { ...world, circle: (await answer.json()) as World['circle'] }
}

withBrowser('in Chromium, the WeChat package on a phone', () => {
  let browser: Browser
  let server: RealServer
  let world: World
  const paints: number[] = []
  const largest: number[] = []
  let mainPackage = 0
  beforeAll(async () => {
    browser = await openChromium(executable ?? '')
    server = await startServer({ LOG_LEVEL: 'trace' })
    world = await inGcj02(await readWorld(server))
  })
  afterAll(async () => {
    const [paint, data] = [Math.max(0, ...paints), Math.max(0, ...largest)]
    process.stderr.write(`weapp: ${journeys.length} journeys, largest setData ${data} bytes, first paint ${paint} ms at most, main package ${mainPackage} bytes\n`)
    await browser.close()
    await server.remove()
  })

  test.each(journeys.map((journey) => [journey.name, journey] as const))('%s', async (_name, journey) => {
    const screen = await openWeappScreen({ api: server.address, browser })
    mainPackage = screen.packageSizes['main'] ?? 0
    try {
      await journey.run(screen, world)
      const { errors, firstPaintMs, largestSetDataBytes } = await screen.figures()
      expect(errors).toEqual([])
      expect(largestSetDataBytes).toBeLessThanOrEqual(64 * 1024)
      expect((await screen.tappables()).filter(({ role, name }) => role === '' || name === '')).toEqual([])
      paints.push(firstPaintMs)
      largest.push(largestSetDataBytes ?? 0)
    } catch (error) {
      await screen.picture(`failed/${journey.name.slice(0, 40)}`)
      throw error
    } finally {
      await screen.close()
    }
  })

  test('the server\'s log of all that tells neither where anybody was nor what anybody wrote', () => {
    expect(server.log().length).toBeGreaterThan(journeys.length)
    expect(tellingLines(server.log(), CANARIES)).toEqual([])
  })
})
