import Taro from '@tarojs/taro'

/** Calls back when WeChat has downloaded a newer version; `apply` starts the app anew with it. */
export function onUpdateReady(listener: (apply: () => void) => void): void {
  if (!Taro.canIUse('getUpdateManager')) return
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(() => listener(() => manager.applyUpdate()))
}
