/** What the camera last answered to. */
export interface CameraState {
  readonly originKey: string | null
  /** The rings (by identity) on screen when the origin changed: they belong to the place before. */
  readonly staleRings: unknown
  readonly fitted: boolean
}

export type CameraMove = 'none' | 'center' | 'fit'

export const CAMERA_AT_START: CameraState = { originKey: null, staleRings: null, fitted: false }

/**
 * The camera answers to a new origin only: first it goes there, then it fits that origin's first rings. Paces, filters,
 * selections and themes change rings and markers under a camera that stands still.
 */
export function cameraMove(
  state: CameraState, origin: { lng: number; lat: number } | null, rings: object | null, previousRings: object | null,
): { state: CameraState; move: CameraMove } {
  const originKey = origin ? `${origin.lng},${origin.lat}` : null
  if (originKey === null) return { state, move: 'none' }
  if (originKey !== state.originKey) {
    const fresh = rings !== null && rings !== previousRings
    return { state: { originKey, staleRings: previousRings, fitted: fresh }, move: fresh ? 'fit' : 'center' }
  }
  if (state.fitted || rings === null || rings === state.staleRings) return { state, move: 'none' }
  return { state: { ...state, fitted: true }, move: 'fit' }
}
