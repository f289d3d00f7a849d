import { NetworkFileError } from './network-file-error'
import type { RoadSource } from './road-source'
import type { Tags } from './tags'

/** Vertices closer than this are one node: 1e-7 degrees, about a centimetre. */
const NODE_PRECISION = 1e7
/** Tags that say what a feature is; a line with none of them is taken for a road. */
const KIND_TAGS = ['highway', 'railway', 'public_transport', 'man_made', 'amenity', 'route']

interface Feature {
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null
  readonly properties?: Readonly<Record<string, unknown>> | null
}

/**
 * Reads a bureau's own roads: a GeoJSON FeatureCollection (RFC 7946, WGS-84) of LineString and MultiLineString features, tags
 * like OpenStreetMap's in `properties`. Roads join where they share a vertex. A Point on a vertex gives that node's tags
 * (barrier=gate …); other geometries are skipped. `generator` and `attribution` beside `features` are taken over.
 *
 * @throws NetworkFileError for text that is no such collection, or positions that are no WGS-84 degrees
 */
export function readGeoJsonRoads(text: string): RoadSource {
  const collection = parse(text)
  const nodes = new NodeNumbers()
  const ways: { tags: Tags; refs: number[] }[] = []
  const nodeTags = new Map<number, Tags>()
  collection.features.forEach((feature: Feature | null, index) => {
    const where = `features[${index}]`
    const type = feature?.geometry?.type
    const coordinates = feature?.geometry?.coordinates
    const tags = tagsOf(feature?.properties)
    if (type === 'LineString') ways.push({ tags: withKind(tags), refs: nodes.ofLine(coordinates, where) })
    else if (type === 'MultiLineString') {
      for (const line of asList(coordinates, where)) ways.push({ tags: withKind(tags), refs: nodes.ofLine(line, where) })
    } else if (type === 'Point') nodeTags.set(nodes.of(coordinates, where), tags)
  })
  if (ways.length === 0) throw new NetworkFileError('Expected LineString or MultiLineString features; the collection holds none. Export the roads as lines.')
  return {
    format: 'geojson',
    generator: textOr(collection.generator, ''),
    attribution: textOr(collection.attribution, null),
    eachWay: (visit) => ways.forEach((way) => visit(way.tags, way.refs)),
    eachNode: (visit) => nodes.places.forEach(([lng, lat], ref) => visit(ref, lng, lat, nodeTags.get(ref) ?? null)),
  }
}

class NodeNumbers {
  readonly places: [lng: number, lat: number][] = []
  private readonly numbers = new Map<string, number>()

  ofLine(coordinates: unknown, where: string): number[] {
    return asList(coordinates, where).map((position) => this.of(position, where))
  }

  of(position: unknown, where: string): number {
    const [lng, lat] = asList(position, where)
    const isPlace = typeof lng === 'number' && typeof lat === 'number' && Math.abs(lng) <= 180 && Math.abs(lat) <= 90
    if (!isPlace) {
      throw new NetworkFileError(`Expected WGS-84 degrees [longitude, latitude] in ${where}; got ${JSON.stringify(position)?.slice(0, 80)}. `
        + (looksSwapped(lng, lat) ? 'Longitude comes first: swap the two numbers of every position.' : 'Convert the layer to EPSG:4326 before exporting it.'))
    }
    const key = `${Math.round(lng * NODE_PRECISION)},${Math.round(lat * NODE_PRECISION)}`
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.numbers.set(key, this.places.length)
    return this.places.push([lng, lat]) - 1
  }
}

function parse(text: string): { features: readonly Feature[]; generator?: unknown; attribution?: unknown } {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new NetworkFileError(`Expected GeoJSON; the text is no JSON (${(error as Error).message}). Export the roads again.`)
  }
  const collection = value as { type?: unknown; features?: unknown } | null
  if (collection?.type !== 'FeatureCollection' || !Array.isArray(collection.features)) {
    throw new NetworkFileError(`Expected a GeoJSON FeatureCollection; got type ${JSON.stringify(collection?.type) ?? 'none'}. Export the roads as one collection.`)
  }
  return collection as { features: readonly Feature[] }
}

function asList(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new NetworkFileError(`Expected a list of coordinates in ${where}; got ${JSON.stringify(value)?.slice(0, 80) ?? 'nothing'}. Export the roads again.`)
}

function tagsOf(properties: Feature['properties']): Tags {
  const tags: Record<string, string> = {}
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (typeof value === 'string' || typeof value === 'number') tags[key] = String(value)
    else if (typeof value === 'boolean') tags[key] = value ? 'yes' : 'no'
  }
  return tags
}

/** highway=road is the tag for a road of a kind not known. */
const withKind = (tags: Tags): Tags => (KIND_TAGS.some((key) => tags[key] !== undefined) ? tags : { ...tags, highway: 'road' })

/** Only a latitude beyond 90 gives it away; two numbers below that are taken as they come. */
const looksSwapped = (lng: unknown, lat: unknown): boolean =>
  typeof lng === 'number' && typeof lat === 'number' && Math.abs(lng) <= 90 && Math.abs(lat) <= 180

const textOr = <T>(value: unknown, otherwise: T): string | T => (typeof value === 'string' && value !== '' ? value : otherwise)
