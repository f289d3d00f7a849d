import Taro from '@tarojs/taro'
import type { Destination } from './route-guide'

export const canOpenRoute = true

/** Opens WeChat's map at the place (GCJ-02), from where any map app can be started. False when it did not open. */
export const openRoute = ({ lng, lat, name }: Destination): Promise<boolean> =>
  Taro.openLocation({ longitude: lng, latitude: lat, name, scale: 17 }).then(() => true, () => false)
