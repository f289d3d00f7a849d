import L from 'leaflet'
import type { Rings } from '@/contract/geo'

/** The three rings, largest first so that nearer ground is darker. Colours and widths are in the style sheet. */
export function createRingLayer(map: L.Map) {
  const renderer = L.svg({ pane: 'map-rings', padding: 0.6 })
  const group = L.layerGroup().addTo(map)
  let shown: Rings | null = null
  return {
    show(rings: Rings | null) {
      if (rings === shown) return
      shown = rings
      group.clearLayers()
      const largestFirst = [...(rings?.features ?? [])].sort((a, b) => b.properties.minutes - a.properties.minutes)
      for (const ring of largestFirst) {
        const parts = ring.geometry.coordinates.map((polygon) => polygon.map((line) => line.map(([lng, lat]): L.LatLngTuple => [lat ?? 0, lng ?? 0])))
        group.addLayer(L.polygon(parts, {
          renderer, pane: 'map-rings', interactive: false, smoothFactor: 0.5, className: `map-ring map-ring-${ring.properties.minutes}`,
        }))
      }
    },
  }
}

/** Bounds of the largest ring, or null without rings. */
export function ringBounds(rings: Rings | null): L.LatLngBounds | null {
  const points = (rings?.features ?? []).reduce<L.LatLngTuple[]>((all, ring) => {
    for (const polygon of ring.geometry.coordinates) for (const [lng, lat] of polygon[0] ?? []) all.push([lat ?? 0, lng ?? 0])
    return all
  }, [])
  return points.length > 0 ? L.latLngBounds(points) : null
}
