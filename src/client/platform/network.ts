/** Calls back each time the browser gets a network again after having had none. */
export function onNetworkBack(listener: () => void): void {
  window.addEventListener('online', listener)
}

/** Whether there is surely no network; where that cannot be told it counts as there. */
export const isOffline = (): Promise<boolean> => Promise.resolve(!window.navigator.onLine)
