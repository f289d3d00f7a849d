import Taro from '@tarojs/taro'

/** Calls back each time the phone gets a network again after having had none. */
export function onNetworkBack(listener: () => void): void {
  let connected = true
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected && !connected) listener()
    connected = isConnected
  })
}
