import type { CircleAnswer } from '@/contract/circle'
import { kept } from '@/client/platform/storage'
import type { Origin } from './origin'

/** A circle with the place it was asked for. */
export interface PlacedCircle {
  readonly origin: Origin
  readonly answer: CircleAnswer
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isPlace = (value: unknown): value is { lng: number; lat: number } =>
  isObject(value) && typeof (value as Partial<Origin>).lng === 'number' && typeof (value as Partial<Origin>).lat === 'number'

function isPlacedCircle(value: unknown): value is PlacedCircle {
  const { origin, answer } = (isObject(value) ? value : {}) as Partial<PlacedCircle>
  if (!isPlace(origin) || !isObject(answer)) return false
  const { at, stations, gaps, rings, crs, origin: found } = answer as Partial<CircleAnswer>
  return typeof at === 'string' && typeof crs === 'string' && Array.isArray(stations) && Array.isArray(gaps)
    && Array.isArray(rings?.features) && isPlace(found)
}

/** The newest circle that came with rings, shown when nothing can be fetched. */
export const lastCircle = kept<PlacedCircle>('lastCircle', isPlacedCircle)
