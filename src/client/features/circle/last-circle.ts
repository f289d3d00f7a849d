import type { CircleAnswer } from '@/contract/circle'
import { kept } from '@/client/platform/storage'
import type { Origin } from './origin'

/** A circle with the place it was asked for. */
export interface PlacedCircle {
  readonly origin: Origin
  readonly answer: CircleAnswer
}

function isPlacedCircle(value: unknown): value is PlacedCircle {
  const it = value as Partial<PlacedCircle> | null
  if (typeof it !== 'object' || it === null || typeof it.origin !== 'object' || typeof it.answer !== 'object' || it.answer === null) return false
  const { at, stations, gaps, rings, crs } = it.answer
  return typeof at === 'string' && typeof crs === 'string' && Array.isArray(stations) && Array.isArray(gaps) && typeof rings === 'object' && rings !== null
}

/** The newest circle that came with rings, shown when nothing can be fetched. */
export const lastCircle = kept<PlacedCircle>('lastCircle', isPlacedCircle)
