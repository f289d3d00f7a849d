import { RING_MINUTES } from '@/domain/circle/pace'
import type { MapFacts } from '../screen'
import type { NativeMapFacts } from './run-record'

/** Spoken by the marker of the place one starts from, which is no station. */
const ORIGIN = '出发的地方'

/** The native map in the words of every target. WeChat's polygons carry no minutes: each ring is a layer of its own. */
export function mapFactsOf({ polygons, markers, initialisations, camera }: NativeMapFacts): MapFacts {
  return {
    rings: RING_MINUTES.slice(0, new Set(polygons).size),
    // A station may be several pictures over one another; only the lowest has a name.
    stations: markers.filter(({ spoken, words }) => spoken && words !== ORIGIN).length,
    made: initialisations,
    camera: JSON.stringify(camera),
  }
}
