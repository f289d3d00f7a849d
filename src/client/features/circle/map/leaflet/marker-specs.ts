import type { PlacedStation } from '../choose-markers'
import { labelSize, type MapScene, type Tag } from '../scene'
import { stationWords, walkWords } from '../station-words'
import type { ServiceMapProps } from '../types'
import type { MarkerSpec } from './marker-layer'

/** Least side of anything that can be touched (px). */
const TOUCH = 44

interface Hands {
  onPress(ids: readonly string[]): void
  onOpenCluster(ids: readonly string[]): void
}

/** The scene as HTML markers. */
export function markerSpecs(scene: MapScene, props: ServiceMapProps, fontSize: number, hands: Hands): MarkerSpec[] {
  const words = wordsById(props)
  const station = (it: PlacedStation) => ({ lng: it.lng, lat: it.lat, label: words(it), press: () => hands.onPress([it.id]) })
  return [
    ...(props.origin ? [originSpec(props.origin)] : []),
    ...scene.discs.map((it): MarkerSpec => ({
      ...station(it), key: `disc:${it.id}`, pane: 'map-markers', className: 'map-touch', width: TOUCH, height: TOUCH,
      signature: `${it.openNow}${props.iconOf(it.category)}`,
      content: () => element(it.openNow === false ? 'map-disc map-disc-shut' : 'map-disc', icon(props.iconOf(it.category))),
    })),
    ...scene.clusters.map((it): MarkerSpec => ({
      key: `cluster:${it.ids.join()}`, lng: it.lng, lat: it.lat, pane: 'map-markers', className: 'map-touch', width: TOUCH, height: TOUCH,
      signature: '', label: `这一片有 ${it.ids.length} 处`, press: () => hands.onOpenCluster(it.ids),
      content: () => element('map-cluster', String(it.ids.length)),
    })),
    ...scene.tags.map((it) => tagSpec(it, props, station(it.station))),
    ...(scene.pin ? [pinSpec(scene.pin, props, station(scene.pin))] : []),
    ...scene.ringLabels.map((it): MarkerSpec => {
      const [width, height] = labelSize(it.minutes, fontSize)
      return {
        key: `ring:${it.minutes}`, lng: it.lng, lat: it.lat, pane: 'map-labels', className: 'map-ring-label', width, height,
        signature: String(fontSize), content: () => element('', `${it.minutes} 分`),
      }
    }),
    ...scene.names.map((it): MarkerSpec => ({
      key: `name:${it.code}`, lng: it.lng, lat: it.lat, pane: 'map-names', className: 'map-name', width: 0, height: 0,
      signature: it.name, content: () => haloText(it.name),
    })),
  ]
}

const originSpec = ({ lng, lat }: { lng: number; lat: number }): MarkerSpec => ({
  key: 'origin', lng, lat, pane: 'map-origin', className: 'map-origin', width: 22, height: 22, signature: '', label: '出发的地方', content: () => element(''),
})

type Pressable = Pick<MarkerSpec, 'lng' | 'lat'> & { label: string; press: () => void }

const pinSpec = (it: PlacedStation, props: ServiceMapProps, base: Pressable): MarkerSpec => ({
  ...base, key: `pin:${it.id}`, pane: 'map-pin', className: 'map-touch map-pin', width: 60, height: 62, anchor: [30, 57],
  signature: props.iconOf(it.category), label: `已选：${base.label}`,
  content: () => element('map-pin-body', icon(props.iconOf(it.category))),
})

function tagSpec({ station, dx, dy, width, height }: Tag, props: ServiceMapProps, base: Pressable): MarkerSpec {
  return {
    ...base, key: `tag:${station.id}:${Math.round(dx)},${Math.round(dy)}`, pane: 'map-markers', className: 'map-tag', width, height,
    anchor: [width / 2 - dx, height / 2 - dy], signature: String(station.openNow), label: `${props.shortNameOf(station.category)}，${base.label}`,
    content: () => element(
      station.openNow === false ? 'map-tag-body map-tag-shut' : 'map-tag-body',
      icon(props.iconOf(station.category)),
      element('', element('map-tag-name', props.shortNameOf(station.category)), element('map-tag-walk', walkWords(station.minutes))),
    ),
  }
}

function wordsById(props: ServiceMapProps): (it: PlacedStation) => string {
  const synthetic = new Map(props.stations.map((it) => [it.id, it.synthetic]))
  return (it) => stationWords({ ...it, synthetic: synthetic.get(it.id) ?? false })
}

const icon = (name: string) => element(`ic ic-${name}`)

function element(className: string, ...content: (HTMLElement | string)[]): HTMLElement {
  const made = document.createElement('div')
  if (className) made.className = className
  made.append(...content)
  return made
}

/** SVG, because old phones draw a halo behind letters only there. */
function haloText(text: string): HTMLElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'text')
  line.setAttribute('class', 'map-name-text')
  line.textContent = text
  svg.appendChild(line)
  const holder = element('')
  holder.appendChild(svg)
  return holder
}
