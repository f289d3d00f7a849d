import type L from 'leaflet'

/** From the ground up; Leaflet's own tiles lie at 200, controls above all. */
export const PANES = { rings: 400, names: 420, dots: 440, labels: 460, stems: 470, origin: 560, markers: 600, pin: 660 } as const
export type PaneName = `map-${keyof typeof PANES}`

export function createPanes(map: L.Map): void {
  for (const [name, zIndex] of Object.entries(PANES)) map.createPane(`map-${name}`).style.zIndex = String(zIndex)
  map.getPane('map-names')?.setAttribute('aria-hidden', 'true')
}
