import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import type { Socket } from 'node:net'
import { constants } from 'node:zlib'
import { API_BASE_PATH, ROUTES } from '@/contract/routes'
import { CircleAnswer, StationAnswer } from '@/contract/circle'
import { ReceiptAnswer } from '@/contract/desk'
import { Problem } from '@/contract/problem'
import { circleRoutes, type CircleRoutesDeps } from './features/circle/routes'
import { deskRoutes, type DeskRoutesDeps } from './features/desk/routes'
import { answerClientError } from './http/client-error'
import { handleError, RETRY_SECONDS } from './http/error-handler'
import { sendIndex, serveH5, wantsPage, type H5 } from './http/h5-files'
import { answerHealth } from './http/health'
import { makeNotFound } from './http/not-found'
import { describeApi } from './http/openapi'
import { tagEncodings } from './http/reference'
import { loggerOptions, logRequests, type LogLevel, type LogTarget } from './http/request-log'
import { refuseUnfitRequests } from './http/request-rules'
import { inlineScriptHashes, securityHeaders } from './http/security'
import { compileValidator } from './http/validator'

export interface AppDeps {
  readonly settings: {
    readonly logLevel: LogLevel
    readonly trustProxy: boolean
    readonly ratePerMinute: number
    /** 天地图 tiles may be loaded */
    readonly hasTiandituTiles: boolean
    /** Milliseconds the event loop may lag before callers are turned away; 0 = never. */
    readonly maxLoopDelay: number
  }
  readonly version: string
  readonly h5: H5
  readonly circle: CircleRoutesDeps
  readonly desk: DeskRoutesDeps
  readonly isReady: () => Promise<boolean>
  /** Where log lines go; standard output when absent. */
  readonly logTarget?: LogTarget
}

/** Bytes of a request body; a report is at most 200 characters. */
const BODY_MAX = 16 * 1024
const REQUEST_TIMEOUT = 30_000

/** Everything the server answers, wired in one place. It never listens. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { settings } = deps
  const app = Fastify({
    logger: loggerOptions(settings.logLevel, deps.logTarget),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: settings.trustProxy,
    bodyLimit: BODY_MAX,
    requestTimeout: REQUEST_TIMEOUT,
    // Checked by our own rule, which answers with a problem.
    http: { requireHostHeader: false },
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: (error, socket) => answerClientError(error, socket as Socket),
    frameworkErrors: (error, request, reply) => { handleError(error, request, reply) },
    forceCloseConnections: 'idle',
  })
  app.setValidatorCompiler(compileValidator as Parameters<typeof app.setValidatorCompiler>[0])
  app.setSerializerCompiler(() => JSON.stringify)
  app.setErrorHandler(handleError)
  refuseUnfitRequests(app)
  logRequests(app)
  await app.register(helmet, securityHeaders(inlineScriptHashes(deps.h5.indexHtml), settings.hasTiandituTiles))
  await app.register(underPressure, { maxEventLoopDelay: settings.maxLoopDelay, retryAfter: RETRY_SECONDS })
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], zlibOptions: { level: 5 }, brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } })
  tagEncodings(app)
  answerUnknown(app, deps.h5)
  await describeApi(app, deps.version)
  answerHealth(app, deps.isReady)
  for (const schema of [Problem, CircleAnswer, StationAnswer, ReceiptAnswer]) app.addSchema(schema)
  await app.register(async (api) => {
    await api.register(rateLimit, { max: settings.ratePerMinute, timeWindow: 60_000 })
    await api.register(circleRoutes, deps.circle)
    await api.register(deskRoutes, deps.desk)
  }, { prefix: API_BASE_PATH })
  await serveH5(app, deps.h5)
  await app.ready()
  return app
}

/** Answers before the body is read: what it holds does not matter where nobody is at home. */
function answerUnknown(app: FastifyInstance, h5: H5): void {
  const system = ['/', '/healthz', '/readyz', '/openapi.json', '/docs'].map((path) => ({ method: 'GET', path }))
  const table = Object.values(ROUTES).map(({ method, path }) => ({ method, path: API_BASE_PATH + path }))
  const notFound = makeNotFound([...system, ...table])
  app.setNotFoundHandler((request, reply) => (wantsPage(request) ? sendIndex(reply, h5) : notFound(request, reply)))
  app.addHook('onRequest', async (request, reply) => (request.is404 && !wantsPage(request) ? notFound(request, reply) : undefined))
}
