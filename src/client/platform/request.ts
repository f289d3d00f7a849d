import { REQUEST_TIMEOUT_MS, type Call, type NoReply, type Reply } from './request.types'

/** Browser: resolves always, never throws. */
export function request(call: Call): Promise<Reply | NoReply> {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest()
    xhr.open(call.method, call.url)
    xhr.timeout = REQUEST_TIMEOUT_MS
    xhr.setRequestHeader('accept', 'application/json, application/problem+json')
    for (const [name, value] of Object.entries(call.headers ?? {})) xhr.setRequestHeader(name, value)
    if (call.body !== undefined) xhr.setRequestHeader('content-type', 'application/json')
    xhr.onload = () => resolve({ status: xhr.status, headers: parseHeaders(xhr.getAllResponseHeaders()), body: parseBody(xhr.responseText) })
    xhr.onerror = () => resolve({ none: 'offline' })
    xhr.ontimeout = () => resolve({ none: 'timeout' })
    xhr.send(call.body === undefined ? null : JSON.stringify(call.body))
  })
}

function parseHeaders(lines: string): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const line of lines.split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim()
  }
  return headers
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
