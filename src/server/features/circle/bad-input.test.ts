import { expectProblem, startTestApp, type TestApp } from '@/server/test/test-app'

// Starting loads the whole county, which takes a while on a busy machine.
jest.setTimeout(60_000)

let server: TestApp
beforeAll(async () => { server = await startTestApp() })
afterAll(() => server.close())

const get = (url: string) => server.app.inject({ method: 'GET', url: `/api/v1${url}` })
const post = (payload: string, type = 'application/json', station = server.stations[0]?.id ?? '') =>
  server.app.inject({ method: 'POST', url: `/api/v1/stations/${station}/corrections`, headers: { 'content-type': type }, payload })
const draft = '018f0000-0000-7000-8000-000000000001'

test.each([
  ['NaN', '/circle?lng=NaN&lat=35.1', 'query.lng'],
  ['Infinity', '/circle?lng=110.7&lat=Infinity', 'query.lat'],
  ['an empty number', '/circle?lng=&lat=35.1', 'query.lng'],
  ['a missing number', '/circle?lng=110.7', 'query.lat'],
  ['a number in another notation', '/circle?lng=0x6E&lat=35.1', 'query.lng'],
  ['a number given twice', '/circle?lng=110.7&lng=110.8&lat=35.1', 'query.lng'],
  ['a longitude beyond 180', '/circle?lng=181&lat=35.1', 'query.lng'],
  ['an unknown pace', '/circle?lng=110.7&lat=35.1&pace=running', 'query.pace'],
  ['an unknown crs', '/circle?lng=110.7&lat=35.1&crs=bd09', 'query.crs'],
  ['an unknown parameter', '/circle?lng=110.7&lat=35.1&lon=1', 'query.lon'],
  ['an instant without offset', '/circle?lng=110.7&lat=35.1&at=2026-11-23T10:24:00', 'query.at'],
  ['an instant outside any calendar', '/circle?lng=110.7&lat=35.1&at=2199-12-31T10:24:00Z', 'query.at'],
  ['a category that is no code', '/stations?category=shop', 'query.category'],
  ['a category nobody defined', '/stations?category=ZZZ99', 'query.category'],
  ['a village nobody defined', '/stations?village=999999999999', 'query.village'],
  ['a box with three numbers', '/stations?bbox=110,35,111', 'query.bbox'],
  ['a box turned inside out', '/stations?bbox=111,35,110,36', 'query.bbox'],
  ['a box with NaN', '/stations?bbox=NaN,35,111,36', 'query.bbox'],
  ['search words that are only signs', '/stations?q=%25%25', 'query.q'],
  ['a null byte in search words', '/stations?q=%00', 'query.q'],
  ['a limit above 100', '/stations?limit=101', 'query.limit'],
  ['a limit with a fraction', '/stations?limit=1.5', 'query.limit'],
  ['open neither true nor false', '/stations?open=1', 'query.open'],
  ['a null byte in an id', '/stations/a%00b', 'params.id'],
  ['a tile that is no number', '/basemap/a/0/0', 'params.z'],
  ['a tile outside the grid', '/basemap/1/2/0', 'params'],
  ['a parameter where none is taken', '/categories?x=1', 'query.x'],
])('%s is answered with 400 and the place of the fault', async (_what, url, path) => {
  const response = await get(url)
  expectProblem(response, 400, 'invalid_input')
  const { faults } = response.json<{ faults: { path: string; expected: string; got: string; remedy: string }[] }>()
  expect(faults.map((fault) => fault.path)).toEqual([path])
  expect(faults[0]).toMatchObject({ expected: expect.stringMatching(/\w/), got: expect.any(String), remedy: expect.stringMatching(/\w/) })
})

test('several faults are named in one go', async () => {
  const { faults } = (await get('/circle?lng=x&lat=y&pace=z')).json<{ faults: { path: string }[] }>()
  expect(faults.map((fault) => fault.path).sort()).toEqual(['query.lat', 'query.lng', 'query.pace'])
})

test.each(['/circle?lng=35.14&lat=110.77', '/circle?lng=35.14&lat=110.77&crs=gcj02'])('swapped coordinates are recognised: %s', async (url) => {
  expectProblem(await get(url), 400, 'swapped_coordinates')
})

test('a cursor from elsewhere is refused', async () => {
  const first = (await get('/stations?category=MED01&limit=1')).json<{ nextCursor: string }>()
  expectProblem(await get(`/stations?category=COM01&limit=1&cursor=${first.nextCursor}`), 400, 'invalid_cursor')
  expectProblem(await get('/stations?cursor=abc'), 400, 'invalid_cursor')
})

test('paths nobody registered are 404, methods nobody offers 405 with Allow', async () => {
  expectProblem(await get('/nothing'), 404, 'not_found')
  expectProblem(await get('/stations/no-such-station'), 404, 'station_not_found')
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const) {
    const response = await server.app.inject({ method, url: '/api/v1/circle', payload: '<x/>', headers: { 'content-type': 'text/xml' } })
    expectProblem(response, 405, 'method_not_allowed')
    expect(response.headers.allow).toBe('GET, HEAD')
  }
  expect((await get(`/stations/${server.stations[0]?.id}/corrections`)).headers.allow).toBe('POST')
})

test('broken percent-encoding is a 400, not a 500', async () => {
  expectProblem(await get('/stations/%E0%A4%A'), 400, 'bad_request')
})

test('an address of more than 8,192 characters is a 414', async () => {
  expectProblem(await get(`/stations?q=${'a'.repeat(9000)}`), 414, 'uri_too_long')
  expectProblem(await get(`/stations/${'a'.repeat(300)}`), 414, 'uri_too_long')
})

test.each([
  ['broken JSON', '{"draftId":', 400, 'malformed_json'],
  ['no JSON at all', '', 400, 'malformed_json'],
  ['a prototype in JSON', '{"__proto__":{"a":1}}', 400, 'malformed_json'],
  ['an array', '[]', 400, 'invalid_input'],
  ['null', 'null', 400, 'invalid_input'],
  ['a text', '"hello"', 400, 'invalid_input'],
  ['a field too many', JSON.stringify({ draftId: draft, kind: 'phone', text: '', phone: '1' }), 400, 'invalid_input'],
  ['an unknown kind', JSON.stringify({ draftId: draft, kind: 'smell', text: '' }), 400, 'invalid_input'],
  ['a draftId that is no UUID', JSON.stringify({ draftId: 'x', kind: 'phone', text: '' }), 400, 'invalid_input'],
  ['a number for text', JSON.stringify({ draftId: draft, kind: 'phone', text: 5 }), 400, 'invalid_input'],
  ['201 characters', JSON.stringify({ draftId: draft, kind: 'phone', text: '长'.repeat(201) }), 400, 'invalid_input'],
  ['a null byte', JSON.stringify({ draftId: draft, kind: 'phone', text: 'a\0b' }), 400, 'invalid_input'],
  ['half an emoji', '{"draftId":"018f0000-0000-7000-8000-000000000001","kind":"phone","text":"\\ud83d"}', 400, 'invalid_input'],
  ['other without words', JSON.stringify({ draftId: draft, kind: 'other', text: ' \n ' }), 400, 'invalid_input'],
  ['a body of 20 KB', JSON.stringify({ draftId: draft, kind: 'phone', text: 'a'.repeat(20_000) }), 413, 'body_too_large'],
])('a correction with %s is refused', async (_what, body, status, code) => {
  expectProblem(await post(body), status, code)
})

test('only JSON is read', async () => {
  const body = JSON.stringify({ draftId: draft, kind: 'phone', text: 'x' })
  for (const type of ['text/plain', 'text/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'nonsense']) {
    expectProblem(await post(body, type), 415, 'unsupported_media_type')
  }
})

test('a correction for a station nobody knows is a 404', async () => {
  expectProblem(await post(JSON.stringify({ draftId: draft, kind: 'phone', text: 'x' }), 'application/json', 'no-such-station'), 404, 'station_not_found')
})
