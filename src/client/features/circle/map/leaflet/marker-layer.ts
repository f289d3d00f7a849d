import L from 'leaflet'

/** One thing that stands on the map, drawn with HTML. */
export interface MarkerSpec {
  readonly key: string
  readonly lng: number
  readonly lat: number
  readonly className: string
  /** px; the box is the touch area, what is drawn inside may be smaller. */
  readonly width: number
  readonly height: number
  /** From the box's upper left corner to the place itself; the middle when absent. */
  readonly anchor?: readonly [number, number]
  readonly pane: string
  /** Changes whenever the content does. */
  readonly signature: string
  content(): HTMLElement
  /** Name read aloud; without `press` it is a picture, without both it is decoration. */
  readonly label?: string
  readonly press?: () => void
  readonly raised?: number
}

interface Standing {
  readonly marker: L.Marker
  spec: MarkerSpec
}

/** Keeps markers by key: what stays is not drawn again, so nothing flickers and keyboard focus is kept. */
export function createMarkerLayer(map: L.Map) {
  const standing = new Map<string, Standing>()

  function add(spec: MarkerSpec): Standing {
    const marker = L.marker([spec.lat, spec.lng], {
      icon: icon(spec), pane: spec.pane, interactive: Boolean(spec.press), keyboard: Boolean(spec.press), autoPanOnFocus: false, zIndexOffset: spec.raised ?? 0,
    }).addTo(map)
    const entry = { marker, spec }
    if (spec.press) marker.on('click', () => entry.spec.press?.())
    dress(entry)
    return entry
  }

  function dress(entry: Standing) {
    const element = entry.marker.getElement()
    if (!element) return
    const { label, press } = entry.spec
    if (label) element.setAttribute('aria-label', label)
    else element.setAttribute('aria-hidden', 'true')
    if (!press) {
      if (label) element.setAttribute('role', 'img')
      return
    }
    element.onkeydown = (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      event.stopPropagation()
      entry.spec.press?.()
    }
    element.onfocus = () => { if (byKeyboard(element)) map.panInside(entry.marker.getLatLng(), { padding: [60, 60], animate: false }) }
  }

  function change(entry: Standing, spec: MarkerSpec) {
    const { marker, spec: before } = entry
    entry.spec = spec
    if (before.lng !== spec.lng || before.lat !== spec.lat) marker.setLatLng([spec.lat, spec.lng])
    if (before.signature === spec.signature && before.label === spec.label) return
    const focused = marker.getElement() === document.activeElement
    marker.setIcon(icon(spec))
    dress(entry)
    if (focused) marker.getElement()?.focus({ preventScroll: true })
  }

  return {
    sync(specs: readonly MarkerSpec[]) {
      const wanted = new Set(specs.map((it) => it.key))
      for (const [key, entry] of standing) {
        if (wanted.has(key)) continue
        entry.marker.remove()
        standing.delete(key)
      }
      for (const spec of specs) {
        const entry = standing.get(spec.key)
        if (entry) change(entry, spec)
        else standing.set(spec.key, add(spec))
      }
    },
  }
}

export type MarkerLayer = ReturnType<typeof createMarkerLayer>

const icon = (spec: MarkerSpec): L.DivIcon => L.divIcon({
  className: spec.className,
  html: spec.content(),
  iconSize: [spec.width, spec.height],
  iconAnchor: spec.anchor ? [spec.anchor[0], spec.anchor[1]] : [spec.width / 2, spec.height / 2],
})

/** A touched marker is focused too, and the map must not move under the finger. */
function byKeyboard(element: HTMLElement): boolean {
  try {
    return element.matches(':focus-visible')
  } catch {
    return false
  }
}
