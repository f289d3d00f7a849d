import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { ProblemCode } from '@/contract/problem-codes'
import { problemOf, PROBLEM_TYPE } from './send-problem'

/** What node's HTTP parser says when no request could be read; rawPacket is the piece that broke it. */
export interface ParserError {
  readonly code?: string | undefined
  readonly rawPacket?: unknown
}

/** Answers requests that never reach a route (over-long address, broken HTTP) with a problem and closes the connection. */
export function answerClientError(error: ParserError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const problem = problemOf({ code: codeOf(error) })
  const body = JSON.stringify(problem)
  socket.end([
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? 'Error'}`,
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
    '',
    body,
  ].join('\r\n'))
}

function codeOf(error: ParserError): ProblemCode {
  if (error.code === 'HPE_HEADER_OVERFLOW') return isStillInAddress(error.rawPacket) ? 'uri_too_long' : 'headers_too_large'
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'request_timeout'
  return 'bad_request'
}

/** One limit covers address and headers; without an end of line after 8 KiB it was the address that ran over. */
function isStillInAddress(packet: unknown): boolean {
  if (!Buffer.isBuffer(packet)) return false
  const lineEnd = packet.indexOf('\n')
  return /^[A-Z]+ /.test(packet.toString('latin1', 0, 16)) && (lineEnd === -1 || lineEnd > 8192)
}
