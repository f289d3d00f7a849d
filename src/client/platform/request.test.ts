import { request } from './request'
import { REQUEST_TIMEOUT_MS } from './request.types'

class FakeXhr {
  static last: FakeXhr
  status = 0
  timeout = 0
  responseText = ''
  responseHeaders = ''
  sent: unknown
  opened: string[] = []
  readonly headers: Record<string, string> = {}
  onload: () => void = () => undefined
  onerror: () => void = () => undefined
  ontimeout: () => void = () => undefined
  constructor() { FakeXhr.last = this }
  open(...how: string[]) { this.opened = how }
  setRequestHeader(name: string, value: string) { this.headers[name] = value }
  getAllResponseHeaders() { return this.responseHeaders }
  send(body: unknown) { this.sent = body }
  answer(status: number, text: string, headers = '') { Object.assign(this, { status, responseText: text, responseHeaders: headers }); this.onload() }
}
const known = globalThis.XMLHttpRequest
beforeAll(() => { Object.assign(globalThis, { XMLHttpRequest: FakeXhr }) })
afterAll(() => { Object.assign(globalThis, { XMLHttpRequest: known }) })

test('an answer brings status, body and headers by their lower-case names', async () => {
  const coming = request({ method: 'GET', url: '/api/v1/app' })
  FakeXhr.last.answer(200, '{"name":"临猗一刻钟"}', 'ETag: "1"\r\nContent-Type: application/json; a: b\r\n')
  expect(await coming).toEqual({ status: 200, headers: { etag: '"1"', 'content-type': 'application/json; a: b' }, body: { name: '临猗一刻钟' } })
  expect([FakeXhr.last.opened, FakeXhr.last.sent]).toEqual([['GET', '/api/v1/app'], null])
})
test('what is sent is JSON and says so; nothing is said about a body that is not there', () => {
  void request({ method: 'POST', url: '/x', body: { text: '好' }, headers: { 'if-none-match': '"1"' } })
  expect(FakeXhr.last.sent).toBe('{"text":"好"}')
  expect(FakeXhr.last.headers).toMatchObject({ 'content-type': 'application/json', 'if-none-match': '"1"' })
  void request({ method: 'GET', url: '/x' })
  expect(FakeXhr.last.headers).not.toHaveProperty('content-type')
})
test('a page that is no JSON has no body', async () => {
  const coming = request({ method: 'GET', url: '/x' })
  FakeXhr.last.answer(502, '<html>')
  expect(await coming).toEqual({ status: 502, headers: {}, body: null })
})
test('no network and no answer in time are told apart, and neither throws', async () => {
  const offline = request({ method: 'GET', url: '/x' })
  FakeXhr.last.onerror()
  const late = request({ method: 'GET', url: '/x' })
  expect(FakeXhr.last.timeout).toBe(REQUEST_TIMEOUT_MS)
  FakeXhr.last.ontimeout()
  expect([await offline, await late]).toEqual([{ none: 'offline' }, { none: 'timeout' }])
})
