import Taro from '@tarojs/taro'

/** Opens the dialler with the number filled in. False when the resident turned back or the device has no phone. */
export const dial = (number: string): Promise<boolean> =>
  Taro.makePhoneCall({ phoneNumber: number }).then(() => true, () => false)
