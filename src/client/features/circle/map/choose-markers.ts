import { boxAround, distance, overlaps, type Box, type Point } from './box'

/** A station on the plane of the current zoom. */
export interface PlacedStation extends Point {
  readonly id: string
  readonly category: string
  readonly name: string
  readonly meters: number
  readonly minutes: number
  /** null: nobody recorded the hours. */
  readonly openNow: boolean | null
  readonly lng: number
  readonly lat: number
}

export interface Cluster extends Point {
  readonly ids: readonly string[]
  readonly lng: number
  readonly lat: number
}

export interface MarkerChoice {
  /** 32 px with an icon: the nearest one of a kind. */
  readonly discs: readonly PlacedStation[]
  /** 7 px. */
  readonly dots: readonly PlacedStation[]
  /** 34 px with the number. */
  readonly clusters: readonly Cluster[]
  /** Elder version: the named points, nearest first. */
  readonly tags: readonly PlacedStation[]
  /** The selected station, which nothing else may draw. */
  readonly pin: PlacedStation | null
}

export interface ChooseOptions {
  readonly elder: boolean
  readonly selectedId: string | null
  readonly origin: Point | null
  /** The county rather than the circle is in view. */
  readonly zoomedOut: boolean
}

export const MAX_DISCS = 9
export const DISC_SPACING = 39
export const MAX_TAGS = 3
export const CLUSTER_ABOVE = 300
/** A tap on dots means all of them within this distance. */
export const TAP_RADIUS = 22
const CLUSTER_RADIUS = 44
/** Disc 16 + origin 11 px. */
const ORIGIN_CLEARANCE = 27

/** Decides what each station is drawn as. Depends on its arguments alone, so that panning changes nothing. */
export function chooseMarkers(stations: readonly PlacedStation[], options: ChooseOptions): MarkerChoice {
  const pin = stations.find((it) => it.id === options.selectedId) ?? null
  const nearestFirst = stations.filter((it) => it !== pin).sort(byDistance)
  if (options.elder) return { discs: [], dots: [], clusters: [], tags: namedPoints(nearestFirst), pin }
  const crowded = options.zoomedOut || stations.length > CLUSTER_ABOVE
  const { clusters, singles } = crowded ? clustered(nearestFirst) : { clusters: [], singles: nearestFirst }
  const discs = nearestOfEachKind(singles, options.origin, clusters, pin)
  const chosen = new Set(discs)
  return { discs, dots: singles.filter((it) => !chosen.has(it)), clusters, tags: [], pin }
}

/** What the pin covers: a body 48 px wide whose tip stands on the foot. */
export const pinBox = (foot: Point): Box => ({ left: foot.x - 27, right: foot.x + 27, top: foot.y - 58, bottom: foot.y + 6 })

/** All stations within reach of a fingertip, nearest to the tap first. */
export function stationsAt(stations: readonly PlacedStation[], tap: Point): PlacedStation[] {
  return stations
    .filter((it) => distance(it, tap) <= TAP_RADIUS)
    .sort((a, b) => distance(a, tap) - distance(b, tap) || byDistance(a, b))
}

/** Of each kind the nearest that keeps clear of those already standing; kinds come in the order of their distance. */
function nearestOfEachKind(
  nearestFirst: readonly PlacedStation[], origin: Point | null, clusters: readonly Cluster[], pin: PlacedStation | null,
): PlacedStation[] {
  const discs: PlacedStation[] = []
  const seen = new Set(pin ? [pin.category] : [])
  for (const station of nearestFirst) {
    if (discs.length === MAX_DISCS) break
    if (seen.has(station.category)) continue
    const free = (!origin || distance(station, origin) >= ORIGIN_CLEARANCE)
      && [...discs, ...clusters].every((it) => distance(it, station) >= DISC_SPACING)
      && !(pin && overlaps(boxAround(station, 32, 32), pinBox(pin)))
    if (!free) continue
    seen.add(station.category)
    discs.push(station)
  }
  return discs
}

/** The few that are worth a name: open ones before closed ones, one of a kind, the nearest of each. */
export function namedPoints<T extends Pick<PlacedStation, 'category' | 'openNow'>>(nearestFirst: readonly T[]): T[] {
  const named: T[] = []
  const kinds = new Set<string>()
  for (const station of [...nearestFirst.filter((it) => it.openNow !== false), ...nearestFirst.filter((it) => it.openNow === false)]) {
    if (named.length === MAX_TAGS) break
    if (kinds.has(station.category)) continue
    kinds.add(station.category)
    named.push(station)
  }
  return named
}

/**
 * Each cluster stands on its nearest station and takes what lies within its radius: centres are therefore never
 * closer than the radius, however dense the points.
 */
function clustered(nearestFirst: readonly PlacedStation[]): { clusters: Cluster[]; singles: PlacedStation[] } {
  const cells = new Map<string, PlacedStation[]>()
  const cellOf = (column: number, row: number) => `${column},${row}`
  const column = (it: Point) => Math.floor(it.x / CLUSTER_RADIUS)
  const row = (it: Point) => Math.floor(it.y / CLUSTER_RADIUS)
  for (const station of nearestFirst) {
    const key = cellOf(column(station), row(station))
    const cell = cells.get(key)
    if (cell) cell.push(station)
    else cells.set(key, [station])
  }
  const taken = new Set<PlacedStation>()
  const clusters: Cluster[] = []
  const singles: PlacedStation[] = []
  for (const seed of nearestFirst) {
    if (taken.has(seed)) continue
    const members: PlacedStation[] = []
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const near = cells.get(cellOf(column(seed) + dx, row(seed) + dy)) ?? []
        members.push(...near.filter((it) => !taken.has(it) && distance(it, seed) < CLUSTER_RADIUS))
      }
    }
    members.forEach((it) => taken.add(it))
    if (members.length === 1) singles.push(seed)
    else clusters.push({ x: seed.x, y: seed.y, lng: seed.lng, lat: seed.lat, ids: members.sort(byDistance).map((it) => it.id) })
  }
  return { clusters, singles }
}

const byDistance = (a: PlacedStation, b: PlacedStation): number => a.meters - b.meters || (a.id < b.id ? -1 : 1)
