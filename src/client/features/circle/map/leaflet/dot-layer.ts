import L from 'leaflet'
import type { PlacedStation } from '../choose-markers'
import type { Tag } from '../scene'

/** Dots and the stems of tags: drawn only, taps on them are found by their distance. */
export function createDotLayer(map: L.Map) {
  const dotRenderer = L.svg({ pane: 'map-dots', padding: 0.6 })
  const stemRenderer = L.svg({ pane: 'map-stems', padding: 0.6 })
  const stems = L.layerGroup().addTo(map)
  const dots = new Map<string, { readonly layer: L.CircleMarker; readonly className: string }>()

  function draw(station: PlacedStation) {
    const className = station.openNow === false ? 'map-dot map-dot-shut' : 'map-dot'
    const before = dots.get(station.id)
    if (before?.className === className) return before.layer.setLatLng([station.lat, station.lng])
    before?.layer.remove()
    const layer = L.circleMarker([station.lat, station.lng], { renderer: dotRenderer, pane: 'map-dots', radius: 3, interactive: false, className }).addTo(map)
    dots.set(station.id, { layer, className })
    return layer
  }

  return {
    show(stations: readonly PlacedStation[], tags: readonly Tag[]) {
      const wanted = new Set(stations.map((it) => it.id))
      for (const [id, { layer }] of dots) {
        if (wanted.has(id)) continue
        layer.remove()
        dots.delete(id)
      }
      stations.forEach(draw)
      stems.clearLayers()
      for (const { station, dx, dy } of tags) {
        const from = map.latLngToLayerPoint([station.lat, station.lng])
        const to = map.layerPointToLatLng(from.add([dx, dy]))
        stems.addLayer(L.polyline([[station.lat, station.lng], to], { renderer: stemRenderer, pane: 'map-stems', interactive: false, className: 'map-stem' }))
        stems.addLayer(L.circleMarker([station.lat, station.lng], { renderer: stemRenderer, pane: 'map-stems', radius: 4.5, interactive: false, className: 'map-foot' }))
      }
    },
  }
}
