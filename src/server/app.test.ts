import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { API_BASE_PATH, ROUTES } from '@/contract/routes'
import { readH5 } from '@/server/http/h5-files'
import { expectProblem, startTestApp, type TestApp } from '@/server/test/test-app'

// Starting loads the whole county, which takes a while on a busy machine.
jest.setTimeout(60_000)

interface Operation { readonly responses: Record<string, { content?: Record<string, { schema: object }> }> }
interface OpenApi { readonly openapi: string; readonly paths: Record<string, Record<string, Operation>>; readonly components: { schemas: Record<string, object> } }

/** Routes beside the table: pages, health and documentation. */
const SYSTEM = ['GET /', 'GET /healthz', 'GET /readyz', 'GET /openapi.json']

describe('the application', () => {
  let server: TestApp
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'h5-'))
    mkdirSync(path.join(folder, 'js'))
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>临猗一刻钟</title><script>document.title</script><div id="app"></div>')
    writeFileSync(path.join(folder, 'js/app.0a1b2c3d.js'), 'window.page = 1')
    writeFileSync(path.join(folder, 'js/plain.js'), 'window.page = 2')
    server = await startTestApp({ h5: readH5(folder) })
  })
  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ method: 'GET', url, headers })
  const page = { accept: 'text/html,application/xhtml+xml' }

  test('registers exactly the routes of the table, of the system list, of the page and of the documentation', () => {
    const registered = new Set(routesOf(server.app.printRoutes({ commonPrefix: false, includeHooks: false })).filter((route) => !/ \/(docs|js)(\/|$)| \/index\.html$/.test(route)))
    const table = Object.values(ROUTES).map(({ method, path: below }) => `${method} ${API_BASE_PATH}${below}`)
    expect([...registered].sort()).toEqual([...SYSTEM, ...table].sort())
  })

  test('says of every route who may call it', () => {
    for (const route of Object.values(ROUTES)) expect(route.who).toBe('anyone')
  })

  test('describes itself as OpenAPI 3.1, every route with its answers and its refusals', async () => {
    const spec = (await get('/openapi.json')).json<OpenApi>()
    expect(spec.openapi).toBe('3.1.0')
    const described = Object.entries(spec.paths).flatMap(([where, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${where}`))
    const table = Object.values(ROUTES).map(({ method, path: below }) => `${method} ${API_BASE_PATH}${below.replace(/:(\w+)/g, '{$1}')}`)
    expect(described.sort()).toEqual(table.sort())
    for (const operation of Object.values(spec.paths).flatMap((it) => Object.values(it))) {
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', '4XX', '5XX']))
    }
    expect(Object.keys(spec.components.schemas)).toEqual(expect.arrayContaining(['Problem', 'CircleAnswer', 'StationAnswer']))
    expect(JSON.stringify(spec)).not.toMatch(/#\/components\/schemas\/def-/)
  })

  test('shows the documentation without asking any other host', async () => {
    const docs = await get('/docs/')
    expect(docs.statusCode).toBe(200)
    expect(docs.body).not.toMatch(/(src|href)="https?:/)
    expect((await get('/docs')).statusCode).toBeLessThan(400)
  })

  test('is alive and ready', async () => {
    expect((await get('/healthz')).json()).toEqual({ status: 'ok' })
    expect((await get('/readyz')).json()).toEqual({ status: 'ready' })
  })

  test('serves the page on its own addresses, and hashed files for ever', async () => {
    for (const url of ['/', '/pages/station/index?id=x']) {
      const answer = await get(url, page)
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-cache'])
      expect(answer.body).toContain('<div id="app">')
    }
    expect((await get('/js/app.0a1b2c3d.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await get('/js/plain.js')).headers['cache-control']).toBe('no-cache')
  })

  test('answers a missing file and a missing API route with a problem, even to a browser', async () => {
    expectProblem(await get('/js/gone.ffffffff.js'), 404, 'not_found')
    expectProblem(await get('/api/v1/nothing', page), 404, 'not_found')
    expectProblem(await get('/api', page), 404, 'not_found')
    expectProblem(await get('/../../etc/passwd'), 404, 'not_found')
    expectProblem(await get('/%2e%2e/%2e%2e/etc/passwd'), 404, 'not_found')
  })

  test('allows only its own scripts, and the one inline script by its hash', async () => {
    const policy = String((await get('/', page)).headers['content-security-policy'])
    const scripts = policy.split(';').find((directive) => directive.startsWith('script-src'))
    expect(scripts).toMatch(/^script-src 'self' 'sha256-[\w+/=]{44}'$/)
    expect(policy).not.toContain('tianditu')
    expect(policy).toContain("frame-ancestors 'none'")
  })

  test('lets tiles of 天地图 in only where there is a key', async () => {
    const keyed = await startTestApp({ tiandituKey: '0123456789abcdef' })
    const { headers } = await keyed.app.inject('/')
    expect(headers['content-security-policy']).toContain('img-src \'self\' data: https://*.tianditu.gov.cn')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    await keyed.close()
  })

  test('turns an address away that asks too often, and says when to come back', async () => {
    const strict = await startTestApp({ settings: { ratePerMinute: 3 } })
    const answers = []
    for (let i = 0; i < 4; i++) answers.push(await strict.app.inject('/api/v1/app'))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 429])
    expectProblem(answers[3]!, 429, 'too_many_requests')
    expect(Number(answers[3]?.headers['retry-after'])).toBeGreaterThan(0)
    expect((await strict.app.inject('/healthz')).statusCode).toBe(200)
    await strict.close()
  })

  test('turns callers away when too many circles wait, and serves the others', async () => {
    const narrow = await startTestApp({ maxWaiting: 5 })
    const answers = await Promise.all(Array.from({ length: 30 }, () => narrow.app.inject('/api/v1/circle?lng=110.77&lat=35.14')))
    const busy = answers.filter(({ statusCode }) => statusCode === 503)
    expect(answers.filter(({ statusCode }) => statusCode === 200).length).toBeGreaterThanOrEqual(5)
    expect(busy.length).toBeGreaterThan(0)
    expectProblem(busy[0]!, 503, 'busy')
    expect(busy[0]?.headers['retry-after']).toBe('2')
    await narrow.close()
  })
})

test('without a built page the server says how to build one', async () => {
  const server = await startTestApp({ h5: readH5('/nowhere') })
  expect((await server.app.inject('/')).body).toContain('npm run build:h5')
  await server.close()
})

/** `GET /a/b` lines from fastify's tree of whole paths. */
function routesOf(tree: string): string[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent, part, methods] = /^(.*?)[├└]── (\S*) \(([A-Z, ]+)\)/.exec(line) ?? []
    if (indent === undefined || part === undefined || methods === undefined) return []
    const depth = indent.length / 4
    above[depth] = part
    const where = above.slice(0, depth + 1).join('')
    return methods.split(', ').filter((method) => method !== 'HEAD').map((method) => `${method} ${where}`)
  })
}
