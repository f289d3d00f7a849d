import gcoord from 'gcoord'

/** A place: [longitude, latitude] in WGS-84 degrees. Everything inside the program is WGS-84; GCJ-02 exists at the edge only. */
export type Position = readonly [lng: number, lat: number]

/** Coordinate systems the API speaks: WGS-84 (GPS, 天地图) and GCJ-02 (WeChat's map, the law for public maps in China). */
export const CRS_NAMES = ['wgs84', 'gcj02'] as const
export type Crs = (typeof CRS_NAMES)[number]

/** Seven decimals are about one centimetre. */
const round7 = (degrees: number) => Math.round(degrees * 1e7) / 1e7

/** Reads a position given in `crs` into WGS-84 degrees. The inverse of GCJ-02 is iterated: error ≤ 7 mm in the county. */
export function toWgs84(position: Position, crs: Crs): Position {
  return crs === 'wgs84' ? position : convert(position, gcoord.GCJ02, gcoord.WGS84)
}

/** Writes a WGS-84 position in `crs`. */
export function fromWgs84(position: Position, crs: Crs): Position {
  return crs === 'wgs84' ? [round7(position[0]), round7(position[1])] : convert(position, gcoord.WGS84, gcoord.GCJ02)
}

function convert(position: Position, from: typeof gcoord.WGS84 | typeof gcoord.GCJ02, to: typeof gcoord.WGS84 | typeof gcoord.GCJ02): Position {
  const [lng, lat] = gcoord.transform([position[0], position[1]], from, to)
  return [round7(lng), round7(lat)]
}
