import { pictureUrl } from '../package'
import { recordProblem } from '../record'
import { element } from '../overlay'
import { pxPerMetre, toScreen, type Camera, type LngLat, type Size } from './map-projection'

/** As far as an app may use them; WeChat's own names. */
export interface Marker extends LngLat {
  readonly id?: number
  readonly iconPath?: string
  readonly width?: number | string
  readonly height?: number | string
  readonly anchor?: { readonly x: number; readonly y: number }
  readonly zIndex?: number
  readonly rotate?: number
  readonly alpha?: number
  readonly title?: string
  readonly ariaLabel?: string
  readonly label?: MarkerText & { readonly anchorX?: number; readonly anchorY?: number; readonly borderWidth?: number }
  readonly callout?: MarkerText & { readonly display?: 'BYCLICK' | 'ALWAYS'; readonly anchorX?: number; readonly anchorY?: number; readonly borderWidth?: number }
  readonly customCallout?: unknown
}

interface MarkerText {
  readonly content?: string
  readonly color?: string
  readonly fontSize?: number
  readonly bgColor?: string
  readonly borderColor?: string
  readonly borderRadius?: number
  readonly padding?: number
  readonly textAlign?: string
}

export interface Shapes {
  readonly polygons: readonly { readonly points?: readonly LngLat[]; readonly fillColor?: string; readonly strokeColor?: string; readonly strokeWidth?: number; readonly zIndex?: number }[]
  readonly polyline: readonly { readonly points?: readonly LngLat[]; readonly color?: string; readonly width?: number; readonly dottedLine?: boolean }[]
  readonly circles: readonly (LngLat & { readonly radius?: number; readonly color?: string; readonly fillColor?: string; readonly strokeWidth?: number })[]
}

export const wordsOfMarker = ({ ariaLabel, label, callout, title }: Marker): string => ariaLabel ?? label?.content ?? callout?.content ?? title ?? ''

const SVG = 'http://www.w3.org/2000/svg'
const ICON_SIDE = 24

/** Polygons, lines and circles as one picture. */
export function drawShapes({ polygons, polyline, circles }: Shapes, camera: Camera, size: Size): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  const shape = (name: string, attributes: Record<string, string | number>) => {
    const made = document.createElementNS(SVG, name)
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value))
    svg.append(made)
  }
  const corners = (points: readonly LngLat[] = []) => points.map((point) => { const { x, y } = toScreen(point, camera, size); return `${x.toFixed(1)},${y.toFixed(1)}` }).join(' ')
  for (const it of [...polygons].sort((a, b) => (a.zIndex ?? 0) - (b.zIndex ?? 0))) {
    shape('polygon', { points: corners(it.points), fill: it.fillColor ?? 'none', stroke: it.strokeColor ?? '#000000', 'stroke-width': it.strokeWidth ?? 1, 'stroke-linejoin': 'round' })
  }
  for (const it of polyline) shape('polyline', { points: corners(it.points), fill: 'none', stroke: it.color ?? '#000000', 'stroke-width': it.width ?? 1, 'stroke-dasharray': it.dottedLine ? '6 6' : 'none' })
  for (const it of circles) {
    const { x, y } = toScreen(it, camera, size)
    shape('circle', { cx: x, cy: y, r: (it.radius ?? 0) * pxPerMetre(camera), fill: it.fillColor ?? 'none', stroke: it.color ?? '#000000', 'stroke-width': it.strokeWidth ?? 1 })
  }
  return svg
}

export interface MarkerTaps {
  icon(marker: Marker): void
  label(marker: Marker): void
  callout(marker: Marker): void
}

/** One marker: icon, label, callout. Nothing outside the map is made. */
export function drawMarker(marker: Marker, camera: Camera, size: Size, open: boolean, taps: MarkerTaps): HTMLElement[] {
  const at = toScreen(marker, camera, size)
  const [width, height] = [Number.parseFloat(String(marker.width ?? ICON_SIDE)), Number.parseFloat(String(marker.height ?? ICON_SIDE))]
  if (at.x < -width - 80 || at.y < -height - 80 || at.x > size.width + width + 80 || at.y > size.height + height + 80) return []
  const anchor = marker.anchor ?? { x: 0.5, y: 1 }
  const icon = element('div', 'wx-marker')
  Object.assign(icon.style, {
    left: `${at.x - width * anchor.x}px`, top: `${at.y - height * anchor.y}px`, width: `${width}px`, height: `${height}px`, zIndex: String(marker.zIndex ?? 0),
    opacity: String(marker.alpha ?? 1), transform: marker.rotate ? `rotate(${marker.rotate}deg)` : '',
  })
  if (marker.ariaLabel) {
    icon.setAttribute('role', 'button')
    icon.setAttribute('aria-label', marker.ariaLabel)
  }
  const picture = document.createElement('img')
  picture.alt = ''
  picture.onerror = () => recordProblem(`marker icon ${marker.iconPath ?? ''} was not found`)
  picture.src = pictureUrl(marker.iconPath ?? '')
  icon.append(picture)
  onTap(icon, () => taps.icon(marker))
  const drawn = [icon]
  if (marker.label?.content) {
    const label = words(marker.label, 'wx-marker-label', marker.zIndex)
    Object.assign(label.style, { left: `${at.x + (marker.label.anchorX ?? 0)}px`, top: `${at.y + (marker.label.anchorY ?? 0)}px` })
    onTap(label, () => taps.label(marker))
    drawn.push(label)
  }
  if (marker.callout?.content && (marker.callout.display === 'ALWAYS' || open)) {
    const callout = words(marker.callout, 'wx-marker-callout', (marker.zIndex ?? 0) + 1000)
    Object.assign(callout.style, { left: `${at.x + (marker.callout.anchorX ?? 0)}px`, top: `${at.y - height * anchor.y - 4 + (marker.callout.anchorY ?? 0)}px` })
    onTap(callout, () => taps.callout(marker))
    drawn.push(callout)
  }
  return drawn
}

function words(text: MarkerText & { borderWidth?: number }, className: string, zIndex = 0): HTMLElement {
  const made = element('div', className, text.content)
  Object.assign(made.style, {
    color: text.color ?? '#000', fontSize: `${text.fontSize ?? 12}px`, background: text.bgColor || 'transparent', borderRadius: `${text.borderRadius ?? 0}px`,
    padding: `${text.padding ?? 0}px`, border: text.borderWidth ? `${text.borderWidth}px solid ${text.borderColor ?? '#000'}` : '', textAlign: text.textAlign ?? 'left', zIndex: String(zIndex),
  })
  return made
}

function onTap(target: HTMLElement, tapped: () => void): void {
  target.addEventListener('click', (event) => {
    event.stopPropagation()
    tapped()
  })
}
