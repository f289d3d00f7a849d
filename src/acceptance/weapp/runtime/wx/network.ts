import type { NetworkState } from '../../../screen'
import { call, plain, Refusal, refusalOf, wordsOf, numberOf, type Options } from '../call'
import { apiOrigin, onPhoneChange, phone } from '../phone-state'
import { record } from '../record'
import { announce } from './system'
import { blobOf } from './files'
import type { Apis } from './client'

const SLOW_MS = 3000
const USUAL_TIMEOUT_MS = 60_000
const OFFLINE = 'errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED'
const BROKEN = 'errcode:-101 cronet_error_code:-101 error_msg:net::ERR_CONNECTION_RESET'

const typeOf = (network: NetworkState) => ({ online: 'wifi', slow: '3g', failing: 'wifi', offline: 'none' })[network]

/** Requests to the API, over the network that the phone has just now. */
export function networkApis(): Apis {
  onPhoneChange((now, before) => {
    if (typeOf(now.network) !== typeOf(before.network)) announce('NetworkStatusChange', { isConnected: now.network !== 'offline', networkType: typeOf(now.network) })
  })
  return {
    getNetworkType: call('getNetworkType', () => ({ networkType: typeOf(phone().network), weakNet: phone().network === 'slow' })),
    request: (options: Options) => transfer('request', options, requestBody(options)),
    uploadFile: (options: Options) => transfer('uploadFile', options, { method: 'POST', ...uploadBody(options) }),
    downloadFile: (options: Options) => transfer('downloadFile', options, { method: 'GET' }),
  }
}

interface Sent {
  readonly method: string
  readonly url?: string
  readonly headers?: Record<string, string>
  readonly body?: string | FormData | ArrayBuffer
}

function transfer(name: 'request' | 'uploadFile' | 'downloadFile', options: Options, sent: Sent) {
  record.calls.push({ name, options: plain(options) })
  const abort = new AbortController()
  const heads: ((answer: unknown) => void)[] = []
  const answered = send(sent.url ?? wordsOf(options['url']), sent, options, abort).then(async (answer) => {
    const header = Object.fromEntries(answer.headers)
    for (const listener of heads) listener({ header })
    const common = { statusCode: answer.status, header, cookies: [], errMsg: `${name}:ok` }
    if (name === 'downloadFile') return { ...common, tempFilePath: '' }
    const text = await answer.text()
    return { ...common, data: name === 'request' && (options['dataType'] ?? 'json') === 'json' ? jsonOr(text) : text }
  })
  const tell = (which: string, answer: unknown) => {
    const listener = options[which]
    if (typeof listener === 'function') (listener as (answer: unknown) => void)(answer)
  }
  void answered.then((answer) => [true, answer] as const, (reason: unknown) => [false, refusalOf(name, reason)] as const).then(([ok, answer]) => {
    tell(ok ? 'success' : 'fail', answer)
    tell('complete', answer)
  })
  const nothing = () => undefined
  return {
    abort: () => abort.abort(new Refusal('abort')),
    onHeadersReceived: (listener: (answer: unknown) => void) => void heads.push(listener), offHeadersReceived: nothing,
    onChunkReceived: nothing, offChunkReceived: nothing, onProgressUpdate: nothing, offProgressUpdate: nothing,
  }
}

async function send(url: string, { method, headers, body }: Sent, options: Options, abort: AbortController): Promise<Response> {
  const given = Object.entries((options['header'] as Record<string, unknown> | undefined) ?? {}).map(([name, value]): [string, string] => [name.toLowerCase(), String(value)])
  const limit = setTimeout(() => abort.abort(new Refusal('timeout', { errno: 5 })), numberOf(options['timeout'], USUAL_TIMEOUT_MS))
  try {
    if (!url.startsWith(`${apiOrigin}/`)) throw new Refusal('url not in domain list', { errno: 600002 })
    const { network } = phone()
    if (network === 'offline') throw new Refusal(OFFLINE, { errno: 600001 })
    if (network === 'slow') await Promise.race([pause(SLOW_MS), aborted(abort.signal)])
    else await pause(0)
    if (network === 'failing') throw new Refusal(BROKEN, { errno: 600001 })
    return await fetch(`/__api${url.slice(apiOrigin.length)}`, {
      method, body: body ?? null, signal: abort.signal, credentials: 'omit', cache: 'no-store', headers: { ...headers, ...Object.fromEntries(given) },
    }).catch((reason: unknown) => { throw reason instanceof Refusal ? reason : new Refusal(BROKEN, { errno: 600001 }) })
  } finally {
    clearTimeout(limit)
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const aborted = (signal: AbortSignal): Promise<never> => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

/** As WeChat sends it: data of a GET in the address, else JSON unless the header says form. */
function requestBody(options: Options): Sent {
  const method = wordsOf(options['method'], 'GET').toUpperCase()
  const { data } = options
  const header = Object.entries((options['header'] as Record<string, string> | undefined) ?? {})
  const type = header.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'application/json'
  if (data === undefined || data === null) return { method, headers: { 'content-type': type } }
  const url = wordsOf(options['url'])
  const pairs = () => new URLSearchParams(Object.entries(data as Record<string, unknown>).map(([key, value]) => [key, String(value)])).toString()
  if (method === 'GET' && typeof data === 'object') return { method, url: `${url}${url.includes('?') ? '&' : '?'}${pairs()}`, headers: { 'content-type': type } }
  if (typeof data === 'string' || data instanceof ArrayBuffer) return { method, body: data, headers: { 'content-type': type } }
  return { method, body: type.includes('urlencoded') ? pairs() : JSON.stringify(data), headers: { 'content-type': type } }
}

function uploadBody(options: Options): Pick<Sent, 'body'> {
  const form = new FormData()
  for (const [key, value] of Object.entries((options['formData'] as Record<string, unknown> | undefined) ?? {})) form.append(key, String(value))
  const path = wordsOf(options['filePath'])
  form.append(wordsOf(options['name']), blobOf(path), path.split('/').pop() ?? 'file')
  return { body: form }
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
