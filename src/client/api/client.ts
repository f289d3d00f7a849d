import { ROUTES, type RouteName } from '@/contract/routes'
import type { CategoriesAnswer, CircleAnswer, CircleQuery, CorrectionBody, StationAnswer, StationsAnswer, StationsQuery } from '@/contract/circle'
import type { ComplaintBody, Receipt, ReceiptAnswer } from '@/contract/desk'
import type { DivisionsAnswer } from '@/contract/area'
import type { AppAnswer } from '@/contract/platform'
import { MAP_CRS } from '@/client/platform/location'
import { request } from '@/client/platform/request'
import type { NoReply, Reply } from '@/client/platform/request.types'
import { failureFrom, type Result } from './failure'
import { cachedGet } from './cached-get'

/** Four decimals are about ten metres: enough for a walk, too little to tell a door. */
export const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4

type Query = Readonly<Record<string, string | number | boolean | undefined>>

/** The address of a route: path parameters filled in, query behind it. */
export function urlOf(route: RouteName, params: Readonly<Record<string, string>>, query: Query): string {
  const path = ROUTES[route].path.replace(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')
  return API_BASE + path + (search === '' ? '' : `?${search}`)
}

export function resultOf<T>(reply: Reply | NoReply): Result<T> {
  if ('none' in reply) return { ok: false, failure: { kind: reply.none } }
  const fine = reply.status >= 200 && reply.status < 300 && typeof reply.body === 'object' && reply.body !== null
  return fine ? { ok: true, value: reply.body as T } : { ok: false, failure: failureFrom(reply.status, reply.body) }
}

const get = async <T>(url: string): Promise<Result<T>> => resultOf<T>(await request({ method: 'GET', url }))

export function fetchCircle(query: Required<Pick<CircleQuery, 'lng' | 'lat' | 'pace'>>): Promise<Result<CircleAnswer>> {
  return get(urlOf('circle', {}, { lng: rounded(query.lng), lat: rounded(query.lat), crs: MAP_CRS, pace: query.pace }))
}

export const fetchStations = (query: Omit<StationsQuery, 'crs'>): Promise<Result<StationsAnswer>> =>
  get(urlOf('stations', {}, { ...query, crs: MAP_CRS }))

export const fetchStation = (id: string): Promise<Result<StationAnswer>> => get(urlOf('station', { id }, { crs: MAP_CRS }))

/** `draftId` in the body makes repeating harmless: the server keeps one report and gives the same receipt. */
export async function sendCorrection(stationId: string, body: CorrectionBody): Promise<Result<Receipt>> {
  return resultOf(await request({ method: 'POST', url: urlOf('correct', { id: stationId }, {}), body }))
}

export const sendComplaint = async (body: ComplaintBody): Promise<Result<Receipt>> =>
  resultOf(await request({ method: 'POST', url: urlOf('complain', {}, {}), body }))

/** What became of a report; `receipt` as the resident typed it. */
export const fetchReceipt = (receipt: string): Promise<Result<ReceiptAnswer>> => get(urlOf('receipt', { receipt }, {}))

export const fetchApp = (): Promise<Result<AppAnswer>> => cachedGet('app', urlOf('app', {}, {}))
export const fetchCategories = (): Promise<Result<CategoriesAnswer>> => cachedGet('categories', urlOf('categories', {}, {}))
export const fetchDivisions = (): Promise<Result<DivisionsAnswer>> => cachedGet('divisions', urlOf('divisions', {}, { crs: MAP_CRS }))
