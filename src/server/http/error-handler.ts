import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { ProblemCode } from '@/contract/problem-codes'
import { InvalidInput } from './input-fault'
import { sendProblem } from './send-problem'

/** The framework's own refusals in our words. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad_request',
  FST_ERR_MAX_PARAM_LENGTH: 'uri_too_long',
  FST_ERR_BAD_URL: 'bad_request',
  FST_UNDER_PRESSURE: 'busy',
}

/** Seconds a client is asked to wait when the server is busy. */
export const RETRY_SECONDS = 2

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  404: 'not_found', 408: 'request_timeout', 413: 'body_too_large', 414: 'uri_too_long', 415: 'unsupported_media_type', 429: 'too_many_requests', 503: 'busy',
}

/** Every thrown error becomes a problem; only those that are our fault are logged with their stack. */
export function handleError(error: FastifyError | InvalidInput, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof InvalidInput) return sendProblem(reply, { code: 'invalid_input', faults: error.faults })
  const code = codeOf(error)
  if (code === 'internal') request.log.error({ err: error }, 'unexpected error')
  if (code === 'busy') reply.header('retry-after', RETRY_SECONDS)
  return sendProblem(reply, { code })
}

function codeOf(error: FastifyError): ProblemCode {
  const named = CODES[error.code]
  if (named) return named
  // secure-json-parse throws a plain SyntaxError for a body with __proto__.
  if (error instanceof SyntaxError && error.statusCode === 400) return 'malformed_json'
  const status = error.statusCode ?? 500
  return BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'bad_request' : 'internal')
}
