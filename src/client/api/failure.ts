import { PROBLEMS, type ProblemCode } from '@/contract/problem-codes'
import type { InputFault } from '@/contract/problem'

/** Why a call brought nothing. */
export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'timeout' }
  /**
   * The server understood and said no, or broke while answering. unknown: a refusal newer than this version · foreign:
   * somebody else answered in the server's place, such as a gateway or the sign-in page of a café's network.
   */
  | { readonly kind: 'refused'; readonly status: number; readonly code: ProblemCode | 'unknown' | 'foreign'; readonly sentence: string; readonly faults: readonly InputFault[] }

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

const isKnown = (code: string): code is ProblemCode => Object.prototype.hasOwnProperty.call(PROBLEMS, code)

/** Reads an RFC 9457 problem; anything else becomes `foreign`. */
export function failureFrom(status: number, body: unknown): Failure {
  const problem = typeof body === 'object' && body !== null ? (body as { code?: unknown; title?: unknown; faults?: unknown }) : {}
  const code = typeof problem.code !== 'string' ? 'foreign' : isKnown(problem.code) ? problem.code : 'unknown'
  const title = typeof problem.title === 'string' && problem.title !== '' ? problem.title : null
  return {
    kind: 'refused',
    status,
    code,
    sentence: title ?? (code === 'unknown' || code === 'foreign' ? '服务器没有回应，不是您的手机坏了。' : PROBLEMS[code].sentence),
    faults: Array.isArray(problem.faults) ? (problem.faults as InputFault[]) : [],
  }
}

/** The same call later may well succeed: nothing is wrong with what was sent. */
export const worthRetrying = (failure: Failure): boolean =>
  failure.kind !== 'refused' || failure.code === 'foreign' || failure.status >= 500 || failure.status === 429 || failure.status === 408

export function sentenceOf(failure: Failure): string {
  if (failure.kind === 'offline') return '没有网络。连上以后再试一次。'
  if (failure.kind === 'timeout') return '等了很久没有回应，可能是网太慢。'
  return failure.sentence
}

/** A number the resident can read out: circle-503, circle-offline. */
export const reportCode = (what: string, failure: Failure): string =>
  `${what}-${failure.kind === 'refused' ? failure.status : failure.kind}`
