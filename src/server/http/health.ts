import type { FastifyInstance } from 'fastify'
import { sendProblem } from './send-problem'

/** /healthz: the process answers. /readyz: the database answers too, so traffic may come. */
export function answerHealth(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  app.get('/readyz', { schema: { hide: true } }, async (request, reply) => {
    const ready = await isReady().catch((error: unknown) => {
      request.log.error({ err: error }, 'not ready')
      return false
    })
    return ready ? { status: 'ready' } : sendProblem(reply.header('retry-after', 2), { code: 'busy', detail: 'The database does not answer.' })
  })
}
