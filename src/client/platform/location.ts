import { LOCATION_TIMEOUT_MS, type LocationAnswer, type MapCrs } from './location.types'

/** Browsers answer in WGS-84, and our own base map is drawn in it. */
export const MAP_CRS: MapCrs = 'wgs84'

/** Asks the browser once; call it from a tap only. */
export function locate(): Promise<LocationAnswer> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve({ kind: 'unavailable' })
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ kind: 'found', lng: coords.longitude, lat: coords.latitude }),
      (error) => resolve({ kind: error.code === error.PERMISSION_DENIED ? 'refused' : error.code === error.TIMEOUT ? 'timeout' : 'unavailable' }),
      { enableHighAccuracy: true, timeout: LOCATION_TIMEOUT_MS, maximumAge: 60_000 },
    )
  })
}

/** Whether the app itself can open the place where a refusal is taken back: browsers cannot. */
export const canOpenLocationSettings = false

export const openLocationSettings = (): Promise<boolean> => Promise.resolve(false)

/** Whether a position can be had without asking. Browsers that cannot tell count as no. */
export async function isLocationAllowed(): Promise<boolean> {
  if (!('permissions' in navigator)) return false
  return navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state === 'granted', () => false)
}

/** Whether a refusal has to be taken back before one can ask again. Browsers keep that to themselves. */
export const isLocationRefused = (): Promise<boolean> => Promise.resolve(false)
