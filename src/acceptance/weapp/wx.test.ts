import path from 'node:path'
import { createServer, type Server } from 'node:http'
import type { Browser } from 'playwright-core'
import { fromWgs84 } from '@/domain/circle/position'
import { findChromium, openChromium } from '../chromium'
import { apiOriginOfBuild, openWeappScreen } from './open-weapp-screen'
import type { Phone } from './phone'
import type { WeappScreen } from './weapp-screen'

const executable = findChromium()
const withBrowser = executable ? describe : describe.skip
jest.setTimeout(60_000)
const MB = 1024 * 1024

withBrowser('in Chromium, the stand-in for wx', () => {
  let browser: Browser
  let server: Server
  let api = ''
  let screen: WeappScreen
  beforeAll(async () => {
    browser = await openChromium(executable ?? '')
    server = createServer((request, answer) => answer.setHeader('content-type', 'application/json').end(JSON.stringify({ path: request.url, type: request.headers['content-type'] ?? null })))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const bound = server.address()
    api = `http://127.0.0.1:${bound && typeof bound === 'object' ? bound.port : 0}`
  })
  afterEach(() => screen.close())
  afterAll(async () => {
    await browser.close()
    server.close()
  })
  const open = async (phone: Partial<Phone> = {}) => { screen = await openWeappScreen({ api, browser, folder: path.join(__dirname, 'fixture'), phone }) }
  const shown = async (): Promise<Record<string, unknown>> => {
    await screen.sees(/^\{.*\}/)
    return JSON.parse((await screen.words()).split('\n').find((line) => line.startsWith('{')) ?? '{}') as Record<string, unknown>
  }
  const ask = async (name: string, options: object = {}, more = ''): Promise<Record<string, unknown>> => {
    await screen.start(`/call?name=${name}&options=${encodeURIComponent(JSON.stringify(options))}${more}`)
    return shown()
  }
  const sync = async (name: string, list: readonly unknown[], fill = 0): Promise<Record<string, unknown>> => {
    await screen.start(`/call?name=${name}&list=${encodeURIComponent(JSON.stringify(list))}${fill ? `&fill=${fill}` : ''}`)
    return shown()
  }
  const url = `${apiOriginOfBuild()}/api/v1/x`

  test('modules see nothing of the browser', async () => {
    await open()
    expect((await sync('getStorageSync', ['a']))['globals']).toEqual(Array(8).fill('undefined'))
  })

  test('the storage survives a cold start and knows WeChat\'s limits', async () => {
    await open()
    await sync('setStorageSync', ['kept', { n: 1 }])
    expect(screen.stored('kept')).toEqual({ n: 1 })
    expect((await sync('getStorageSync', ['kept']))['got']).toEqual({ n: 1 })
    expect(await sync('setStorageSync', ['big'], MB)).toEqual({ thrown: 'setStorageSync:fail:entry size limit reached' })
    for (let at = 0; at < 10; at++) screen.plant(`k${at}`, 'x'.repeat(MB - 64))
    expect(await sync('setStorageSync', ['more'], 2000)).toEqual({ thrown: 'setStorageSync:fail exceed storage max size 10Mb' })
    expect(await ask('getStorage', { key: 'none' })).toMatchObject({ errMsg: 'getStorage:fail data not found' })
    await screen.forget()
    expect((await sync('getStorageSync', ['kept']))['got']).toBe('')
    await screen.setPhone({ storage: 'broken' })
    expect(await ask('setStorage', { key: 'a', data: 1 })).toMatchObject({ errMsg: 'setStorage:fail:entry write failed' })
  })

  test('a position is given in GCJ-02, refused, missing; the settings remember', async () => {
    await open({ position: [110.7741, 35.1447] })
    const [longitude, latitude] = fromWgs84([110.7741, 35.1447], 'gcj02').map((degrees) => Number(degrees.toFixed(6)))
    expect(await ask('getLocation', { type: 'gcj02' })).toMatchObject({ errMsg: 'getLocation:ok', longitude, latitude })
    expect(await ask('getLocation')).toMatchObject({ longitude: 110.7741, latitude: 35.1447 })
    expect(await ask('getSetting')).toMatchObject({ authSetting: { 'scope.userLocation': true } })
    await screen.setLocation('refused')
    expect(await ask('getLocation')).toMatchObject({ errMsg: 'getLocation:fail auth deny' })
    expect(await ask('getSetting')).toMatchObject({ authSetting: { 'scope.userLocation': false } })
    await screen.start('/call?name=openSetting&options={}')
    await screen.tap('允许位置信息')
    expect(await shown()).toMatchObject({ authSetting: { 'scope.userLocation': true } })
    expect(await ask('getLocation')).toMatchObject({ errMsg: 'getLocation:ok' })
    await screen.setLocation('unavailable')
    expect(await ask('getLocation')).toMatchObject({ errMsg: expect.stringMatching(/^getLocation:fail:ERROR_NOCELL/) })
    expect(await ask('getFuzzyLocation')).toMatchObject({ errMsg: expect.stringContaining('requiredPrivateInfos') })
    await screen.setPhone({ location: 'ask' })
    await screen.start('/call?name=getLocation&options={}')
    await screen.tap('拒绝')
    expect(await shown()).toMatchObject({ errMsg: 'getLocation:fail auth deny' })
  })

  test('privacy: the app\'s own dialog with a button really tapped, else a refusal; without a listener WeChat asks', async () => {
    await open({ privacy: 'needed' })
    expect(await ask('getPrivacySetting')).toMatchObject({ needAuthorization: true })
    const start = (more: string) => screen.start(`/call?name=getLocation&options={}${more}`)
    await start('&listen=1')
    await screen.tap('不同意')
    expect(await shown()).toMatchObject({ errMsg: 'getLocation:fail privacy permission is not authorized', errno: 104 })
    await start('&listen=1')
    await screen.tap('假装同意')
    expect(await shown()).toMatchObject({ errno: 104 })
    expect((await screen.figures()).errors).toEqual([expect.stringContaining('names no agreePrivacyAuthorization button')])
    await start('')
    await screen.tap('拒绝')
    expect(await shown()).toMatchObject({ errno: 104 })
    await start('&listen=1')
    await screen.sees('getLocation 要用您的信息')
    await screen.tap('我同意')
    expect(await shown()).toMatchObject({ errMsg: 'getLocation:ok' })
    expect(await ask('getPrivacySetting')).toMatchObject({ needAuthorization: false })
  })

  test('requests reach the API; a slow, a failing and no network, a timeout, a foreign domain', async () => {
    await open()
    expect(await ask('request', { url, data: { q: '村' } })).toMatchObject({ errMsg: 'request:ok', statusCode: 200, data: { path: '/api/v1/x?q=%E6%9D%91', type: 'application/json' } })
    expect(await ask('request', { url: 'https://example.com/x' })).toMatchObject({ errMsg: 'request:fail url not in domain list' })
    await screen.setNetwork('failing')
    expect(await ask('request', { url })).toMatchObject({ errMsg: expect.stringContaining('ERR_CONNECTION_RESET') })
    await screen.setNetwork('offline')
    expect(await ask('request', { url })).toMatchObject({ errMsg: expect.stringContaining('ERR_INTERNET_DISCONNECTED') })
    await screen.setNetwork('online')
    expect(await shown()).toEqual({ isConnected: true, networkType: 'wifi' })
    await screen.setNetwork('slow')
    expect(await ask('request', { url, timeout: 500 })).toMatchObject({ errMsg: 'request:fail timeout' })
    const { ms, statusCode } = await ask('request', { url })
    expect({ statusCode, slow: Number(ms) >= 3000 }).toEqual({ statusCode: 200, slow: true })
  })

  test('dialogs, telephone, the phone number, sharing from a button, theme and text size', async () => {
    await open({ fontSizeSetting: 24 })
    await screen.start('/call?name=showModal&options={"title":"问一句","content":"好吗","confirmText":"好"}')
    await screen.tap('好')
    expect(await shown()).toMatchObject({ confirm: true, cancel: false })
    await screen.start('/call?name=makePhoneCall&options={"phoneNumber":"12345"}')
    await screen.tap('取消呼叫')
    expect(await shown()).toMatchObject({ errMsg: 'makePhoneCall:fail cancel' })
    await screen.tap('给手机号')
    await screen.sees('stand-in-phone-code')
    await screen.setPhone({ phoneNumber: 'refused' })
    await screen.tap('给手机号')
    await screen.sees('getPhoneNumber:fail user deny')
    await screen.setPhone({ theme: 'dark' })
    expect(await shown()).toEqual({ theme: 'dark' })
    expect((await sync('getAppBaseInfo', []))['got']).toMatchObject({ fontSizeSetting: 24, theme: 'dark' })
    expect((await sync('getMenuButtonBoundingClientRect', []))['got']).toEqual({ width: 87, height: 32, top: 51, bottom: 83, right: 383, left: 296 })
    expect((await screen.figures()).errors).toEqual([])
  })

  test('a new version is announced, and applied by a restart that announces it no more', async () => {
    await open({ update: 'ready' })
    await screen.start('/call')
    expect(await shown()).toEqual({ update: 'ready' })
    const restarted = screen.page.waitForEvent('load')
    await screen.tap('换新版本')
    await restarted
    await screen.sees('换新版本')
    await screen.page.waitForTimeout(200)
    await screen.seesNot('ready')
  })

  test('WeChat\'s own bars take new words, badges and colours', async () => {
    await open()
    await screen.start('/call?name=setTabBarItem&options={"index":1,"text":"我这里"}')
    expect(await shown()).toMatchObject({ errMsg: 'setTabBarItem:ok' })
    await screen.start('/call?name=setNavigationBarColor&options={"frontColor":"#000000","backgroundColor":"#ffffff"}')
    expect(await shown()).toMatchObject({ errMsg: 'setNavigationBarColor:ok' })
    expect(await screen.page.locator('.wx-light-bar').count()).toBe(0)
    expect((await screen.figures()).errors).toEqual([])
  })
})
