import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** The built page, or what to say where it was not built. */
export interface H5 {
  /** null when there is no build */
  readonly folder: string | null
  readonly indexHtml: string
}

const NOT_BUILT = '<!doctype html><meta charset="utf-8"><title>临猗一刻钟</title><p>网页还没有构建：先运行 <code>npm run build:h5</code>。</p>'
  + '<p>The page is not built yet: run <code>npm run build:h5</code>. The API is at <a href="/docs">/docs</a>.</p>'
const HASHED = /\.[0-9a-f]{8,}\.(js|css|png|svg|jpg|woff2)$/

export function readH5(folder: string): H5 {
  const index = path.join(folder, 'index.html')
  return existsSync(index) ? { folder, indexHtml: readFileSync(index, 'utf8') } : { folder: null, indexHtml: NOT_BUILT }
}

/** Serves the page's files; those with a hash in their name never change. */
export async function serveH5(app: FastifyInstance, h5: H5): Promise<void> {
  app.get('/', { schema: { hide: true } }, async (_request, reply) => sendIndex(reply, h5))
  if (!h5.folder) return
  await app.register(staticFiles, {
    root: h5.folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (response, file) => {
      response.setHeader('cache-control', HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}

/** The browser asks for one of the page's own addresses, such as /pages/station: the page itself finds its way. */
export function wantsPage(request: FastifyRequest): boolean {
  const { url = '', method } = request.raw
  return method === 'GET' && !/^\/(api|docs|openapi\.json|healthz|readyz)(\/|\?|$)/.test(url) && (request.headers.accept ?? '').includes('text/html')
}

export function sendIndex(reply: FastifyReply, h5: H5): FastifyReply {
  return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(h5.indexHtml)
}
