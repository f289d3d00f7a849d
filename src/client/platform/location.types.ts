import type { Crs } from '@/domain/circle/position'

/** refused: the resident or the system said no · timeout: no fix in time · unavailable: no such thing on this device. */
export type LocationAnswer =
  | { readonly kind: 'found'; readonly lng: number; readonly lat: number }
  | { readonly kind: 'refused' | 'timeout' | 'unavailable' }

export type MapCrs = Crs
export const LOCATION_TIMEOUT_MS = 10_000
