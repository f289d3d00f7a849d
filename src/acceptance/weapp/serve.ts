import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import type { Packed } from './pack/pack'
import type { KeptOnPhone, Phone, StartState } from './phone'

/** Below this path every request goes on to the API's server: a mini-program knows no cross-origin rules. */
export const PROXY = '/__api'
/** The client's own memory: the page writes through at once, so that a cold start finds everything. */
export const KEEP = '/__keep'

const TYPES: Readonly<Record<string, string>> = { '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.svg': 'image/svg+xml', '.webp': 'image/webp' }

export interface Served {
  readonly address: string
  /** Read at every start. */
  phone: Phone
  kept: KeptOnPhone
  stop(): Promise<void>
}

export interface ServeOptions {
  readonly packed: Packed
  /** Origin of the real server: http://127.0.0.1:4321 */
  readonly api: string
  /** Origin the package was built for. */
  readonly apiOrigin: string
  readonly phone: Phone
  readonly port?: number
  /** Further pages by path. */
  readonly extra?: ReadonlyMap<string, { readonly type: string; readonly body: string }>
}

export const emptyMemory = (): KeptOnPhone => ({ storage: {}, files: {}, client: {} })

/** One phone: the packed app, its pictures, its memory, and the way to the API. */
export function serve({ packed, api, apiOrigin, phone, port = 0, extra }: ServeOptions): Promise<Served> {
  const state = { phone, kept: emptyMemory() }
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://phone')
    if (url.pathname.startsWith(PROXY)) return forward(incoming, outgoing, `${api}${(incoming.url ?? '').slice(PROXY.length)}`)
    if (url.pathname === KEEP) return keep(incoming, outgoing, state)
    if (url.pathname === '/__phone' && extra) {
      return void textOf(incoming).then((text) => { state.phone = { ...state.phone, ...(JSON.parse(text) as Partial<Phone>) } }).finally(() => outgoing.writeHead(204).end())
    }
    if (url.pathname === '/start.js') {
      const start: StartState = { phone: state.phone, kept: state.kept, apiOrigin }
      return answer(outgoing, 'text/javascript; charset=utf-8', `window.__weappStart=${JSON.stringify(start)};`)
    }
    const made = packed.answers.get(url.pathname) ?? extra?.get(url.pathname)
    if (made) return answer(outgoing, made.type, made.body)
    if (url.pathname.startsWith('/package/')) return sendPicture(outgoing, packed.folder, decodeURIComponent(url.pathname.slice('/package/'.length)))
    outgoing.writeHead(404).end()
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address()
      const address = `http://127.0.0.1:${bound && typeof bound === 'object' ? bound.port : port}`
      resolve(Object.assign(state, { address, stop: () => new Promise<void>((done) => { server.closeAllConnections(); server.close(() => done()) }) }))
    })
  })
}

function answer(outgoing: ServerResponse, type: string, body: string | Buffer): void {
  outgoing.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
}

function sendPicture(outgoing: ServerResponse, folder: string, name: string): void {
  const file = path.resolve(folder, path.normalize(name))
  const type = TYPES[path.extname(file)]
  if (!type || !file.startsWith(`${path.resolve(folder)}${path.sep}`) || !existsSync(file) || !statSync(file).isFile()) return void outgoing.writeHead(404).end()
  answer(outgoing, type, readFileSync(file))
}

/** `{place, key, value}`; no value deletes, no key empties the place. */
function keep(incoming: IncomingMessage, outgoing: ServerResponse, state: { kept: KeptOnPhone }): void {
  void textOf(incoming).then((text) => {
    const { place, key, value } = JSON.parse(text) as { place: keyof KeptOnPhone; key?: string; value?: string }
    const memory = { ...state.kept[place] }
    if (key === undefined) for (const name of Object.keys(memory)) delete memory[name]
    else if (value === undefined) delete memory[key]
    else memory[key] = value
    state.kept = { ...state.kept, [place]: memory }
    outgoing.writeHead(204).end()
  }, () => outgoing.writeHead(400).end())
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** Headers of a browser's page that WeChat does not send. */
const BROWSER_ONLY = new Set(['origin', 'referer', 'cookie', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest'])

function forward(incoming: IncomingMessage, outgoing: ServerResponse, target: string): void {
  const headers = Object.fromEntries(Object.entries(incoming.headers).filter(([name]) => !BROWSER_ONLY.has(name)))
  const onward = request(target, { method: incoming.method, headers: { ...headers, host: new URL(target).host } }, (reply) => {
    outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
    reply.pipe(outgoing)
  })
  onward.on('error', () => outgoing.destroy())
  incoming.pipe(onward)
}
