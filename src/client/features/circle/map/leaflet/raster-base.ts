import L from 'leaflet'

/** 天地图: vector picture and Chinese labels, CGCS2000 ≈ WGS-84 so nothing is shifted, zooms 1–18, key bound to the domain. */
const address = (layer: 'vec' | 'cva', key: string) =>
  `https://t{s}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default`
  + `&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`

export function createTiandituBase(key: string): L.LayerGroup {
  const options = { subdomains: '01234567', minZoom: 1, maxNativeZoom: 18, className: 'map-raster' }
  return L.layerGroup([
    L.tileLayer(address('vec', key), { ...options, attribution: '天地图' }),
    L.tileLayer(address('cva', key), options),
  ])
}
