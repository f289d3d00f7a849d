import taro from '@/client/test-taro'
import { isLocationAllowed, locate, MAP_CRS, openLocationSettings } from './location.weapp'
import { nativeMap, type NativeMarker } from './native-map'
import { onNetworkBack } from './network.weapp'
import { request } from './request.weapp'

beforeEach(() => jest.clearAllMocks())

describe('calls to the API inside WeChat', () => {
  test('bring status, body and headers by their lower-case names', async () => {
    taro.request.mockResolvedValueOnce({ statusCode: 304, header: { ETag: '"1"', 'Content-Length': 0 }, data: '' })
    expect(await request({ method: 'GET', url: 'https://x/app' })).toEqual({ status: 304, headers: { etag: '"1"', 'content-length': '0' }, body: '' })
  })
  test('never throw: no network and no answer in time are told apart', async () => {
    taro.request.mockRejectedValueOnce({ errMsg: 'request:fail timeout' }).mockRejectedValueOnce({ errMsg: 'request:fail ' }).mockRejectedValueOnce(new Error('broken'))
    const call = { method: 'GET', url: 'https://x' } as const
    expect([await request(call), await request(call), await request(call)]).toEqual([{ none: 'timeout' }, { none: 'offline' }, { none: 'offline' }])
  })
  test('send JSON only where there is something to send', async () => {
    await request({ method: 'POST', url: 'https://x', body: { text: '好' } })
    expect(taro.request).toHaveBeenLastCalledWith(expect.objectContaining({ data: { text: '好' }, header: expect.objectContaining({ 'content-type': 'application/json' }) }))
    await request({ method: 'GET', url: 'https://x' })
    expect(taro.request).toHaveBeenLastCalledWith(expect.not.objectContaining({ data: expect.anything() }))
  })
})

describe('one’s position inside WeChat', () => {
  test('is taken in GCJ-02, as the law wants public maps', async () => {
    expect(MAP_CRS).toBe('gcj02')
    expect(await locate()).toEqual({ kind: 'found', lng: 110.77, lat: 35.14 })
    expect(taro.getLocation).toHaveBeenCalledWith(expect.objectContaining({ type: 'gcj02' }))
  })
  test.each([
    ['getLocation:fail auth deny', 'refused'], ['getLocation:fail:auth denied', 'refused'], ['getLocation:fail system permission denied', 'refused'],
    ['getLocation:fail privacy permission is not authorized', 'refused'], ['getLocation:fail timeout', 'timeout'], ['getLocation:fail:ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', 'unavailable'],
  ])('%s is told as %s', async (errMsg, kind) => {
    taro.getLocation.mockRejectedValueOnce({ errMsg })
    expect(await locate()).toEqual({ kind })
  })
  test('is allowed only where WeChat says so', async () => {
    expect(await isLocationAllowed()).toBe(false)
    taro.getSetting.mockResolvedValueOnce({ authSetting: { 'scope.userLocation': true } })
    expect(await isLocationAllowed()).toBe(true)
    taro.openSetting.mockResolvedValueOnce({ authSetting: { 'scope.userLocation': true } }).mockRejectedValueOnce(new Error('closed'))
    expect([await openLocationSettings(), await openLocationSettings()]).toEqual([true, false])
  })
})

test('a phone that gets its network back says so once each time, not while it has one', () => {
  const back = jest.fn()
  onNetworkBack(back)
  const change = taro.onNetworkStatusChange.mock.calls[0]?.[0] ?? (() => undefined)
  for (const isConnected of [true, false, false, true, true, false, true]) change({ isConnected })
  expect(back).toHaveBeenCalledTimes(2)
})

describe('WeChat’s map', () => {
  test('gets all markers at once in place of those before: none of a past state stays', () => {
    const marker: NativeMarker = { id: 1, longitude: 110.77, latitude: 35.14, iconPath: '/assets/markers/dot.png', width: 9, height: 9, anchor: { x: 0.5, y: 0.5 }, zIndex: 1 }
    nativeMap('service-map').showMarkers([marker])
    const context = taro.createMapContext.mock.results[0]?.value as ReturnType<typeof taro.createMapContext>
    expect(context.addMarkers).toHaveBeenCalledWith({ markers: [marker], clear: true })
  })
  test('is moved with the padding in WeChat’s order: top, right, bottom, left', () => {
    nativeMap('service-map').fit([{ longitude: 110.77, latitude: 35.14 }], { top: 1, right: 2, bottom: 3, left: 4 })
    const context = taro.createMapContext.mock.results[0]?.value as ReturnType<typeof taro.createMapContext>
    expect(context.includePoints).toHaveBeenCalledWith({ points: [{ longitude: 110.77, latitude: 35.14 }], padding: [1, 2, 3, 4] })
  })
})
