import type { NativeMarker, NativePoint } from '@/client/platform/native-map'
import type { Rings } from '@/contract/geo'
import type { PlacedStation } from '../choose-markers'
import type { MapScene } from '../scene'
import { stationWords, walkWords } from '../station-words'
import type { ServiceMapProps } from '../types'

/** The native map is always light. */
const ACCENT = '#0B6271'
const INK = '#14201E'
const WHITE = '#FFFFFF'
const FOLDER = '/assets/markers'
const CENTER = { x: 0.5, y: 0.5 }
const DISC_PX = 44
/** Of a label with an edge: px inside it, and its line height in font sizes. */
const PADDING = 4
const LINE = 1.25
const PIN = { width: 54, height: 62, anchor: { x: 0.5, y: 57 / 62 } }

export interface NativeScene {
  readonly markers: readonly NativeMarker[]
  /** What a tap on the marker with this id means: stations, or a cluster to look into. */
  readonly pressed: ReadonlyMap<number, { readonly kind: 'stations' | 'cluster'; readonly ids: readonly string[] }>
}

/** The scene as markers of WeChat's map. Ids count from 1 in the order drawn; all markers are replaced at once. */
export function nativeScene(scene: MapScene, props: Pick<ServiceMapProps, 'origin' | 'stations' | 'iconOf' | 'shortNameOf'>, fontSize: number): NativeScene {
  const markers: NativeMarker[] = []
  const pressed = new Map<number, { kind: 'stations' | 'cluster'; ids: readonly string[] }>()
  const put = (marker: Omit<NativeMarker, 'id'>, kind?: 'stations' | 'cluster', ids: readonly string[] = []) => {
    const id = markers.length + 1
    markers.push({ id, ...marker })
    if (kind) pressed.set(id, { kind, ids })
  }
  const spoken = wordsOf(props.stations)
  for (const it of scene.dots) put({ ...at(it), ...picture(it.openNow === false ? 'dot-shut' : 'dot', 9), zIndex: 10, ariaLabel: spoken(it) }, 'stations', [it.id])
  for (const it of scene.clusters) {
    const label = textLabel(String(it.ids.length), { fontSize: fontSize + 2, color: INK, bgColor: '', anchorY: -(fontSize + 2) * 0.72, edge: false })
    put({ ...at(it), ...picture('cluster', DISC_PX), zIndex: 20, ariaLabel: `这一片有 ${it.ids.length} 处`, label }, 'cluster', it.ids)
  }
  for (const it of [...scene.discs, ...scene.tags.map(({ station }) => station)]) {
    const body = it.openNow === false ? 'shut' : 'disc'
    put({ ...at(it), ...picture(body, DISC_PX), zIndex: 30, ariaLabel: spoken(it) }, 'stations', [it.id])
    put({ ...at(it), ...picture(`${body}-${props.iconOf(it.category)}`, DISC_PX), zIndex: 31 }, 'stations', [it.id])
  }
  for (const { station, dx, dy } of scene.tags) {
    // No stems here: the words stay at their disc, on the side where the layout found room, so that neighbours part.
    const anchorY = dy < 0 ? 4 - DISC_PX / 2 - fontSize * LINE - 2 * PADDING : DISC_PX / 2 - 4
    const label = textLabel(`${props.shortNameOf(station.category)} ${walkWords(station.minutes)}`, { fontSize, color: INK, bgColor: WHITE, anchorY, edge: true })
    const aside = Math.max(-1, Math.min(1, dx / 60)) * fontSize
    put({ ...at(station), ...picture('blank', 1), zIndex: 32, label: { ...label, anchorX: label.anchorX + aside } }, 'stations', [station.id])
  }
  for (const it of scene.ringLabels) {
    put({ ...at(it), ...picture('blank', 1), zIndex: 40, label: textLabel(`${it.minutes} 分`, { fontSize, color: ACCENT, bgColor: WHITE, anchorY: -fontSize * 0.8, edge: true }) })
  }
  if (props.origin) put({ ...at(props.origin), ...picture('origin', 26), zIndex: 50, ariaLabel: '出发的地方' })
  if (scene.pin) {
    put({ ...at(scene.pin), iconPath: `${FOLDER}/pin.png`, ...PIN, zIndex: 60, ariaLabel: `已选：${spoken(scene.pin)}` }, 'stations', [scene.pin.id])
    put({ ...at(scene.pin), iconPath: `${FOLDER}/pin-${props.iconOf(scene.pin.category)}.png`, ...PIN, zIndex: 61 }, 'stations', [scene.pin.id])
  }
  return { markers, pressed }
}

const at = ({ lng, lat }: { lng: number; lat: number }): NativePoint => ({ longitude: lng, latitude: lat })

const picture = (name: string, side: number) => ({ iconPath: `${FOLDER}/${name}.png`, width: side, height: side, anchor: CENTER })

interface LabelLook { readonly fontSize: number; readonly color: string; readonly bgColor: string; readonly anchorY: number; readonly edge: boolean }

/** Centred over its point; WeChat measures the words itself, `anchorX` is from the point to the label's left edge. */
function textLabel(content: string, { fontSize, color, bgColor, anchorY, edge }: LabelLook): NonNullable<NativeMarker['label']> {
  const padding = edge ? PADDING : 0
  let ems = 0
  for (const character of content) ems += character.charCodeAt(0) > 0x2e7f ? 1 : 0.56
  return {
    content, color, fontSize, bgColor, anchorX: -(ems * fontSize) / 2 - padding, anchorY,
    borderColor: ACCENT, borderWidth: edge ? 1 : 0, borderRadius: edge ? fontSize : 0, padding, textAlign: 'center',
  }
}

function wordsOf(stations: ServiceMapProps['stations']): (it: PlacedStation) => string {
  const synthetic = new Map(stations.map((it) => [it.id, it.synthetic]))
  return (it) => stationWords({ ...it, synthetic: synthetic.get(it.id) ?? false })
}

export interface NativePolygon {
  readonly points: readonly NativePoint[]
  readonly strokeWidth: number
  readonly strokeColor: string
  readonly fillColor: string
  readonly zIndex: number
}

/** Alpha of a ring's edge, two hexadecimal digits: the farthest is drawn fully. */
const EDGE_ALPHA = ['99', 'BF', 'FF']
/** 8.5 %: nearer ground is darker by overlap. */
const FILL_ALPHA = '16'

/** Outer rings only, for the native map knows no holes; largest first. */
export function nativePolygons(rings: Rings | null): NativePolygon[] {
  const inner = [...(rings?.features ?? [])].sort((a, b) => a.properties.minutes - b.properties.minutes)
  return inner.flatMap((ring, rank) => ring.geometry.coordinates.map(([outline = []]): NativePolygon => ({
    points: outline.map(([lng = 0, lat = 0]) => ({ longitude: lng, latitude: lat })),
    strokeWidth: rank === inner.length - 1 ? 2 : 1,
    strokeColor: `${ACCENT}${EDGE_ALPHA[rank] ?? 'FF'}`,
    fillColor: `${ACCENT}${FILL_ALPHA}`,
    zIndex: inner.length - rank,
  }))).reverse()
}
