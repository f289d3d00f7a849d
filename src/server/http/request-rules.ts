import type { FastifyInstance } from 'fastify'
import { sendProblem } from './send-problem'

/** Characters of an address; node itself stops at 16 KiB for address and headers together. */
export const URL_MAX = 8192

/** Refuses what no route should have to think about. Register before everything else. */
export function refuseUnfitRequests(app: FastifyInstance): void {
  // Text is nowhere accepted as a body; JSON is all that is left.
  app.removeContentTypeParser('text/plain')
  app.addHook('onRequest', async (request, reply) => {
    const url = request.raw.url ?? ''
    if (url.length > URL_MAX) return sendProblem(reply, { code: 'uri_too_long' })
    if (request.raw.httpVersion === '1.1' && request.headers.host === undefined) return sendProblem(reply, { code: 'bad_request', detail: 'HTTP/1.1 needs a Host header.' })
    return undefined
  })
}
