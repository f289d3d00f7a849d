import 'leaflet/dist/leaflet.css'
import { memo, useEffect, useRef } from 'react'
import { MapView } from './leaflet/map-view'
import './service-map.scss'
import type { ServiceMapProps } from './types'

/**
 * The map in the browser. React draws an empty box once; everything inside belongs to Leaflet, so no change of state
 * can make the map start again.
 */
export const ServiceMap = memo(function ServiceMap(props: ServiceMapProps) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<MapView | null>(null)

  useEffect(() => {
    const element = host.current
    if (!element) return undefined
    const made = new MapView(element)
    view.current = made
    // Chrome 63 and iOS 11–13.3 have no ResizeObserver; Leaflet itself follows the window there.
    const watch = typeof ResizeObserver === 'function' ? new ResizeObserver(() => made.resized()) : null
    watch?.observe(element)
    return () => {
      watch?.disconnect()
      view.current = null
      made.remove()
    }
  }, [])

  useEffect(() => view.current?.update(props), [props])

  return (
    <div className={`service-map${props.dark ? ' is-dark' : ''}${props.base.kind === 'tianditu' ? ' is-raster' : ''}`}>
      <div className="map-host" ref={host} role="region" aria-label="地图" />
      <div className="map-credit" style={{ bottom: props.padding.bottom + 6 }}>{credit(props)}</div>
    </div>
  )
})

const credit = ({ base, attribution }: ServiceMapProps) => [...(base.kind === 'tianditu' ? ['天地图'] : []), attribution].filter(Boolean).join(' · ')
