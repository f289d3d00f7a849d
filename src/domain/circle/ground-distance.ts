/** Mean earth radius of the IUGG, metres: the sphere on which all our metres are measured. */
const EARTH_RADIUS = 6371008.8
const RADIANS = Math.PI / 180

/** Metres along one degree of a meridian. */
export const METERS_PER_DEGREE = EARTH_RADIUS * RADIANS

/** Metres along one degree of the parallel at `lat`. */
export const metersPerDegreeLng = (lat: number): number => METERS_PER_DEGREE * Math.cos(lat * RADIANS)

/** Great-circle metres between two WGS-84 positions (haversine, exact to rounding for short distances). */
export function metersBetween(lngA: number, latA: number, lngB: number, latB: number): number {
  const sinLat = Math.sin(((latB - latA) * RADIANS) / 2)
  const sinLng = Math.sin(((lngB - lngA) * RADIANS) / 2)
  const h = sinLat * sinLat + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * sinLng * sinLng
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}
