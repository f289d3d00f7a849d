import fc from 'fast-check'
import { ROUTES } from '@/contract/routes'
import { request } from '@/client/platform/request'
import { anAnswer } from '@/client/test-circle'
import { fetchCircle, fetchReceipt, fetchStation, fetchStations, resultOf, rounded, sendComplaint, sendCorrection, urlOf } from './client'

jest.mock('@/client/platform/request')
const asked = jest.mocked(request)
const calls = () => asked.mock.calls.map(([call]) => call)

beforeEach(() => {
  asked.mockReset()
  asked.mockResolvedValue({ status: 200, headers: {}, body: {} })
})

describe('a position that leaves the phone', () => {
  test('has four decimals at most and is no farther off than six metres', () => {
    fc.assert(fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (degrees) => {
      expect(String(rounded(degrees))).toMatch(/^-?\d+(\.\d{1,4})?$/)
      expect(Math.abs(rounded(degrees) - degrees) * 111_320).toBeLessThanOrEqual(5.6)
    }))
  })
  test('is rounded in the question for a circle, with the map’s coordinate system named', async () => {
    await fetchCircle({ lng: 110.774412345, lat: 35.144298765, pace: 'elder' })
    expect(calls()).toEqual([{ method: 'GET', url: '/api/v1/circle?lng=110.7744&lat=35.1443&crs=wgs84&pace=elder' }])
  })
})

describe('addresses', () => {
  test('what the resident typed cannot break out of its place', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (typed) => {
      const url = new URL(urlOf('station', { id: typed }, { crs: typed }), 'https://example.org')
      expect(url.searchParams.get('crs')).toBe(typed)
      const segment = urlOf('station', { id: typed }, {}).slice('/api/v1/stations/'.length)
      expect(segment).not.toMatch(/[/?#\s]/)
      expect(decodeURIComponent(segment)).toBe(typed)
    }))
  })
  test('what is not asked for does not appear', () => {
    expect(urlOf('stations', {}, { q: undefined, open: false })).toBe('/api/v1/stations?open=false')
    expect(urlOf('app', {}, {})).toBe('/api/v1/app')
  })
  test('each call follows the contract’s method and path', async () => {
    await fetchStations({ q: '药店' })
    await fetchStation('S1')
    await sendCorrection('S1', { draftId: 'd', kind: 'gone', text: '' })
    await sendComplaint({ draftId: 'd', kind: 'suggestion', text: '好' })
    await fetchReceipt('7K3QM-9XW2T')
    expect(calls().map(({ method, url }) => `${method} ${url}`)).toEqual([
      `${ROUTES.stations.method} /api/v1/stations?q=%E8%8D%AF%E5%BA%97&crs=wgs84`,
      `${ROUTES.station.method} /api/v1/stations/S1?crs=wgs84`,
      `${ROUTES.correct.method} /api/v1/stations/S1/corrections`,
      `${ROUTES.complain.method} /api/v1/complaints`,
      `${ROUTES.receipt.method} /api/v1/receipts/7K3QM-9XW2T`,
    ])
    expect(calls()[2]?.body).toEqual({ draftId: 'd', kind: 'gone', text: '' })
  })
})

describe('what comes back', () => {
  test('an answer is a value, created ones too', () => {
    for (const status of [200, 201]) expect(resultOf({ status, headers: {}, body: anAnswer() })).toEqual({ ok: true, value: anAnswer() })
  })
  test('nothing at all says why', () => {
    expect(resultOf({ none: 'timeout' })).toEqual({ ok: false, failure: { kind: 'timeout' } })
  })
  test('a fine status without an answer in it is a failure', () => {
    for (const body of [null, '<html>', 7]) expect(resultOf({ status: 200, headers: {}, body }).ok).toBe(false)
  })
})
