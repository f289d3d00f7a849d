import type { LocationAnswer } from '@/client/platform/location.types'
import { aCategory, anAnswer, anApp, aVillage, someCategories, someDivisions } from '@/client/test-circle'
import { ready } from '@/client/api/fetched'
import type taro from '@/client/test-taro'
import type * as consent from '@/client/session/consent'
import type * as begin from './begin'
import type * as last from './last-circle'
import type * as reference from './reference'
import type * as store from './store'

const locate = jest.fn<Promise<LocationAnswer>, []>()
const isLocationAllowed = jest.fn<Promise<boolean>, []>()
jest.mock('@/client/platform/location', () => ({ MAP_CRS: 'wgs84', locate: () => locate(), isLocationAllowed: () => isLocationAllowed() }))
jest.mock('@/client/platform/request', () => ({ request: async () => ({ status: 200, headers: {}, body: anAnswer() }) }))

const placed = aVillage()
const unplaced = aVillage({ code: '140821100002', shortName: '王村', lng: null, lat: null })
const known: reference.Reference = { app: anApp(), categories: someCategories(), divisions: someDivisions([placed, unplaced]), categoryOf: new Map([['MED04', aCategory()]]) }

let app: typeof begin & typeof store
beforeEach(() => {
  localStorage.clear()
  jest.resetModules()
  jest.clearAllMocks()
  locate.mockReset()
  isLocationAllowed.mockReset()
  ;(require('./reference') as typeof reference).useReference.setState({ reference: ready(known) })
  app = { ...require('./begin') as typeof begin, ...require('./store') as typeof store }
})
const origin = () => {
  const { circle } = app.useCircle.getState()
  return circle.status === 'ready' ? circle.value.origin : circle.status
}
const lastCircle = () => (require('./last-circle') as typeof last).lastCircle
const opened = () => (require('@tarojs/taro') as { default: typeof taro }).default.navigateTo.mock.calls.map(([{ url }]) => url)

describe('opening the app', () => {
  test('with nothing remembered leaves the choice to the resident and asks for no position', async () => {
    await app.begin({})
    expect(origin()).toBe('idle')
    expect(locate).not.toHaveBeenCalled()
  })
  test('draws the circle of the village chosen last time', async () => {
    app.keptChoice.write({ kind: 'village', code: placed.code })
    await app.begin({})
    expect(origin()).toMatchObject({ kind: 'village', name: '神后堡社区' })
  })
  test('a link’s village stands before the remembered one', async () => {
    app.keptChoice.write({ kind: 'position' })
    await app.begin({ village: placed.code })
    expect(origin()).toMatchObject({ kind: 'village', code: placed.code })
  })
  test('a link’s station is shown chosen', async () => {
    await app.begin({ village: placed.code, station: 'S1' })
    expect(app.useCircle.getState().selected).toEqual(['S1'])
  })
  test('one’s position is taken again only where that was allowed before', async () => {
    app.keptChoice.write({ kind: 'position' })
    isLocationAllowed.mockResolvedValue(false)
    await app.begin({})
    expect(locate).not.toHaveBeenCalled()
    isLocationAllowed.mockResolvedValue(true)
    locate.mockResolvedValue({ kind: 'found', lng: 110.77, lat: 35.14 })
    await app.begin({})
    expect(locate).toHaveBeenCalledTimes(1)
  })
  describe('where the position was used last time and is not allowed now', () => {
    const stored = { origin: { kind: 'position' as const, lng: 110.77, lat: 35.14 }, answer: anAnswer() }
    const shown = () => {
      const { circle } = app.useCircle.getState()
      return circle.status === 'ready' ? circle.value : null
    }
    beforeEach(() => {
      app.keptChoice.write({ kind: 'position' })
      isLocationAllowed.mockResolvedValue(false)
    })
    test('the last circle is shown as what it is, and neither a position nor the server is asked', async () => {
      lastCircle().write(stored)
      await app.begin({})
      expect(shown()).toMatchObject({ ...stored, stale: { kind: 'kept' } })
      expect([locate.mock.calls.length, app.canRetry()]).toEqual([0, false])
    })
    test('without network it says so', async () => {
      lastCircle().write(stored)
      const online = jest.spyOn(window.navigator, 'onLine', 'get').mockReturnValue(false)
      await app.begin({})
      online.mockRestore()
      expect(shown()?.stale).toEqual({ kind: 'offline' })
    })
    test('with no circle stored the choice is left to the resident', async () => {
      await app.begin({})
      expect([origin(), opened()]).toEqual(['idle', []])
    })
    test('a consent that was taken back counts as not allowed, and opens no question out of the blue', async () => {
      ;(require('@/client/session/consent') as typeof consent).withdraw()
      isLocationAllowed.mockResolvedValue(true)
      lastCircle().write(stored)
      await app.begin({})
      expect([shown()?.stale, locate.mock.calls.length]).toEqual([{ kind: 'kept' }, 0])
    })
    test('allowed, but not to be had: the last circle stands in, else the village list opens', async () => {
      isLocationAllowed.mockResolvedValue(true)
      locate.mockResolvedValue({ kind: 'timeout' })
      await app.begin({})
      expect(opened()).toEqual(['/features/circle/pages/village/index?why=timeout'])
      lastCircle().write(stored)
      await app.begin({})
      expect([shown()?.stale, opened().length]).toEqual([{ kind: 'kept' }, 1])
    })
  })
  test('a position is rounded before it is kept or sent', async () => {
    locate.mockResolvedValue({ kind: 'found', lng: 110.774412345, lat: 35.144298765 })
    await app.startFromPosition()
    expect(origin()).toMatchObject({ lng: 110.7744, lat: 35.1443 })
  })
  test('a circle already begun is not begun again by the next page', async () => {
    app.keptChoice.write({ kind: 'village', code: placed.code })
    await app.begin({})
    const before = app.useCircle.getState().circle
    await app.begin({})
    expect(app.useCircle.getState().circle).toBe(before)
  })
})

describe('a village', () => {
  test.each([['without a point', unplaced.code], ['nobody knows, from a broken link', '000']])('%s draws nothing and says so', async (_kind, code) => {
    expect(await app.startFromVillage(known, code)).toBe(false)
    expect([origin(), app.useBeginning.getState().beginning]).toEqual(['idle', 'unplaced'])
  })
  test('with a point is begun from, and the word about the other one goes', async () => {
    await app.startFromVillage(known, unplaced.code)
    expect(await app.startFromVillage(known, placed.code)).toBe(true)
    expect(app.useBeginning.getState().beginning).toBe('choosing')
  })
})

describe('one’s own position', () => {
  test('is being found until it is there', async () => {
    let found: (answer: LocationAnswer) => void = () => undefined
    locate.mockReturnValueOnce(new Promise((resolve) => { found = resolve }))
    const coming = app.locateHere()
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(app.useBeginning.getState().beginning).toBe('locating')
    found({ kind: 'found', lng: 110.77, lat: 35.14 })
    expect(await coming).toBeNull()
    expect(app.useBeginning.getState().beginning).toBe('choosing')
  })
  test.each(['refused', 'timeout', 'unavailable'] as const)('%s opens the village list, which says so', async (kind) => {
    locate.mockResolvedValueOnce({ kind })
    await app.startFromPosition()
    expect(opened()).toEqual([`/features/circle/pages/village/index?why=${kind}`])
    expect([origin(), app.keptChoice.read()]).toEqual(['idle', null])
  })
})
