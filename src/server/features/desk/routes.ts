import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { ComplaintBody, Receipt, ReceiptParams } from '@/contract/desk'
import { ROUTES } from '@/contract/routes'
import { sendProblem } from '@/server/http/send-problem'
import { complain, type ComplaintDeps } from './complain'
import { readReceipt } from './read-receipt'
import type { ReportRecord } from './repository'

export interface DeskRoutesDeps {
  readonly complaint: ComplaintDeps
  readonly findReport: (receipt: string) => Promise<ReportRecord | null>
}

const NoQuery = Type.Object({}, { additionalProperties: false })
const problem = { '4xx': { $ref: 'Problem#' }, '5xx': { $ref: 'Problem#' } }

/** 投诉建议 and what became of every report. */
export const deskRoutes: FastifyPluginAsyncTypebox<DeskRoutesDeps> = async (app, deps) => {
  app.route({
    method: ROUTES.complain.method,
    url: ROUTES.complain.path,
    schema: { summary: '投诉建议', querystring: NoQuery, body: ComplaintBody, response: { 200: Receipt, 201: Receipt, ...problem } },
    handler: async (request, reply) => {
      const done = await complain(deps.complaint, request.body)
      return 'refusal' in done ? sendProblem(reply, done.refusal) : reply.status(done.isNew ? 201 : 200).send(done.receipt)
    },
  })
  app.route({
    method: ROUTES.receipt.method,
    url: ROUTES.receipt.path,
    schema: { summary: '凭单号看答复', params: ReceiptParams, querystring: NoQuery, response: { 200: { $ref: 'ReceiptAnswer#' }, ...problem } },
    handler: async (request, reply) => {
      const read = await readReceipt(deps.findReport, request.params.receipt)
      return 'refusal' in read ? sendProblem(reply, read.refusal) : reply.header('cache-control', 'no-store').send(read.answer)
    },
  })
}
