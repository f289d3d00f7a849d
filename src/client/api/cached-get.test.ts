import { request } from '@/client/platform/request'
import type { NoReply, Reply } from '@/client/platform/request.types'
import { cachedGet } from './cached-get'

jest.mock('@/client/platform/request')
const asked = jest.mocked(request)

const URL = '/api/v1/categories'
const fresh = (body: unknown, etag = '"1"'): Reply => ({ status: 200, headers: { etag }, body })
const answerWith = (reply: Reply | NoReply) => asked.mockResolvedValueOnce(reply)
const get = (url = URL) => cachedGet<{ n: number }>('categories', url)

beforeEach(() => {
  localStorage.clear()
  asked.mockReset()
})

describe('with no copy on the phone', () => {
  test('the answer is handed on and nothing about a copy is asked', async () => {
    answerWith(fresh({ n: 1 }))
    expect(await get()).toEqual({ ok: true, value: { n: 1 } })
    expect(asked).toHaveBeenCalledWith({ method: 'GET', url: URL })
  })
  test('no network is a failure', async () => {
    answerWith({ none: 'offline' })
    expect(await get()).toEqual({ ok: false, failure: { kind: 'offline' } })
  })
  test('a page that is no answer is a failure', async () => {
    answerWith({ status: 200, headers: {}, body: null })
    expect((await get()).ok).toBe(false)
  })
  test('an answer without a tag is handed on but not kept', async () => {
    answerWith({ status: 200, headers: {}, body: { n: 1 } })
    expect(await get()).toEqual({ ok: true, value: { n: 1 } })
    answerWith({ none: 'offline' })
    expect((await get()).ok).toBe(false)
  })
})

describe('with a copy on the phone', () => {
  beforeEach(async () => {
    answerWith(fresh({ n: 1 }))
    await get()
  })
  test('the server is asked whether it is still the same', async () => {
    answerWith({ status: 304, headers: {}, body: null })
    expect(await get()).toEqual({ ok: true, value: { n: 1 } })
    expect(asked).toHaveBeenLastCalledWith({ method: 'GET', url: URL, headers: { 'if-none-match': '"1"' } })
  })
  test('a newer answer takes its place', async () => {
    answerWith(fresh({ n: 2 }, '"2"'))
    expect(await get()).toEqual({ ok: true, value: { n: 2 } })
    answerWith({ none: 'offline' })
    expect(await get()).toEqual({ ok: true, value: { n: 2 } })
  })
  test.each([
    ['there is no network', { none: 'offline' }],
    ['the answer takes too long', { none: 'timeout' }],
    ['the server breaks', { status: 503, headers: {}, body: null }],
    ['the whole village asks at once through one address', { status: 429, headers: {}, body: { code: 'too_many_requests' } }],
    ['a café’s sign-in page answers instead', { status: 200, headers: {}, body: '<html>' }],
  ] as const)('it serves when %s', async (_when, reply) => {
    answerWith(reply)
    expect(await get()).toEqual({ ok: true, value: { n: 1 } })
  })
  test('a refusal is a refusal all the same', async () => {
    answerWith({ status: 400, headers: {}, body: { code: 'invalid_input' } })
    expect(await get()).toMatchObject({ ok: false, failure: { code: 'invalid_input' } })
  })
  test('a copy from another address is not taken for this one', async () => {
    answerWith({ none: 'offline' })
    expect((await get(`${URL}?crs=gcj02`)).ok).toBe(false)
  })
  test('a damaged copy is no copy', async () => {
    localStorage.setItem('yikezhong.reference.categories', JSON.stringify({ url: URL, etag: 7, body: {} }))
    answerWith({ none: 'offline' })
    expect((await get()).ok).toBe(false)
  })
})
