import type { FastifyInstance, FastifyLoggerOptions, FastifyRequest } from 'fastify'

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
export const LOG_LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

export interface LogTarget { write(line: string): void }

const patternOf = (request: FastifyRequest): string => request.routeOptions?.url ?? 'none'

/** Addresses carry positions and search words, so a line names the route's pattern, never the address, a body or a visitor. */
export function loggerOptions(level: LogLevel, target?: LogTarget): FastifyLoggerOptions {
  return {
    level,
    ...(target ? { stream: target } : {}),
    serializers: {
      req: (request) => ({ method: request.method, route: patternOf(request as FastifyRequest) }),
      res: (reply) => ({ status: reply.statusCode }),
      err: (error) => ({ type: error.name, message: error.message, stack: error.stack ?? '', ...(error.code ? { code: error.code } : {}) }),
    },
  } as FastifyLoggerOptions
}

/** One line per answered request. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const line = { method: request.method, route: patternOf(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 }
    request.log.info(line, 'answered')
  })
}
