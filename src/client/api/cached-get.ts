import { request } from '@/client/platform/request'
import { kept } from '@/client/platform/storage'
import { failureFrom, worthRetrying, type Result } from './failure'

interface Copy {
  readonly url: string
  readonly etag: string
  readonly body: object
}

const isCopy = (value: unknown): value is Copy => {
  const it = value as Partial<Copy> | null
  return typeof it === 'object' && it !== null && typeof it.url === 'string' && typeof it.etag === 'string' && typeof it.body === 'object' && it.body !== null
}

/**
 * Reference data that seldom changes: asked for with the stored copy's ETag, and taken from the copy when
 * the server says it is the same, does not answer, breaks or is too busy.
 */
export async function cachedGet<T extends object>(name: string, url: string): Promise<Result<T>> {
  const store = kept<Copy>(`reference.${name}`, isCopy)
  const stored = store.read()
  const copy = stored?.url === url ? stored : null
  const reply = await request({ method: 'GET', url, ...(copy ? { headers: { 'if-none-match': copy.etag } } : {}) })
  if ('none' in reply) return copy ? { ok: true, value: copy.body as T } : { ok: false, failure: { kind: reply.none } }
  if (reply.status === 200 && typeof reply.body === 'object' && reply.body !== null) {
    const etag = reply.headers['etag']
    if (etag !== undefined) store.write({ url, etag, body: reply.body })
    return { ok: true, value: reply.body as T }
  }
  const failure = failureFrom(reply.status, reply.body)
  return copy && (reply.status === 304 || worthRetrying(failure)) ? { ok: true, value: copy.body as T } : { ok: false, failure }
}
