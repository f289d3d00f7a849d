import type { CircleStation } from '@/contract/circle'
import type { Rings } from '@/contract/geo'
import { boxAround, overlaps, textWidth, type Box, type Point } from './box'
import { chooseMarkers, pinBox, type MarkerChoice, type PlacedStation } from './choose-markers'
import { metersPerPixel, placeOf, worldPoint } from './mercator'
import { freeNames } from './place-names'
import { placeTags, tagSize } from './place-tags'
import { ringLabelPlace } from './ring-label'
import { walkWords } from './station-words'
import type { ServiceMapProps } from './types'

type Told = Pick<ServiceMapProps, 'origin' | 'rings' | 'stations' | 'placeNames' | 'selectedId' | 'elder' | 'shortNameOf'>

export interface SceneQuestion extends Told {
  readonly zoom: number
  /** Visible world pixels between the chrome; null when unknown. */
  readonly view: Box | null
  /** px of labels and names, 12 or elder 18 times the reader's factor. */
  readonly fontSize: number
  /** Where ring labels stand now, by minutes. */
  readonly labelsNow: ReadonlyMap<number, LngLat>
}

export interface LngLat {
  readonly lng: number
  readonly lat: number
}

export interface RingLabel extends LngLat {
  readonly minutes: number
}

export interface Tag {
  readonly station: PlacedStation
  /** From the station's point to the tag's centre, px. */
  readonly dx: number
  readonly dy: number
  readonly width: number
  readonly height: number
}

export interface MapScene extends Omit<MarkerChoice, 'tags'> {
  /** The whole selection on the plane, for finding what was tapped. */
  readonly placed: readonly PlacedStation[]
  readonly tags: readonly Tag[]
  readonly ringLabels: readonly RingLabel[]
  readonly names: readonly (LngLat & { readonly code: string; readonly name: string })[]
}

/** A quarter-hour circle is 300 px wide at about 7 m/px; beyond this it is a detail of the county. */
const ZOOMED_OUT_METERS_PER_PIXEL = 13

/** Everything that stands on the map at one zoom. The same question gives the same scene. */
export function composeScene(question: SceneQuestion): MapScene {
  const { zoom, view, elder, fontSize } = question
  const origin = question.origin && worldPoint(question.origin.lng, question.origin.lat, zoom)
  const placed = question.stations.map((it) => placeStation(it, zoom))
  const zoomedOut = question.origin !== null && metersPerPixel(question.origin.lat, zoom) > ZOOMED_OUT_METERS_PER_PIXEL
  const choice = chooseMarkers(placed, { elder, selectedId: question.selectedId, origin, zoomedOut })
  const fixed = [...(origin ? [boxAround(origin, 26, 26)] : []), ...(choice.pin ? [pinBox(choice.pin)] : [])]
  const tags = layTags(choice, fixed, question)
  const unmoved = [
    ...fixed,
    ...choice.clusters.map((it) => boxAround(it, 36, 36)),
    ...tags.map((it) => boxAround({ x: it.station.x + it.dx, y: it.station.y + it.dy }, it.width + 6, it.height + 6)),
  ]
  const markers = [...unmoved, ...choice.discs.map((it) => boxAround(it, 34, 34))]
  const dots = choice.dots.map((it) => boxAround(it, 8, 8))
  const ringLabels = layRingLabels(question, [[...markers, ...dots], markers, unmoved])
  const labelBoxes = ringLabels.map((it) => boxAround(worldPoint(it.lng, it.lat, zoom), ...labelSize(it.minutes, fontSize)))
  const covered = choice.discs.filter((disc) => labelBoxes.some((it) => overlaps(it, boxAround(disc, 30, 30))))
  const center = origin ?? (view ? { x: (view.left + view.right) / 2, y: (view.top + view.bottom) / 2 } : { x: 0, y: 0 })
  const names = freeNames({
    names: question.placeNames.map((it) => ({ code: it.code, name: it.name, ...worldPoint(it.lng, it.lat, zoom) })),
    center, fontSize, view, obstacles: [...markers, ...labelBoxes, ...dots],
  }).map((it) => ({ code: it.code, name: it.name, ...placeOf(it, zoom) }))
  return {
    ...choice, placed, tags, ringLabels, names,
    discs: choice.discs.filter((it) => !covered.includes(it)), dots: [...choice.dots, ...covered],
  }
}

export const labelSize = (minutes: number, fontSize: number): [width: number, height: number] => [
  Math.ceil(textWidth(`${minutes} 分`, fontSize) + fontSize + 2),
  Math.ceil(fontSize * 1.67),
]

const placeStation = (it: CircleStation, zoom: number): PlacedStation => ({
  id: it.id, category: it.category, name: it.name, meters: it.meters, minutes: it.minutes, openNow: it.openNow,
  lng: it.lng, lat: it.lat, ...worldPoint(it.lng, it.lat, zoom),
})

function layTags(choice: MarkerChoice, fixed: readonly Box[], { view, fontSize, shortNameOf }: SceneQuestion): Tag[] {
  const wanted = choice.tags.map((it) => ({ ...it, ...tagSize(shortNameOf(it.category), walkWords(it.minutes), fontSize) }))
  const centers = placeTags(wanted, fixed, view)
  return choice.tags.reduce<Tag[]>((all, station, i) => {
    const center = centers[i]
    const size = wanted[i]
    return center && size ? [...all, { station, dx: center.x - station.x, dy: center.y - station.y, width: size.width, height: size.height }] : all
  }, [])
}

/**
 * Every ring carries its label. `obstacles` from strict to lenient: where dots and discs leave no room at all the label
 * covers dots, and at last a disc, which then becomes a dot.
 */
function layRingLabels(question: SceneQuestion, obstacles: readonly (readonly Box[])[]): RingLabel[] {
  const { zoom, view, fontSize } = question
  const edges = (question.rings?.features ?? []).map((it) => ({ minutes: it.properties.minutes, edge: mainOutline(it, zoom) }))
  const labels: RingLabel[] = []
  const taken: Box[] = []
  for (const { minutes, edge } of edges.sort((a, b) => b.minutes - a.minutes)) {
    const now = question.labelsNow.get(minutes)
    const [width, height] = labelSize(minutes, fontSize)
    const ask = {
      edge, width, height, view, keep: now ? worldPoint(now.lng, now.lat, zoom) : null,
      otherEdges: edges.filter((it) => it.minutes !== minutes).map((it) => it.edge),
    }
    const at = obstacles.reduce<Point | null>((found, strictness) => found ?? ringLabelPlace({ ...ask, obstacles: [...strictness, ...taken] }), null)
    if (!at) continue
    taken.push(boxAround(at, width + 6, height + 6))
    labels.push({ minutes, ...placeOf(at, zoom) })
  }
  return labels
}

/** The outline of the part that stretches farthest; islands carry no label. */
function mainOutline(ring: Rings['features'][number], zoom: number): Point[] {
  const outlines = ring.geometry.coordinates.map((polygon) => (polygon[0] ?? []).map(([lng, lat]) => worldPoint(lng ?? 0, lat ?? 0, zoom)))
  const spread = (line: Point[]) => {
    const xs = line.map((it) => it.x)
    const ys = line.map((it) => it.y)
    return Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys)
  }
  return outlines.reduce<Point[]>((widest, line) => (widest.length === 0 || spread(line) > spread(widest) ? line : widest), [])
}
