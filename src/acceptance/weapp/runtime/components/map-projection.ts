export interface LngLat {
  readonly longitude: number
  readonly latitude: number
}

export interface Camera extends LngLat {
  readonly scale: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export const SCALES = { min: 3, max: 20 }
const TILE = 256

/** Web Mercator in px of the whole world at this scale. GCJ-02 is drawn as it is: the stand-in has no base map to miss. */
function world({ longitude, latitude }: LngLat, scale: number): { x: number; y: number } {
  const side = TILE * 2 ** scale
  const sine = Math.sin((latitude * Math.PI) / 180)
  return { x: ((longitude + 180) / 360) * side, y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side }
}

function fromWorld(x: number, y: number, scale: number): LngLat {
  const side = TILE * 2 ** scale
  return { longitude: (x / side) * 360 - 180, latitude: (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / side))) * 180) / Math.PI }
}

export function toScreen(at: LngLat, camera: Camera, { width, height }: Size): { x: number; y: number } {
  const [point, center] = [world(at, camera.scale), world(camera, camera.scale)]
  return { x: point.x - center.x + width / 2, y: point.y - center.y + height / 2 }
}

export function fromScreen(x: number, y: number, camera: Camera, { width, height }: Size): LngLat {
  const center = world(camera, camera.scale)
  return fromWorld(center.x + x - width / 2, center.y + y - height / 2, camera.scale)
}

/** [top, right, bottom, left], px. */
export type Padding = readonly [number, number, number, number]

/** The camera that shows all points between the paddings, as near as possible. */
export function fitting(points: readonly LngLat[], [top, right, bottom, left]: Padding, { width, height }: Size, nearest: number): Camera | null {
  const [first] = points
  if (!first || width === 0) return null
  const box = (scale: number) => {
    const at = points.map((point) => world(point, scale))
    const [xs, ys] = [at.map(({ x }) => x), at.map(({ y }) => y)]
    return { west: Math.min(...xs), east: Math.max(...xs), north: Math.min(...ys), south: Math.max(...ys) }
  }
  const whole = box(0)
  const free = { width: Math.max(1, width - left - right), height: Math.max(1, height - top - bottom) }
  const byWidth = Math.log2(free.width / Math.max(1e-12, whole.east - whole.west))
  const byHeight = Math.log2(free.height / Math.max(1e-12, whole.south - whole.north))
  const scale = Math.min(nearest, Math.max(SCALES.min, Math.min(byWidth, byHeight)))
  const { west, east, north, south } = box(scale)
  return { ...fromWorld((west + east) / 2 + (right - left) / 2, (north + south) / 2 + (bottom - top) / 2, scale), scale }
}

/** CSS px of one metre. */
export const pxPerMetre = ({ latitude, scale }: Camera): number => (TILE * 2 ** scale) / (40_075_016.686 * Math.cos((latitude * Math.PI) / 180))
