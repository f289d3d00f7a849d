import Taro from '@tarojs/taro'

export interface NativePoint {
  readonly longitude: number
  readonly latitude: number
}

/** A marker of WeChat's map; sizes in px, `anchor` as shares of the picture. */
export interface NativeMarker extends NativePoint {
  readonly id: number
  readonly iconPath: string
  readonly width: number
  readonly height: number
  readonly anchor: { readonly x: number; readonly y: number }
  readonly zIndex: number
  readonly ariaLabel?: string
  readonly label?: {
    readonly content: string
    readonly color: string
    readonly fontSize: number
    readonly anchorX: number
    readonly anchorY: number
    readonly bgColor: string
    readonly borderColor: string
    readonly borderWidth: number
    readonly borderRadius: number
    readonly padding: number
    readonly textAlign: 'center'
  }
}

/** px from each edge of the map that stay free. */
export interface NativePadding {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Commands to the map with this id. They go past the page's data, so that hundreds of markers never pass through setData. */
export interface NativeMap {
  /** Replaces all markers. */
  showMarkers(markers: readonly NativeMarker[]): void
  /** Moves the camera so that all points are seen. */
  fit(points: readonly NativePoint[], padding: NativePadding): void
}

export function nativeMap(id: string): NativeMap {
  const context = Taro.createMapContext(id)
  return {
    showMarkers(markers) {
      void context.addMarkers({ markers: markers as never, clear: true }).catch(ignore)
    },
    fit(points, { top, right, bottom, left }) {
      void context.includePoints({ points: [...points], padding: [top, right, bottom, left] }).catch(ignore)
    },
  }
}

/** A page that was left takes its map with it; a late command then has nobody to answer. */
const ignore = (): void => undefined
