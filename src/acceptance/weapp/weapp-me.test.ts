import type { Browser } from 'playwright-core'
import { fromWgs84 } from '@/domain/circle/position'
import { findChromium, openChromium } from '../chromium'
import { meJourneys } from '../journeys/me'
import { readWorld, type World } from '../journeys/world'
import { startServer, type RealServer } from '../real-server'
import { openWeappScreen } from './open-weapp-screen'
import type { Phone } from './phone'
import type { WeappScreen } from './weapp-screen'

const executable = findChromium()
const withBrowser = executable ? describe : describe.skip
jest.setTimeout(90_000)

/** The app in WeChat asks in GCJ-02 and rounds there: a few metres beside the question in WGS-84, so a circle of its own. */
async function inGcj02(world: World): Promise<World> {
  const [lng, lat] = fromWgs84([world.home.lng, world.home.lat], 'gcj02').map((degrees) => Math.round(degrees * 1e4) / 1e4)
  const answer = await fetch(`${world.server.address}/api/v1/circle?crs=gcj02&lng=${lng}&lat=${lat}`)
  return { ...world, circle: (await answer.json()) as World['circle'] }
}

withBrowser('in Chromium, 我的 in the WeChat package', () => {
  let browser: Browser
  let server: RealServer
  let world: World
  beforeAll(async () => {
    browser = await openChromium(executable ?? '')
    server = await startServer({ LOG_LEVEL: 'warn' })
    world = await inGcj02(await readWorld(server))
  })
  afterAll(async () => {
    await browser.close()
    await server.remove()
  })

  async function on(phone: Partial<Phone>, name: string, run: (screen: WeappScreen) => Promise<void>): Promise<void> {
    const screen = await openWeappScreen({ api: server.address, browser, phone })
    try {
      await run(screen)
      const { errors, largestSetDataBytes } = await screen.figures()
      expect(errors).toEqual([])
      expect(largestSetDataBytes).toBeLessThanOrEqual(64 * 1024)
      expect((await screen.tappables()).filter((it) => it.role === '' || it.name === '')).toEqual([])
    } catch (error) {
      await screen.picture(`failed/${name.slice(0, 40)}`)
      throw error
    } finally {
      await screen.close()
    }
  }

  test.each(meJourneys.map((journey) => [journey.name, journey] as const))('%s', (name, journey) => on({}, name, (screen) => journey.run(screen, world)))

  test('the privacy guideline is agreed to in our own words, with WeChat\'s own button, and is not asked for again', () => on({ privacy: 'needed' }, 'privacy', async (screen) => {
    await screen.start('/')
    await screen.tap('用定位')
    await screen.sees('用定位前，先问您一句')
    await screen.picture('privacy')
    await screen.tap('看隐私保护指引')
    await screen.tap('返回')
    await screen.tap('同意')
    await screen.sees(/一刻钟走得到\s*\d+\s*处/)
    await screen.start('/about')
    await screen.sees(/同意，隐私说明第 1 版$/)
  }))

  test('a changed notice is asked for once, though WeChat asks as well', () => on({ privacy: 'needed' }, 'privacy-changed', async (screen) => {
    screen.plant('yikezhong.consent', { version: 0, at: Date.parse('2026-01-05T08:00:00+08:00'), given: true })
    await screen.start('/')
    await screen.tap('用定位')
    await screen.sees('隐私说明改过了，再问您一次')
    await screen.tap('同意')
    await screen.sees(/一刻钟走得到\s*\d+\s*处/)
  }))

  test('a storage that takes nothing: the draft says so, and what is not sent yet stays in memory until it is', () => on({ storage: 'broken' }, 'storage-broken', async (screen) => {
    await screen.start('/complaint')
    await screen.tap('投诉：哪里做得不好')
    await screen.type('写下来', '存储坏了也要送到')
    await screen.sees('手机存不下草稿。先别关掉，写完就送出。')
    await screen.picture('complaint-not-kept')
    await screen.setNetwork('offline')
    await screen.tap('送出')
    await screen.sees('手机存不下。先别关掉这里，有网就自动送，只送一次。')
    await screen.setNetwork('online')
    await screen.sees('已送达')
    await screen.sees('手机存不下单号，请抄下来。')
    expect(server.rows('select text from complaint where text = ?', ['存储坏了也要送到'])).toHaveLength(1)
  }))

  test('a new version is offered by a quiet bar, put off or taken, never forced', () => on({ update: 'ready' }, 'update', async (screen) => {
    await screen.start('/me')
    await screen.sees('有新版本，点这里换上')
    await screen.picture('update')
    await screen.tap('以后再说')
    await screen.seesNot('有新版本，点这里换上')
    await screen.start('/me')
    const startedAnew = screen.page.waitForEvent('load')
    await screen.tap('有新版本，点这里换上')
    await startedAnew
    await screen.sees('还没有报过')
    await screen.seesNot('有新版本，点这里换上')
  }))

  test('a cold start without network and without permission shows the last position\'s circle', () => on({}, 'cold-start', async (screen) => {
    await screen.start('/')
    await screen.tap('用定位')
    await screen.sees(/一刻钟走得到\s*\d+\s*处/)
    await screen.setPhone({ location: 'refused', network: 'offline' })
    await screen.start('/')
    await screen.sees(/没有网络。这是.*存下的我的位置/)
    await screen.sees(/一刻钟走得到\s*\d+\s*处/)
    await screen.picture('cold-start-position')
  }))

  test('pages of 我的 have no card to hand on: a receipt is nobody else\'s', () => on({}, 'cards', async (screen) => {
    await screen.start('/receipt')
    await screen.sees('看办到哪一步了')
    expect(await screen.shareCard()).toBeNull()
  }))
})
