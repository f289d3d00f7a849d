import { startTestApp } from '@/server/test/test-app'

// Starting loads the whole county, which takes a while on a busy machine.
jest.setTimeout(60_000)

const CANARY = 'canary7391'

test('a log line names the route, and never an address, a position, a body or a visitor', async () => {
  const lines: string[] = []
  const server = await startTestApp({ logTarget: { write: (line) => { lines.push(line) } } })
  const inject = (method: 'GET' | 'POST', url: string, payload?: string) =>
    server.app.inject({ method, url, remoteAddress: '203.0.113.77', headers: { 'content-type': 'application/json', 'user-agent': CANARY, cookie: CANARY }, ...(payload === undefined ? {} : { payload }) })

  await inject('GET', '/api/v1/circle?lng=110.77123&lat=35.14321')
  await inject('GET', `/api/v1/stations?q=${CANARY}`)
  await inject('GET', `/api/v1/stations?${CANARY}=1`)
  await inject('GET', `/api/v1/stations/${CANARY}`)
  await inject('GET', `/${CANARY}?x=${CANARY}`)
  await inject('GET', `/api/v1/stations/%E0%A4%A${CANARY}`)
  await inject('GET', `/api/v1/stations/${CANARY.repeat(40)}`)
  const station = server.stations[0]?.id ?? ''
  await inject('POST', `/api/v1/stations/${station}/corrections`, JSON.stringify({ draftId: '018f0000-0000-7000-8000-000000000001', kind: 'other', text: CANARY }))
  await inject('POST', `/api/v1/stations/${station}/corrections`, `{"text": ${CANARY}`)
  await server.db.destroy()
  const failed = await inject('POST', `/api/v1/stations/${station}/corrections`, JSON.stringify({ draftId: '018f0000-0000-7000-8000-000000000002', kind: 'other', text: CANARY }))
  await server.app.close()

  const log = lines.join('')
  expect(failed.statusCode).toBe(500)
  expect(log).toContain('"route":"/api/v1/circle"')
  expect(log).toContain('"route":"/api/v1/stations/:id/corrections"')
  expect(log).toContain('unexpected error')
  expect(log).not.toContain(CANARY)
  expect(log).not.toMatch(/110\.77123|35\.14321|203\.0\.113\.77/)
})

test('the canary would be found: a line that carries the address fails the check above', async () => {
  const lines: string[] = []
  const server = await startTestApp({ logTarget: { write: (line) => { lines.push(line) } } })
  server.app.log.info({ url: `/api/v1/stations?q=${CANARY}` }, 'a careless line')
  expect(lines.join('')).toContain(CANARY)
  await server.close()
})
