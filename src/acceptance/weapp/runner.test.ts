import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { findChromium, openChromium } from '../chromium'
import { openWeappScreen } from './open-weapp-screen'
import type { Phone } from './phone'
import type { WeappScreen } from './weapp-screen'

const executable = findChromium()
const withBrowser = executable ? describe : describe.skip
jest.setTimeout(60_000)

withBrowser('in Chromium, the runner of WeChat packages with a package written for it', () => {
  let browser: Browser
  let screen: WeappScreen
  const open = async (phone: Partial<Phone> = {}) => {
    screen = await openWeappScreen({ api: 'http://127.0.0.1:9', browser, folder: path.join(__dirname, 'fixture'), phone })
    return screen
  }
  beforeAll(async () => { browser = await openChromium(executable ?? '') })
  afterEach(() => screen.close())
  afterAll(() => browser.close())
  const noErrors = async () => expect((await screen.figures()).errors).toEqual([])

  test('events carry their kind, dataset and targets, bubble, and stop where they are caught', async () => {
    await open()
    await screen.start('/')
    await screen.tap('点我')
    await screen.sees('看到：tap one first 外面也知道')
    await screen.tap('别冒泡')
    await screen.sees(/^看到：tap undefined\s*$/)
    await screen.tap('量一量')
    await screen.sees('看到：宽 216')
    await noErrors()
  })

  test('fields, pickers, switches and radios hand their values over', async () => {
    await open()
    await screen.start('/')
    await screen.type('名字', '王大妈')
    await screen.sees('名字是王大妈')
    await screen.tap('选了')
    await screen.tap('乙')
    await screen.sees('选了乙')
    await screen.tap('开关')
    await screen.sees('开关开')
    await screen.tap('甲味')
    await screen.sees('味道甲')
    await noErrors()
  })

  test('pages open, keep their place in the stack, come back; tabs rest; a link opens a subpackage', async () => {
    await open()
    await screen.start('/')
    await screen.tap('去深处')
    await screen.sees('村的第 2 个')
    expect(await screen.routes()).toEqual(['pages/start/index', 'more/pages/deep/index'])
    await screen.sees('深处')
    await screen.back()
    await screen.tap('我的')
    await screen.sees('我的一页 第1次')
    await screen.tap('开头')
    await screen.tap('我的')
    await screen.sees('我的一页 第2次')
    await screen.start('/deep?id=x&n=1')
    await screen.sees('x的第 1 个')
    await expect(screen.back()).rejects.toThrow('first page')
    expect((await screen.facts()).lifecycle).toContain('pages/start/index onHide')
    await noErrors()
  })

  test('setData goes through JSON and is weighed in bytes; what WeChat would drop is a problem', async () => {
    await open()
    await screen.start('/')
    await screen.tap('给大数据')
    await screen.sees('汉汉汉')
    const { largestSetDataBytes, errors } = await screen.figures()
    expect(largestSetDataBytes).toBe(3 * 1000 + '{"seen":""}'.length)
    expect(errors).toEqual(['pages/start/index: setData of missing is undefined'])
  })

  test('what the stand-in lacks is recorded: a native component, a function of wx', async () => {
    await open()
    await screen.start('/?canvas=1')
    expect((await screen.figures()).errors).toEqual(['unsupported: <canvas>'])
    await screen.start('/call?name=scanCode')
    await screen.sees(/scanCode:fail/)
    expect((await screen.figures()).errors).toEqual(['unsupported: <canvas>', 'unsupported: wx.scanCode'])
  })

  test('the map draws, tells its taps and the camera\'s moves, and takes commands', async () => {
    await open()
    await screen.start('/map')
    await screen.sees('镜头end update 15.0')
    await screen.tap('卫生站')
    await screen.sees('点了 7')
    await screen.tap('走 3 分钟')
    await screen.sees('点了气泡 7')
    await screen.page.touchscreen.tap(40, 400)
    await screen.sees(/点在 110\.763,35\.13\d/)
    await screen.tap('加一个点')
    await screen.sees('新点')
    await screen.tap('看全')
    await screen.sees(/镜头end update 15\.[1-9]/)
    const { initialisations, cameraMoves, markers, polygons } = await screen.nativeMap()
    expect({ initialisations, moves: cameraMoves.map(({ cause }) => cause), markers: markers.map(({ words }) => words), polygons: polygons.length })
      .toEqual({ initialisations: 1, moves: ['property', 'command'], markers: ['卫生站', '新点'], polygons: 1 })
    await screen.picture('runner-map')
    await noErrors()
  })

  test('every page can be shared only with the card its code gives', async () => {
    await open()
    await screen.start('/')
    expect(await screen.shareCard()).toEqual({ title: '一张卡', path: '/pages/start/index?from=card' })
    await screen.tap('我的')
    await screen.sees('我的一页')
    expect(await screen.shareCard()).toBeNull()
  })

  test('an app\'s own tab bar is put on tab pages; without its component WeChat stops', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'own-tab-bar-'))
    cpSync(path.join(__dirname, 'fixture'), folder, { recursive: true })
    const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as { tabBar: object }
    writeFileSync(path.join(folder, 'app.json'), JSON.stringify({ ...app, tabBar: { ...app.tabBar, custom: true } }))
    screen = await openWeappScreen({ api: 'http://127.0.0.1:9', browser, folder })
    await screen.start('/')
    expect((await screen.figures()).errors).toEqual(['Component is not found in path "custom-tab-bar/index"'])
    await screen.close()
    const bar = path.join(folder, 'custom-tab-bar')
    mkdirSync(bar)
    writeFileSync(path.join(bar, 'index.json'), '{ "component": true }')
    writeFileSync(path.join(bar, 'index.wxml'), '<view bindtap="go">自己的栏</view>')
    writeFileSync(path.join(bar, 'index.js'), 'Component({ methods: { go() { wx.switchTab({ url: "/pages/me/index" }) } } })')
    screen = await openWeappScreen({ api: 'http://127.0.0.1:9', browser, folder: `${folder}/` })
    await screen.start('/')
    await screen.tap('自己的栏')
    await screen.sees('我的一页')
    await screen.sees('自己的栏')
    await noErrors()
    rmSync(folder, { recursive: true, force: true })
  })
})
