import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CircleQuery } from '@/contract/circle'
import { parseInstant } from '@/domain/calendar/china-day'
import { sendProblem, type Refusal } from '@/server/http/send-problem'
import type { CircleQuestion } from './find-circle'
import { looksSwapped } from './swapped'

/** Outside these years no opening hours make sense. */
const EARLIEST = Date.UTC(2000, 0, 1)
const LATEST = Date.UTC(2100, 0, 1)

/** The query of GET /circle with its defaults. */
export function readCircleQuestion(query: CircleQuery, now: number): CircleQuestion | { refusal: Refusal } {
  const atMs = query.at === undefined ? now : parseInstant(query.at)
  if (atMs === null || atMs < EARLIEST || atMs >= LATEST) return { refusal: noInstant(query.at ?? '') }
  return { position: [query.lng, query.lat], crs: query.crs ?? 'wgs84', pace: query.pace ?? 'standard', atMs }
}

const noInstant = (got: string): Refusal => ({
  code: 'invalid_input',
  faults: [{
    path: 'query.at',
    expected: 'date and time of 2000–2099 with offset (ISO 8601), such as 2026-11-23T10:24:00+08:00',
    got: JSON.stringify(got),
    remedy: 'Give the offset, and write + as %2B.',
  }],
})

/** Runs before the schema, which would only say that a latitude is too large. */
export function refuseSwapped(network: readonly [number, number, number, number]) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { lng, lat } = request.query as { lng?: unknown; lat?: unknown }
    if (typeof lng !== 'string' || typeof lat !== 'string' || lng === '' || lat === '') return undefined
    if (!looksSwapped([Number(lng), Number(lat)], network)) return undefined
    const detail = 'Exchanged, the two numbers make sense; as given they do not.'
    return sendProblem(reply, { code: 'swapped_coordinates', detail, remedy: 'Send the east value (about 110) as lng and the north value (about 35) as lat.' })
  }
}
