import Taro from '@tarojs/taro'
import { LOCATION_TIMEOUT_MS, type LocationAnswer, type MapCrs } from './location.types'

/** WeChat's map is drawn in GCJ-02, and the law wants public maps in it. */
export const MAP_CRS: MapCrs = 'gcj02'

/** Asks WeChat once; call it from a tap only. */
export async function locate(): Promise<LocationAnswer> {
  try {
    const at = await Taro.getLocation({ type: 'gcj02', isHighAccuracy: true, highAccuracyExpireTime: LOCATION_TIMEOUT_MS })
    return { kind: 'found', lng: at.longitude, lat: at.latitude }
  } catch (reason) {
    const message = typeof reason === 'object' && reason !== null && 'errMsg' in reason ? String(reason.errMsg) : ''
    if (/auth|deny|denied|permission|privacy/i.test(message)) return { kind: 'refused' }
    return { kind: /timeout|timed out/i.test(message) ? 'timeout' : 'unavailable' }
  }
}

export const canOpenLocationSettings = true

/** Opens WeChat's own settings; true when location is allowed afterwards. */
export async function openLocationSettings(): Promise<boolean> {
  try {
    const { authSetting } = await Taro.openSetting()
    return authSetting['scope.userLocation'] === true
  } catch {
    return false
  }
}

/** Whether a position can be had without asking. */
export const isLocationAllowed = (): Promise<boolean> =>
  Taro.getSetting().then(({ authSetting }) => authSetting['scope.userLocation'] === true, () => false)

/** Whether WeChat itself was told no: only its settings change that. Without an answer it simply asks. */
export const isLocationRefused = (): Promise<boolean> =>
  Taro.getSetting().then(({ authSetting }) => authSetting['scope.userLocation'] === false, () => false)
