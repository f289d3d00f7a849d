import Type, { type Static } from 'typebox'
import { CRS_NAMES } from '@/domain/circle/position'

/** Degrees in the coordinate system that was asked for and is named in the answer. */
export const Lng = Type.Number({ minimum: -180, maximum: 180 })
export const Lat = Type.Number({ minimum: -90, maximum: 90 })
export const CrsName = Type.Enum([...CRS_NAMES], { default: 'wgs84' })

/** Where the walking network came from; `synthetic` means invented, every screen must say 演示. */
export const NetworkSource = Type.Object({
  source: Type.String(),
  version: Type.String({ description: 'checksum of the graph file' }),
  synthetic: Type.Boolean(),
  attribution: Type.String(),
})
export type NetworkSource = Static<typeof NetworkSource>

const LinearRing = Type.Array(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }), { minItems: 4 })

/** One ring of the circle: everything reached within `minutes`, as an RFC 7946 MultiPolygon. */
export const RingFeature = Type.Object({
  type: Type.Literal('Feature'),
  properties: Type.Object({ minutes: Type.Number(), meters: Type.Number({ description: 'walked metres the ring stands for' }) }),
  geometry: Type.Object({ type: Type.Literal('MultiPolygon'), coordinates: Type.Array(Type.Array(LinearRing)) }),
})
export type RingFeature = Static<typeof RingFeature>

export const Rings = Type.Object({ type: Type.Literal('FeatureCollection'), features: Type.Array(RingFeature) })
export type Rings = Static<typeof Rings>
