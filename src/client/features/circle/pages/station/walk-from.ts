import type { CircleStation, StationAnswer } from '@/contract/circle'
import type { Fetched } from '@/client/api/fetched'
import type { ShownCircle } from '../../store'

/**
 * What is known about the walk to a station: inside the circle · beyond a quarter of an hour · being computed ·
 * not known, because no place to start from is chosen or there is no circle · never told, for places without a pin.
 */
export type Walk =
  | { readonly kind: 'inside'; readonly near: CircleStation }
  | { readonly kind: 'beyond' | 'computing' | 'unknown' | 'untold' }

export function walkFrom(circle: Fetched<Pick<ShownCircle, 'answer'>>, station: Pick<StationAnswer, 'id' | 'lng' | 'status'>): Walk {
  if (station.lng === null) return { kind: 'untold' }
  if (circle.status === 'loading') return { kind: 'computing' }
  // Circles list only stations that are in service, so nothing follows from one that is not there.
  if (circle.status !== 'ready' || circle.value.answer.reason !== null) return { kind: 'unknown' }
  const near = circle.value.answer.stations.find(({ id }) => id === station.id)
  if (near) return { kind: 'inside', near }
  return { kind: station.status === 'open' ? 'beyond' : 'unknown' }
}
