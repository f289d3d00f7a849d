import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { Map as WechatMap, type MapProps } from '@tarojs/components'
import { nativeMap, type NativeMap, type NativePoint } from '@/client/platform/native-map'
import { CAMERA_AT_START, cameraMove } from './camera'
import type { Box } from './box'
import { stationsAt } from './choose-markers'
import { worldPoint } from './mercator'
import { nativePolygons, nativeScene, type NativePolygon } from './native/native-scene'
import { composeScene, type LngLat } from './scene'
import type { ServiceMapProps } from './types'

const ID = 'service-map'
/** Where one looks before an origin is known: the county seat (GCJ-02), wide enough for its towns. */
const START = { longitude: 110.78, latitude: 35.1436 }
const START_SCALE = 11
const EDGE = 14
/** Half sides of the view round an origin whose rings are not known yet, degrees: about 1.5 km. */
const NEAR = 0.013
/** px a cluster must spread over for a closer look to take it apart. */
const SPREAD = 24
/** Steps of the scale at which markers are laid out anew. */
const SCALE_STEP = 0.25

interface View {
  readonly scale: number
  readonly box: Box | null
}

/**
 * WeChat's own map in GCJ-02. Rings go through the page's data, markers past it; only a new origin moves the camera, by a
 * command, so that no change of state can set it back.
 */
export const ServiceMap = memo(function ServiceMap(props: ServiceMapProps) {
  const [view, setView] = useState<View>({ scale: START_SCALE, box: null })
  const map = useMemo(() => nativeMap(ID), [])
  const { elder, padding } = props
  const polygons = useMemo(() => nativePolygons(props.rings), [props.rings])
  const { scene, drawn } = useScene(props, view)
  useEffect(() => map.showMarkers(drawn.markers), [map, drawn])
  useCamera(map, props, polygons)

  const onMarker = (markerId: number) => {
    const hit = drawn.pressed.get(markerId)
    if (!hit) return
    const members = scene.placed.filter(({ id }) => hit.ids.includes(id))
    if (hit.kind === 'cluster' && spreadOf(members) > SPREAD) {
      return map.fit(members.map(({ lng, lat }) => ({ longitude: lng, latitude: lat })), { top: padding.top + 40, right: 40, bottom: padding.bottom + 40, left: 40 })
    }
    const [first] = members
    const near = first && hit.kind === 'stations' && !elder && scene.dots.some(({ id }) => id === first.id) ? stationsAt(scene.placed, first) : members
    props.onSelect(near.map(({ id }) => id))
  }
  const onTap = (detail: Partial<NativePoint>) => {
    const { longitude, latitude } = detail
    const hit = longitude === undefined || latitude === undefined || elder ? [] : stationsAt(scene.placed, worldPoint(longitude, latitude, view.scale))
    if (hit.length > 0) props.onSelect(hit.map(({ id }) => id))
    else props.onTapEmpty()
  }
  const onRegion = (end: MapProps.regionChangeDetail | undefined) => {
    if (!end || typeof end.scale !== 'number') return
    const scale = Math.round(end.scale / SCALE_STEP) * SCALE_STEP
    const box = boxOf(end.region, scale, padding)
    setView((now) => (now.scale === scale && sameBox(now.box, box) ? now : { scale, box }))
  }
  return (
    <WechatMap
      id={ID}
      className="native-map"
      style={{ width: '100%', height: '100%' }}
      {...START}
      scale={START_SCALE}
      minScale={9}
      maxScale={18}
      polygons={polygons as MapProps.polygon[]}
      onMarkerTap={(event) => onMarker(Number(event.detail.markerId))}
      onLabelTap={(event) => onMarker(Number(event.detail.markerId))}
      onTap={(event) => onTap(event.detail as Partial<NativePoint>)}
      onRegionChange={(event) => { if (event.type === 'end') onRegion(event.detail as unknown as MapProps.regionChangeDetail) }}
      onError={() => undefined}
    />
  )
})

function useScene({ origin, rings, stations, selectedId, elder, shortNameOf, iconOf }: ServiceMapProps, view: View) {
  const last = useRef<{ rings: ServiceMapProps['rings']; labels: ReadonlyMap<number, LngLat> }>({ rings: null, labels: new Map() })
  const fontSize = elder ? 18 : 12
  const scene = useMemo(() => {
    const labelsNow = last.current.rings === rings ? last.current.labels : new Map<number, LngLat>()
    // WeChat's base map names places itself.
    const composed = composeScene({ origin, rings, stations, selectedId, elder, shortNameOf, placeNames: [], zoom: view.scale, view: view.box, fontSize, labelsNow })
    last.current = { rings, labels: new Map(composed.ringLabels.map((it) => [it.minutes, it])) }
    return composed
  }, [origin, rings, stations, selectedId, elder, shortNameOf, view, fontSize])
  const drawn = useMemo(() => nativeScene(scene, { origin, stations, iconOf, shortNameOf }, fontSize), [scene, origin, stations, iconOf, shortNameOf, fontSize])
  return { scene, drawn }
}

function useCamera(map: NativeMap, { origin, rings, padding }: ServiceMapProps, polygons: readonly NativePolygon[]): void {
  const camera = useRef(CAMERA_AT_START)
  const ringsBefore = useRef<ServiceMapProps['rings']>(null)
  useEffect(() => {
    const decided = cameraMove(camera.current, origin, rings, ringsBefore.current)
    camera.current = decided.state
    ringsBefore.current = rings
    if (decided.move === 'none' || !origin) return
    map.fit(decided.move === 'fit' ? polygons.flatMap((it) => it.points) : around(origin), { top: padding.top + EDGE, right: EDGE, bottom: padding.bottom + EDGE, left: EDGE })
  }, [map, origin, rings, polygons, padding])
}

const around = ({ lng, lat }: LngLat): NativePoint[] => [
  { longitude: lng - NEAR, latitude: lat - NEAR }, { longitude: lng + NEAR, latitude: lat + NEAR },
]

function spreadOf(members: readonly { readonly x: number; readonly y: number }[]): number {
  const xs = members.map(({ x }) => x)
  const ys = members.map(({ y }) => y)
  return Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys)
}

/** World pixels between the chrome. */
function boxOf(region: { southwest?: NativePoint; northeast?: NativePoint } | undefined, scale: number, padding: ServiceMapProps['padding']): Box | null {
  if (!region?.southwest || !region.northeast) return null
  const low = worldPoint(region.southwest.longitude, region.southwest.latitude, scale)
  const high = worldPoint(region.northeast.longitude, region.northeast.latitude, scale)
  return { left: low.x, right: high.x, top: high.y + padding.top, bottom: low.y - padding.bottom }
}

const sameBox = (a: Box | null, b: Box | null): boolean =>
  a === b || (a !== null && b !== null && a.left === b.left && a.right === b.right && a.top === b.top && a.bottom === b.bottom)
