import type { FastifyReply, FastifyRequest } from 'fastify'
import { RETRY_SECONDS } from './error-handler'
import { sendProblem } from './send-problem'
import type { Turnstile } from './turnstile'

/** Hook for costly routes: waits in line, or answers 503 where the line is too long. */
export function waitForTurn(turnstile: Turnstile) {
  return async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const turn = turnstile.enter()
    if (!turn) return sendProblem(reply.header('retry-after', RETRY_SECONDS), { code: 'busy' })
    await turn
    return undefined
  }
}
