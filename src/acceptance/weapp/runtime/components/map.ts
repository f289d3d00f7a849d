import type { CameraMove, NativeMapFacts } from '../../run-record'
import { recordProblem, recordUnsupported } from '../record'
import { element } from '../overlay'
import { phone } from '../phone-state'
import { fromWgs84 } from '@/domain/circle/position'
import { drawMarker, drawShapes, wordsOfMarker, type Marker, type Shapes } from './map-drawing'
import { fitting, fromScreen, SCALES, type Camera, type LngLat, type Padding, type Size } from './map-projection'
import type { Behaviour, StandIn, StandInSpec } from './stand-in'
import type { Options } from '../call'

const USUAL_SCALE = 16
/** What includes points never comes nearer than this. */
const NEAREST_FIT = 18
/** px a finger may move and still tap. */
const STILL = 8

const facts = { initialisations: 0, draws: 0, cameraMoves: [] as CameraMove[] }
const maps = new WeakMap<Element, MapStandIn>()
let newest: MapStandIn | null = null

export const mapOf = (host: HTMLElement): MapStandIn | null => maps.get(host) ?? null

export function mapFacts(): NativeMapFacts {
  return {
    ...facts,
    markers: newest?.markers.map((it) => ({ id: it.id ?? null, words: wordsOfMarker(it), spoken: it.ariaLabel !== undefined, longitude: it.longitude, latitude: it.latitude })) ?? [],
    polygons: newest?.shapes.polygons.map(({ zIndex }) => zIndex ?? 0) ?? [],
    camera: newest?.camera ?? null,
  }
}

/** Draws on a plain ground what WeChat's map would draw on its own: camera, shapes, markers, events, commands. */
class MapStandIn implements Behaviour {
  camera: Camera = { longitude: 116.397, latitude: 39.909, scale: USUAL_SCALE }
  shapes: Shapes = { polygons: [], polyline: [], circles: [] }
  private given: readonly Marker[] = []
  private added: readonly Marker[] = []
  private open: number | null = null
  private before: Record<string, unknown> = {}
  private planned = 0
  private readonly ground = element('div', 'wx-map-ground')

  constructor(private readonly it: StandIn) {
    facts.initialisations += 1
    it.element.prepend(this.ground)
    new ResizeObserver(() => this.plan()).observe(it.element)
    this.listen()
  }

  get markers(): readonly Marker[] {
    return [...this.given, ...this.added]
  }

  get size(): Size {
    return { width: this.it.element.clientWidth, height: this.it.element.clientHeight }
  }

  update(): void {
    const { it } = this
    const list = <T>(name: string): readonly T[] => (Array.isArray(it.get(name)) ? (it.get(name) as T[]) : [])
    this.shapes = { polygons: list('polygons'), polyline: list('polyline'), circles: list('circles') }
    // Commands may have replaced the markers of the property: only a new list takes their place.
    if (it.get('markers') !== this.before['markers']) {
      this.before = { ...this.before, markers: it.get('markers') }
      this.given = list<Marker>('markers')
      this.given.forEach(checkMarker)
    }
    const [longitude, latitude, scale] = [it.number('longitude', NaN), it.number('latitude', NaN), it.number('scale', USUAL_SCALE)]
    if (!Number.isNaN(longitude + latitude) && this.changed('place', [longitude, latitude, scale])) this.move({ longitude, latitude, scale }, 'property')
    const points = list<LngLat>('include-points')
    if (points.length > 0 && this.changed('points', points)) this.fit(points, [0, 0, 0, 0], 'property')
    this.plan()
  }

  detached(): void {
    if (newest === this) newest = null
  }

  readonly commands: Record<string, (options: Options) => unknown> = {
    addMarkers: ({ markers, clear }) => {
      const more = Array.isArray(markers) ? (markers as Marker[]) : []
      more.forEach(checkMarker)
      if (clear === true) this.given = []
      const ids = new Set(more.map(({ id }) => id))
      this.added = [...(clear === true ? [] : this.added.filter(({ id }) => !ids.has(id))), ...more]
      this.plan()
    },
    removeMarkers: ({ markerIds }) => {
      const gone = new Set(Array.isArray(markerIds) ? markerIds.map(Number) : [])
      this.given = this.given.filter(({ id }) => !gone.has(Number(id)))
      this.added = this.added.filter(({ id }) => !gone.has(Number(id)))
      this.plan()
    },
    includePoints: ({ points, padding }) => {
      const [top = 0, right = 0, bottom = 0, left = 0] = Array.isArray(padding) ? padding.map(Number) : []
      this.fit(Array.isArray(points) ? (points as LngLat[]) : [], [top, right, bottom, left], 'command')
    },
    moveToLocation: ({ longitude, latitude }) => {
      const [lng, lat] = fromWgs84(phone().position, 'gcj02')
      this.move({ ...this.camera, longitude: typeof longitude === 'number' ? longitude : lng, latitude: typeof latitude === 'number' ? latitude : lat }, 'command')
    },
    getCenterLocation: () => ({ longitude: this.camera.longitude, latitude: this.camera.latitude }),
    getScale: () => ({ scale: this.camera.scale }),
    getRegion: () => this.region(),
    getRotate: () => ({ rotate: 0 }),
    getSkew: () => ({ skew: 0 }),
    setCenterOffset: () => undefined,
    toScreenLocation: () => { throw new Error('not supported by the stand-in') },
  }

  private changed(name: string, value: unknown): boolean {
    const now = JSON.stringify(value)
    if (this.before[name] === now) return false
    this.before = { ...this.before, [name]: now }
    return true
  }

  private fit(points: readonly LngLat[], padding: Padding, cause: CameraMove['cause']): void {
    const camera = fitting(points, padding, this.size, Math.min(NEAREST_FIT, this.it.number('max-scale', SCALES.max)))
    if (camera) this.move(camera, cause)
    else if (points.length > 0) requestAnimationFrame(() => { if (this.it.element.isConnected) this.fit(points, padding, cause) })
  }

  private move(camera: Camera, cause: CameraMove['cause']): void {
    const scale = Math.min(Math.max(camera.scale, this.it.number('min-scale', SCALES.min)), this.it.number('max-scale', SCALES.max))
    this.camera = { ...camera, scale }
    facts.cameraMoves.push({ cause, ...this.camera })
    this.plan()
    const causedBy = cause === 'gesture' ? 'drag' : 'update'
    setTimeout(() => { if (this.it.element.isConnected) this.tell('begin', cause === 'gesture' ? 'gesture' : causedBy); }, 0)
    setTimeout(() => { if (this.it.element.isConnected) this.tell('end', causedBy) }, 20)
  }

  /** WeChat gives this event's own type as begin or end. */
  private tell(type: 'begin' | 'end', causedBy: string): void {
    const { longitude, latitude, scale } = this.camera
    const detail = { type, causedBy, rotate: 0, skew: 0, scale, centerLocation: { longitude, latitude }, region: this.region() }
    this.it.emit('regionchange', detail, { fields: { type, causedBy } })
  }

  private region() {
    const { width, height } = this.size
    return { southwest: fromScreen(0, height, this.camera, this.size), northeast: fromScreen(width, 0, this.camera, this.size) }
  }

  private plan(): void {
    cancelAnimationFrame(this.planned)
    this.planned = requestAnimationFrame(() => this.draw())
  }

  private draw(): void {
    const { size, camera } = this
    if (size.width === 0 || size.height === 0) return
    facts.draws += 1
    const tapped = (type: string) => (marker: Marker) => {
      this.open = marker.id ?? null
      this.it.emit(type, { markerId: marker.id, longitude: marker.longitude, latitude: marker.latitude })
      if (marker.callout) this.plan()
    }
    const taps = { icon: tapped('markertap'), label: tapped('labeltap'), callout: tapped('callouttap') }
    const markers = this.markers.flatMap((marker) => drawMarker(marker, camera, size, marker.id !== undefined && marker.id === this.open, taps))
    this.ground.replaceChildren(drawShapes(this.shapes, camera, size), ...markers)
    this.it.emit('updated', {})
  }

  /** One finger drags; a still finger taps. */
  private listen(): void {
    const { ground } = this
    let start: { x: number; y: number; camera: Camera } | null = null
    const here = (touch: { clientX: number; clientY: number }) => { const box = this.it.element.getBoundingClientRect(); return { x: touch.clientX - box.left, y: touch.clientY - box.top } }
    ground.addEventListener('pointerdown', (event) => { start = { ...here(event), camera: this.camera } })
    ground.addEventListener('pointermove', (event) => {
      if (!start || event.buttons === 0 || !this.it.flag('enable-scroll', true)) return
      const at = here(event)
      if (Math.hypot(at.x - start.x, at.y - start.y) < STILL) return
      const { width, height } = this.size
      const center = fromScreen(width / 2 - (at.x - start.x), height / 2 - (at.y - start.y), start.camera, this.size)
      this.camera = { ...center, scale: this.camera.scale }
      this.plan()
    })
    ground.addEventListener('pointerup', (event) => {
      const began = start
      start = null
      if (began && Math.hypot(here(event).x - began.x, here(event).y - began.y) >= STILL) this.move(this.camera, 'gesture')
    })
    ground.addEventListener('click', (event) => {
      if (this.open !== null) { this.open = null; this.plan() }
      this.it.emit('tap', fromScreen(here(event).x, here(event).y, this.camera, this.size))
    })
    ground.addEventListener('wheel', (event) => this.move({ ...this.camera, scale: this.camera.scale - Math.sign(event.deltaY) * 0.5 }, 'gesture'), { passive: true })
  }
}

function checkMarker(marker: Marker): void {
  if (marker.id !== undefined && typeof marker.id !== 'number') recordProblem(`map: marker id ${JSON.stringify(marker.id)} should be a number`)
  if (typeof marker.longitude !== 'number' || typeof marker.latitude !== 'number') recordProblem(`map: marker ${String(marker.id)} has no place`)
  if (marker.customCallout !== undefined) recordUnsupported('map marker customCallout')
}

export const map: StandInSpec = {
  properties: ['longitude', 'latitude', 'scale', 'min-scale', 'max-scale', 'markers', 'polygons', 'polyline', 'circles', 'include-points', 'show-location', 'enable-scroll', 'enable-zoom'],
  make(it) {
    newest = new MapStandIn(it)
    maps.set(it.element, newest)
    return newest
  },
}
