import type { Browser } from 'playwright-core'
import { findChromium, openChromium } from '../chromium'
import { startServer, type RealServer } from '../real-server'
import { openWeappScreen } from './open-weapp-screen'
import type { Phone } from './phone'
import type { WeappScreen } from './weapp-screen'

const executable = findChromium()
const withBrowser = executable ? describe : describe.skip
jest.setTimeout(90_000)

withBrowser('in Chromium, what only WeChat asks of the package', () => {
  let browser: Browser
  let server: RealServer
  let screen: WeappScreen
  beforeAll(async () => {
    browser = await openChromium(executable ?? '')
    server = await startServer({ LOG_LEVEL: 'warn' })
  })
  afterEach(async () => {
    const { errors } = await screen.figures()
    await screen.close()
    expect(errors).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    await server.remove()
  })
  const open = async (phone: Partial<Phone>) => { screen = await openWeappScreen({ api: server.address, browser, phone }) }
  const pickHome = async () => {
    await screen.type('找村或社区', '神后堡')
    await screen.tap(/^神后堡社区/)
    await screen.sees(/一刻钟走得到\s*\d+\s*处/)
  }

  test('whoever refuses the privacy guideline, the position and the storage still finds stations', async () => {
    await open({ privacy: 'needed', location: 'refused', storage: 'broken' })
    await screen.start('/')
    await screen.tap('用定位')
    await screen.tap(/^(拒绝|不同意)$/)
    await screen.sees('没有定位也能用。您在哪个村或社区？')
    await pickHome()
    await screen.tap('看列表')
    await screen.sees(/^5 分钟内 · \d+ 处$/)
    expect((await screen.facts()).calls.map(({ name }) => name)).not.toContain('getFuzzyLocation')
  })

  test('every answer takes three seconds: words are there at once, and all of them come', async () => {
    await open({ location: 'refused', network: 'slow' })
    await screen.start('/village')
    await screen.sees('您在哪个村或社区？')
    await pickHome()
  })

  test('a cold start without network shows the last circle and says from when', async () => {
    await open({ location: 'refused' })
    await screen.start('/village')
    await pickHome()
    await screen.setNetwork('offline')
    await screen.start('/')
    await screen.sees(/一刻钟走得到\s*\d+\s*处/)
    await screen.sees(/没有网络。这是.*存下的神后堡社区/)
    await screen.picture('cold-start-offline')
  })

  test('a card names the village or the station and never a position', async () => {
    await open({ position: [110.7741, 35.1447] })
    await screen.start('/')
    await screen.tap('用定位')
    await screen.sees(/我的位置/)
    const card = await screen.shareCard()
    expect(card?.path).toBe('/features/circle/pages/home/index')
    expect(JSON.stringify(card)).not.toMatch(/\d{2,3}\.\d{2}/)
    await screen.tap('换地方')
    await pickHome()
    expect((await screen.shareCard())?.path).toMatch(/^\/features\/circle\/pages\/home\/index\?village=\d+$/)
  })

  test('the theme and the largest text of the phone are followed', async () => {
    await open({ theme: 'dark', fontSizeSetting: 32, location: 'refused' })
    await screen.start('/village')
    await pickHome()
    await screen.picture('home-dark-largest-text')
    await screen.setPhone({ theme: 'light', fontSizeSetting: 16 })
    await screen.picture('home-light-again')
  })
})
