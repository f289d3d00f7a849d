import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { API_BASE_PATH, ROUTES } from '@/contract/routes'
import { PROBLEMS, type ProblemCode } from '@/contract/problem-codes'
import type { Problem } from '@/contract/problem'
import { startTestApp, type TestApp } from '@/server/test/test-app'

// Starting loads the whole county, which takes a while on a busy machine.
jest.setTimeout(60_000)

/** Change it to look elsewhere; printed by fast-check on failure. */
const SEED = 20261123
const RUNS = 1500
/** Surrogates without a partner cannot be percent-encoded. */
const HALVES = /\p{Surrogate}/gu

let server: TestApp
let port: number
beforeAll(async () => {
  server = await startTestApp({ settings: { ratePerMinute: 100_000_000 } })
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  port = (server.app.server.address() as AddressInfo).port
})
afterAll(() => server.close())

interface Answer { readonly method: string; readonly statusCode: number; readonly headers: Record<string, unknown>; readonly body: string }

function expectHonest({ method, statusCode, headers, body }: Answer, what: unknown): void {
  if (statusCode < 400) return
  // An answer to HEAD has no body to look at (RFC 9110 §9.3.2).
  if (method === 'HEAD' && statusCode < 500) return
  const problem = JSON.parse(body === '' ? '{}' : body) as Partial<Problem>
  const isProper = statusCode < 500 && String(headers['content-type']).startsWith('application/problem+json')
    && PROBLEMS[problem.code as ProblemCode]?.status === statusCode && Boolean(problem.remedy) && Boolean(problem.title)
  if (!isProper) throw new Error(`${JSON.stringify(what)} was answered with ${statusCode} ${body.slice(0, 300)}`)
}

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }), fc.double().map(String), fc.integer().map(String),
  fc.constantFrom('', 'NaN', 'Infinity', '-0', '1e309', '0x10', 'null', 'undefined', 'true', '[]', '{}', '__proto__', 'constructor', "' or 1=1 --", '\u0000', '../..', '%00', '110.77', '35.14', '2026-02-30T00:00:00Z'),
)
const names = ['lng', 'lat', 'crs', 'pace', 'at', 'bbox', 'near', 'q', 'category', 'village', 'open', 'cursor', 'limit', '__proto__', 'x']
// A map, for __proto__ is among the names.
const sane = new Map<string, fc.Arbitrary<string>>(Object.entries({
  lng: fc.double({ min: -200, max: 200, noNaN: true }).map(String),
  lat: fc.double({ min: -100, max: 200, noNaN: true }).map(String),
  crs: fc.constantFrom('wgs84', 'gcj02'),
  pace: fc.constantFrom('standard', 'elder', 'wheelchair'),
  at: fc.date({ min: new Date('1890-01-01'), max: new Date('2210-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
  bbox: fc.array(fc.double({ min: -200, max: 200, noNaN: true }), { minLength: 3, maxLength: 5 }).map((box) => box.join()),
  limit: fc.integer({ min: -5, max: 200 }).map(String),
  open: fc.constantFrom('true', 'false'),
}))
const pair = fc.constantFrom(...names).chain((name) => fc.tuple(fc.constant(name), fc.oneof(odd, sane.get(name) ?? odd)))
const query = fc.array(pair, { maxLength: 8 }).map((pairs) => pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value.replace(HALVES, ''))}`).join('&'))
const rawQuery = fc.oneof(query, query, fc.string({ maxLength: 60 }).map((text) => text.replace(/[\s#]/g, '')))
const step = fc.oneof(odd.map((text) => encodeURIComponent(text.replace(HALVES, ''))), fc.constantFrom('%E0%A4%A', '%', '..', '%2e%2e', 'a/b', ''))

async function send(method: string, url: string, headers: Record<string, string> = {}, payload?: string | Buffer): Promise<Answer> {
  const answer = await server.app.inject({ method: method as 'GET', url, headers, ...(payload === undefined ? {} : { payload }) })
  return { method, statusCode: answer.statusCode, headers: answer.headers, body: answer.body }
}

describe('thousands of odd requests are answered, or refused with code and remedy, and never break the server', () => {
  test.each(Object.entries(ROUTES))('%s', async (_name, route) => {
    const place = fc.tuple(fc.array(step, { minLength: 3, maxLength: 3 }), rawQuery)
    await fc.assert(fc.asyncProperty(place, fc.constantFrom(route.method, route.method, 'GET', 'POST', 'PUT', 'HEAD'), odd, async ([steps, search], method, body) => {
      let i = 0
      const path = route.path.replace(/:\w+/g, () => steps[i++] ?? 'x')
      const url = `${API_BASE_PATH}${path}?${search}`
      const withBody = method === 'POST' || method === 'PUT'
      expectHonest(await send(method, url, withBody ? { 'content-type': 'application/json' } : {}, withBody ? body : undefined), [method, url, withBody ? body : ''])
    }), { numRuns: RUNS, seed: SEED })
  }, 120_000)

  test('bodies of a correction, well-formed and not', async () => {
    const id = server.stations[0]?.id ?? ''
    const value = fc.oneof(fc.jsonValue(), odd, fc.constantFrom('phone', 'other', 'gone', '018f0000-0000-7000-8000-0000000000ff'))
    const object = fc.dictionary(fc.constantFrom('draftId', 'kind', 'text', 'x', '__proto__'), value)
    const almost = fc.record({ draftId: fc.uuid(), kind: fc.constantFrom('place', 'hours', 'phone', 'gone', 'access', 'other'), text: fc.oneof(odd, fc.string({ unit: 'grapheme', maxLength: 250 })) })
    const body = fc.oneof(fc.jsonValue().map((it) => JSON.stringify(it)), object.map((it) => JSON.stringify(it)), almost.map((it) => JSON.stringify(it)), odd, fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)))
    const type = fc.constantFrom('application/json', 'application/json', 'application/json; charset=utf-8', 'text/plain', 'application/x-www-form-urlencoded', '')
    await fc.assert(fc.asyncProperty(body, type, async (payload, contentType) => {
      expectHonest(await send('POST', `${API_BASE_PATH}/stations/${id}/corrections`, contentType ? { 'content-type': contentType } : {}, payload), [contentType, String(payload)])
    }), { numRuns: 2 * RUNS, seed: SEED })
  }, 120_000)

  test('headers of any kind', async () => {
    const name = fc.constantFrom('accept', 'accept-encoding', 'if-none-match', 'content-type', 'range', 'host', 'x-forwarded-for', 'origin', 'cookie')
    const text = fc.string({ maxLength: 60 }).map((it) => it.replace(/[^\x20-\x7e]/g, ''))
    await fc.assert(fc.asyncProperty(fc.dictionary(name, fc.oneof(text, fc.constantFrom('*', 'gzip', 'br;q=0', 'W/"x"', 'text/html', 'bytes=0-0'))), fc.constantFrom('/', '/divisions', '/categories', '/app', '/nothing'), async (headers, where) => {
      expectHonest(await send('GET', where === '/' ? '/' : API_BASE_PATH + where, headers), [headers, where])
    }), { numRuns: RUNS, seed: SEED })
  }, 120_000)
})

/** Writes raw bytes and collects what comes back until the connection ends (at most 5 s). */
function raw(...pieces: (string | Buffer)[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const chunks: Buffer[] = []
    socket.setTimeout(5000, () => socket.destroy())
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      const [head = '', ...body] = Buffer.concat(chunks).toString().split('\r\n\r\n')
      const statusCode = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1])
      const headers = Object.fromEntries(head.split('\r\n').slice(1).map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]))
      return Number.isNaN(statusCode) ? reject(new Error(`no answer: ${head}`)) : resolve({ method: '', statusCode, headers, body: body.join('\r\n\r\n') })
    })
    socket.on('connect', () => { for (const piece of pieces) socket.write(piece) })
  })
}

const close = 'Host: x\r\nConnection: close\r\n\r\n'

describe('what never reaches a route is refused as a problem too', () => {
  test.each<[string, number, ProblemCode, (string | Buffer)[]]>([
    ['a query of one megabyte', 414, 'uri_too_long', [`GET /api/v1/stations?q=${'a'.repeat(1_000_000)} HTTP/1.1\r\n${close}`]],
    ['an address of 12,000 characters', 414, 'uri_too_long', [`GET /api/v1/stations?q=${'a'.repeat(12_000)} HTTP/1.1\r\n${close}`]],
    ['headers of 100,000 characters', 431, 'headers_too_large', [`GET /api/v1/app HTTP/1.1\r\nX-Long: ${'a'.repeat(100_000)}\r\n${close}`]],
    ['no HTTP at all', 400, 'bad_request', ['hello\r\n\r\n']],
    ['a TLS greeting', 400, 'bad_request', [Buffer.from('16030100c8010000c40303', 'hex')]],
    ['an unknown method', 400, 'bad_request', [`FETCH /api/v1/app HTTP/1.1\r\n${close}`]],
    ['a header without a name', 400, 'bad_request', [`GET /api/v1/app HTTP/1.1\r\n: x\r\n${close}`]],
    ['a null byte in a header', 400, 'bad_request', [`GET /api/v1/app HTTP/1.1\r\nX: a\0b\r\n${close}`]],
    ['a space in the address', 400, 'bad_request', [`GET /api/v1/a b HTTP/1.1\r\n${close}`]],
    ['two lengths', 400, 'bad_request', [`POST /api/v1/stations/x/corrections HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n${close}`]],
    ['length and chunks at once', 400, 'bad_request', [`POST /api/v1/stations/x/corrections HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n${close}`]],
    ['no Host', 400, 'bad_request', ['GET /api/v1/app HTTP/1.1\r\nConnection: close\r\n\r\n']],
    ['a method of WebDAV', 405, 'method_not_allowed', [`PROPFIND /api/v1/app HTTP/1.1\r\n${close}`]],
    ['a body of one megabyte', 413, 'body_too_large', [`POST /api/v1/stations/x/corrections HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n${close}`]],
    ['broken chunks', 400, 'bad_request', [`POST /api/v1/stations/x/corrections HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n${close}`, 'zz\r\n']],
  ])('%s', async (_what, status, code, pieces) => {
    const answer = await raw(...pieces)
    expect([answer.statusCode, answer.headers['content-type'], (JSON.parse(answer.body) as Problem).code]).toEqual([status, 'application/problem+json; charset=utf-8', code])
  })

  test('after all that the server still serves', async () => {
    expect((await raw(`GET /readyz HTTP/1.1\r\n${close}`)).statusCode).toBe(200)
  })
})
