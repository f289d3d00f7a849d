import type { FastifyReply } from 'fastify'
import type { InputFault, Problem } from '@/contract/problem'
import { PROBLEMS, type ProblemCode } from '@/contract/problem-codes'

/** Why something was not done, as a value: use cases return it, routes send it. */
export interface Refusal {
  readonly code: ProblemCode
  /** What was expected and what came; the code's own words when absent. */
  readonly detail?: string
  readonly remedy?: string
  readonly faults?: readonly InputFault[]
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

/** What is said where the refusing place has nothing more exact to say. */
const WORDS: Readonly<Record<ProblemCode, readonly [detail: string, remedy: string]>> = {
  invalid_input: ['Some of the input is not as the contract describes it.', 'See faults, correct each one and send again.'],
  malformed_json: ['The body is not complete, valid JSON.', 'Send one JSON object with content-type application/json.'],
  swapped_coordinates: ['Longitude and latitude look swapped.', 'Send the east value as lng and the north value as lat.'],
  invalid_cursor: ['The cursor was not made by this server for these filters.', 'Ask again without cursor and follow nextCursor.'],
  not_found: ['No route has this path.', 'See /openapi.json for every route.'],
  station_not_found: ['No station has this id.', 'Take the id from GET /api/v1/stations or GET /api/v1/circle.'],
  receipt_not_found: ['No report has this receipt code.', 'Compare the code with the one that was shown when the report was sent.'],
  receipt_misspelt: ['The check character of the receipt code does not fit: one character is wrong or two are swapped.', 'Compare the code with the one that was shown when the report was sent.'],
  basemap_not_offered: ['Tiles are drawn for the demonstration network only.', 'GET /api/v1/app says in map.kind what to draw.'],
  method_not_allowed: ['The path exists, but not with this method.', 'Use one of the methods named in the Allow header.'],
  request_timeout: ['The request did not arrive completely in time.', 'Send it again over a better connection.'],
  body_too_large: ['The body is larger than accepted.', 'Send a shorter text.'],
  uri_too_long: ['The address is longer than 8,192 characters.', 'Shorten the query.'],
  unsupported_media_type: ['Only application/json is read here.', 'Set content-type: application/json.'],
  idempotency_conflict: ['This draftId was already used for a different report.', 'Make a new draftId for a new report.'],
  too_many_requests: ['Too many requests came from this address within a minute.', 'Wait for the seconds named in Retry-After.'],
  headers_too_large: ['The request headers are larger than 16 KiB.', 'Send fewer or shorter headers.'],
  bad_request: ['The request is not well-formed HTTP.', 'Check address, headers and encoding.'],
  busy: ['More work is waiting than can be done soon.', 'Try again after the seconds named in Retry-After.'],
  internal: ['Something went wrong on our side; nothing was changed.', 'Try again; if it lasts, tell the operator the time.'],
}

/** The RFC 9457 body of a refusal. */
export function problemOf(refusal: Refusal): Problem {
  const { status, sentence } = PROBLEMS[refusal.code]
  const [detail, remedy] = WORDS[refusal.code]
  return {
    type: `urn:yikezhong:problem:${refusal.code}`,
    title: sentence,
    status,
    code: refusal.code,
    detail: refusal.detail ?? detail,
    remedy: refusal.remedy ?? remedy,
    ...(refusal.faults ? { faults: [...refusal.faults] } : {}),
  }
}

export function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const problem = problemOf(refusal)
  // A string passes Fastify's serializers untouched, so that the media type stays problem+json.
  return reply.status(problem.status).header('content-type', PROBLEM_TYPE).header('cache-control', 'no-store').send(JSON.stringify(problem))
}
