import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** An answer that changes only when the server restarts with other data: text and strong tag are made once. */
export interface Reference {
  readonly text: string
  readonly tag: string
}

export function makeReference(answer: unknown): Reference {
  const text = JSON.stringify(answer)
  return { text, tag: createHash('sha256').update(text).digest('base64url').slice(0, 22) }
}

/** Sends it, or 304 when the caller already has it (RFC 9110 §13.1.2). `maxAge` in seconds. */
export function sendReference(request: FastifyRequest, reply: FastifyReply, reference: Reference, maxAge: number): FastifyReply {
  reply.header('etag', `"${reference.tag}"`).header('cache-control', `public, max-age=${maxAge}`)
  if (isKnown(request.headers['if-none-match'], reference.tag)) return reply.status(304).send()
  return reply.header('content-type', 'application/json; charset=utf-8').send(reference.text)
}

function isKnown(header: string | undefined, tag: string): boolean {
  if (!header) return false
  if (header.trim() === '*') return true
  return header.split(',').some((given) => given.trim().replace(/^W\//, '').replace(/^"|"$/g, '').replace(/-(gzip|br|deflate|zstd)$/, '') === tag)
}

/** A strong tag names exact bytes, so each encoding of an answer gets its own. Register after compression, which hooks every route too. */
export function tagEncodings(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    route.onSend = [...[route.onSend ?? []].flat(), tagEncoding]
  })
}

async function tagEncoding(_request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const tag = reply.getHeader('etag')
  const encoding = reply.getHeader('content-encoding')
  if (typeof tag === 'string' && typeof encoding === 'string' && tag.startsWith('"')) reply.header('etag', `${tag.slice(0, -1)}-${encoding}"`)
  return payload
}
