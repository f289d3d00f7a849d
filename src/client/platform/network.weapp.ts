import Taro from '@tarojs/taro'

/** Calls back each time the phone gets a network again after having had none. */
export function onNetworkBack(listener: () => void): void {
  let connected = true
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected && !connected) listener()
    connected = isConnected
  })
}

/** Whether there is surely no network; where that cannot be told it counts as there. */
export const isOffline = (): Promise<boolean> => Taro.getNetworkType().then(({ networkType }) => networkType === 'none', () => false)
