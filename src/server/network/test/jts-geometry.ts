import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory'
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader'
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp'
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp'
import type { MultiPolygon } from '@/domain/circle/test/ring-checks'

/** The Java Topology Suite's word on a MultiPolygon, as a second opinion beside our own exact checks. */
const geometryOf = (coordinates: MultiPolygon) => new GeoJSONReader(new GeometryFactory()).read({ type: 'MultiPolygon', coordinates })

export const jtsFindsValid = (polygons: MultiPolygon): boolean => IsValidOp.isValid(geometryOf(polygons))

export const jtsCovers = (outer: MultiPolygon, inner: MultiPolygon): boolean =>
  RelateOp.relate(geometryOf(outer), geometryOf(inner)).isCovers()
