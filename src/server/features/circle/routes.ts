import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { DivisionsAnswer, DivisionsQuery } from '@/contract/area'
import {
  CategoriesAnswer, CircleQuery, CorrectionBody, StationParams, StationQuery, StationsAnswer, StationsQuery,
} from '@/contract/circle'
import { Receipt } from '@/contract/desk'
import { AppAnswer, TileAnswer, TileParams } from '@/contract/platform'
import { ROUTES } from '@/contract/routes'
import { CRS_NAMES } from '@/domain/circle/position'
import { makeReference, sendReference } from '@/server/http/reference'
import { sendProblem } from '@/server/http/send-problem'
import type { Turnstile } from '@/server/http/turnstile'
import { waitForTurn } from '@/server/http/wait-for-turn'
import type { Basemap } from './basemap'
import { readCircleQuestion, refuseSwapped } from './circle-question'
import { correctStation, type CorrectionDeps } from './correct-station'
import { describeCategories, describeDivisions, type CategoryCatalogue, type CountyFacts, type KeysOf } from './describe-area'
import { findCircle, type CircleWorld } from './find-circle'
import { findStations, type StationWorld } from './find-stations'
import { getStation } from './get-station'

export interface CircleRoutesDeps {
  readonly world: CircleWorld & StationWorld
  readonly county: CountyFacts
  readonly catalogue: CategoryCatalogue
  readonly keysOf: KeysOf
  readonly about: AppAnswer
  /** null where a map of our own may not be shown */
  readonly basemap: Basemap | null
  readonly correction: CorrectionDeps
  readonly turnstile: Turnstile
  readonly clock: () => number
}

/** Seconds for which a client need not ask again. */
const HOUR = 3600
const DAY = 24 * HOUR
const NoQuery = Type.Object({}, { additionalProperties: false })
const problem = { '4xx': { $ref: 'Problem#' }, '5xx': { $ref: 'Problem#' } }

/** The circle's endpoints; the path below /api/v1 and the method of each stand in the contract's table. */
export const circleRoutes: FastifyPluginAsyncTypebox<CircleRoutesDeps> = async (app, deps) => {
  const { world, clock } = deps
  const route = <N extends keyof typeof ROUTES>(name: N) => ({ method: ROUTES[name].method, url: ROUTES[name].path })

  app.route({
    ...route('circle'),
    schema: { summary: '一刻钟能走到哪里', querystring: CircleQuery, response: { 200: { $ref: 'CircleAnswer#' }, ...problem } },
    preValidation: refuseSwapped(world.engine.info.bbox),
    preHandler: waitForTurn(deps.turnstile),
    handler: async (request, reply) => {
      const question = readCircleQuestion(request.query, clock())
      return 'refusal' in question ? sendProblem(reply, question.refusal) : findCircle(world, question)
    },
  })

  app.route({
    ...route('stations'),
    schema: { summary: '找站点', querystring: StationsQuery, response: { 200: StationsAnswer, ...problem } },
    handler: async (request, reply) => {
      const found = findStations(world, request.query, clock())
      return 'refusal' in found ? sendProblem(reply, found.refusal) : found.answer
    },
  })

  app.route({
    ...route('station'),
    schema: { summary: '一个站点', params: StationParams, querystring: StationQuery, response: { 200: { $ref: 'StationAnswer#' }, ...problem } },
    handler: async (request, reply) => {
      const registered = world.stations.get(request.params.id)
      return registered ? getStation(registered, request.query.crs ?? 'wgs84', clock(), world.calendar) : sendProblem(reply, { code: 'station_not_found' })
    },
  })

  app.route({
    ...route('correct'),
    schema: {
      summary: '信息有误', params: StationParams, querystring: NoQuery, body: CorrectionBody, response: { 200: Receipt, 201: Receipt, ...problem },
    },
    handler: async (request, reply) => {
      const corrected = await correctStation(deps.correction, request.params.id, request.body)
      return 'refusal' in corrected ? sendProblem(reply, corrected.refusal) : reply.status(corrected.isNew ? 201 : 200).send(corrected.receipt)
    },
  })

  await app.register(referenceRoutes, deps)
}

/** Answers that stay the same while the server runs. */
const referenceRoutes: FastifyPluginAsyncTypebox<CircleRoutesDeps> = async (app, deps) => {
  const categories = makeReference(describeCategories(deps.catalogue, deps.keysOf))
  const about = makeReference(deps.about)
  const divisions = new Map(CRS_NAMES.map((crs) => [crs, makeReference(describeDivisions(deps.county, deps.world.areas, crs))]))

  app.get(ROUTES.app.path, {
    schema: { summary: '这个服务是什么', querystring: NoQuery, response: { 200: AppAnswer, ...problem } },
    handler: async (request, reply) => sendReference(request, reply, about, 0),
  })
  app.get(ROUTES.categories.path, {
    schema: { summary: '站点类别', querystring: NoQuery, response: { 200: CategoriesAnswer, ...problem } },
    handler: async (request, reply) => sendReference(request, reply, categories, HOUR),
  })
  app.get(ROUTES.divisions.path, {
    schema: { summary: '乡镇和村、社区', querystring: DivisionsQuery, response: { 200: DivisionsAnswer, ...problem } },
    handler: async (request, reply) => sendReference(request, reply, divisions.get(request.query.crs ?? 'wgs84') ?? makeReference(null), HOUR),
  })
  app.get(ROUTES.basemap.path, {
    schema: { summary: '演示底图的一块', params: TileParams, querystring: NoQuery, response: { 200: TileAnswer, ...problem } },
    handler: async (request, reply) => {
      if (!deps.basemap) return sendProblem(reply, { code: 'basemap_not_offered' })
      const { z, x, y } = request.params
      const tile = deps.basemap(z, x, y)
      if (tile) return sendReference(request, reply, tile, DAY)
      const expected = `x and y below ${2 ** z} at zoom ${z}`
      return sendProblem(reply, { code: 'invalid_input', faults: [{ path: 'params', expected, got: `${x}, ${y}`, remedy: 'Ask for a tile of the web-mercator grid.' }] })
    },
  })
}
