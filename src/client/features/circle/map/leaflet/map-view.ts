import L from 'leaflet'
import { CAMERA_AT_START, cameraMove, type CameraMove } from '../camera'
import { stationsAt } from '../choose-markers'
import { composeScene, type LngLat, type MapScene } from '../scene'
import type { ServiceMapProps } from '../types'
import { createDotLayer } from './dot-layer'
import { createMarkerLayer } from './marker-layer'
import { markerSpecs } from './marker-specs'
import { createPanes } from './panes'
import { createTiandituBase } from './raster-base'
import { createRingLayer, ringBounds } from './ring-layer'
import { createVectorBase, type VectorBase } from './vector-base'

/** Where one looks before an origin is known: the county seat, wide enough for its towns. */
const START = { lat: 35.1442, lng: 110.7744, zoom: 11 }
const ORIGIN_ZOOM = 14
/** px between a ring and whatever covers the map. */
const EDGE = 14
/** Height of the line that names the map's source, in its own font size. */
const CREDIT_EMS = 2.2
let created = 0

/** The one Leaflet map of a page. It is made once; only a new origin moves its camera. */
export class MapView {
  private readonly map: L.Map
  private readonly rings: ReturnType<typeof createRingLayer>
  private readonly dots: ReturnType<typeof createDotLayer>
  private readonly markers: ReturnType<typeof createMarkerLayer>
  private vector: VectorBase | null = null
  private base: L.Layer | null = null
  private props: ServiceMapProps | null = null
  private scene: MapScene | null = null
  private labelsNow: ReadonlyMap<number, LngLat> = new Map()
  private camera = CAMERA_AT_START
  /** A camera move that waits until the element has a size. */
  private waiting: CameraMove = 'none'
  private repaintFrame = 0

  constructor(private readonly host: HTMLElement) {
    this.map = L.map(host, {
      center: START, zoom: START.zoom, minZoom: 9, maxZoom: 18, zoomSnap: 0.25, zoomControl: false, attributionControl: false,
      fadeAnimation: false, zoomAnimation: !wantsStillness(), bounceAtZoomLimits: false,
    })
    createPanes(this.map)
    this.rings = createRingLayer(this.map)
    this.dots = createDotLayer(this.map)
    this.markers = createMarkerLayer(this.map)
    this.map.on('click', (event: L.LeafletMouseEvent) => this.tapped(event.latlng))
    this.map.on('zoomend', () => this.vector?.repaint())
    this.map.on('moveend', () => this.moved())
    host.dataset.mapCreated = String(++created)
  }

  /** Brings what is drawn in line with the props; draws nothing again that has not changed. */
  update(next: ServiceMapProps): void {
    const before = this.props
    this.props = next
    if (!before || before.base.kind !== next.base.kind) this.setBase(next.base)
    const decided = cameraMove(this.camera, next.origin, next.rings, before?.rings ?? null)
    this.camera = decided.state
    if (before?.rings !== next.rings) this.labelsNow = new Map()
    this.rings.show(next.rings)
    if (decided.move !== 'none') this.moveCamera(decided.move)
    if (before && (before.dark !== next.dark || before.elder !== next.elder)) this.repaintSoon()
    this.moved()
  }

  /** The element's size became known or changed. A hidden page has none and keeps its camera. */
  resized(): void {
    if (this.host.clientWidth === 0) return
    this.map.invalidateSize({ animate: false })
    if (this.waiting !== 'none') this.moveCamera(this.waiting)
    this.moved()
  }

  remove(): void {
    cancelAnimationFrame(this.repaintFrame)
    this.map.remove()
  }

  private setBase(next: ServiceMapProps['base']): void {
    this.base?.remove()
    this.vector = next.kind === 'vector' ? createVectorBase(() => roadColors(this.host)) : null
    this.base = next.kind === 'tianditu' ? createTiandituBase(next.key) : this.vector?.layer ?? null
    this.map.options.zoomSnap = next.kind === 'tianditu' ? 1 : 0.25
    this.base?.addTo(this.map)
  }

  private moveCamera(move: CameraMove): void {
    const { props, map } = this
    if (!props?.origin) return
    this.waiting = map.getSize().x === 0 ? move : 'none'
    if (this.waiting !== 'none') return
    const { top, bottom } = props.padding
    const bounds = move === 'fit' ? ringBounds(props.rings) : null
    if (bounds) {
      map.fitBounds(bounds, { paddingTopLeft: [EDGE, top + EDGE], paddingBottomRight: [EDGE, bottom + EDGE], animate: false })
      return
    }
    const seen = map.project(props.origin, ORIGIN_ZOOM).add([0, (bottom - top) / 2])
    map.setView(map.unproject(seen, ORIGIN_ZOOM), ORIGIN_ZOOM, { animate: false })
  }

  /** For tests, and for whoever inspects the page: where the camera stands. */
  private moved(): void {
    const { lng, lat } = this.map.getCenter()
    this.host.dataset.camera = `${lng.toFixed(6)},${lat.toFixed(6)},${this.map.getZoom()}`
    this.draw()
  }

  private draw(): void {
    const { map, props } = this
    const { min, max } = map.getPixelBounds()
    if (!props || !min || !max || map.getSize().x === 0) return
    const fontSize = parseFloat(getComputedStyle(this.host).fontSize) || 12
    const view = { left: min.x, right: max.x, top: min.y + props.padding.top, bottom: max.y - props.padding.bottom - fontSize * CREDIT_EMS }
    const scene = composeScene({ ...props, zoom: map.getZoom(), view, fontSize, labelsNow: this.labelsNow })
    this.scene = scene
    this.labelsNow = new Map(scene.ringLabels.map((it) => [it.minutes, it]))
    this.dots.show(scene.dots, scene.tags)
    this.markers.sync(markerSpecs(scene, props, fontSize, { onPress: (ids) => this.props?.onSelect(ids), onOpenCluster: (ids) => this.openCluster(ids) }))
  }

  private tapped(at: L.LatLng): void {
    const hit = this.scene && !this.props?.elder ? stationsAt(this.scene.placed, this.map.project(at)) : []
    if (hit.length > 0) this.props?.onSelect(hit.map((it) => it.id))
    else this.props?.onTapEmpty()
  }

  /** A closer look where that takes the cluster apart, otherwise a list of what it holds. */
  private openCluster(ids: readonly string[]): void {
    const { map } = this
    const members = this.scene?.placed.filter((it) => ids.includes(it.id)) ?? []
    const bounds = L.latLngBounds(members.map((it): L.LatLngTuple => [it.lat, it.lng]))
    const zoom = Math.min(map.getBoundsZoom(bounds.pad(0.2)), map.getZoom() + 3)
    if (zoom <= map.getZoom() + 0.5) this.props?.onSelect(ids)
    else map.setView(bounds.getCenter(), zoom)
  }

  /** In the next frame, when the page's own class for the theme is surely set. */
  private repaintSoon(): void {
    cancelAnimationFrame(this.repaintFrame)
    this.repaintFrame = requestAnimationFrame(() => {
      this.vector?.repaint()
      this.draw()
    })
  }
}

const wantsStillness = (): boolean => typeof window.matchMedia === 'function' && window.matchMedia('(prefers-reduced-motion: reduce)').matches

function roadColors(host: HTMLElement) {
  const style = getComputedStyle(host)
  const color = (name: string) => style.getPropertyValue(name).trim()
  return { road: color('--map-road'), edge: color('--map-road-edge'), path: color('--map-label') }
}
