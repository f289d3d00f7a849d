import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './send-problem'

/** Method and path pattern of a registered route, such as GET /api/v1/stations/:id. */
export interface RoutePattern {
  readonly method: string
  readonly path: string
}

/** Answers a path nobody registered: 405 with Allow where another method would do, 404 otherwise. */
export function makeNotFound(routes: readonly RoutePattern[]) {
  const matchers = routes.map(({ method, path }) => ({ method, matches: matcherOf(path) }))
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const path = (request.raw.url ?? '').split('?')[0] ?? ''
    const allowed = new Set(matchers.filter((it) => it.matches.test(path)).map((it) => it.method))
    if (allowed.size === 0) return sendProblem(reply, { code: 'not_found' })
    if (allowed.has('GET')) allowed.add('HEAD')
    return sendProblem(reply.header('allow', [...allowed].join(', ')), { code: 'method_not_allowed' })
  }
}

function matcherOf(pattern: string): RegExp {
  const steps = pattern.split('/').map((step) => (step.startsWith(':') ? '[^/]+' : step.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  return new RegExp(`^${steps.join('/')}$`)
}
