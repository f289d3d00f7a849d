/** Calls back each time the browser gets a network again after having had none. */
export function onNetworkBack(listener: () => void): void {
  window.addEventListener('online', listener)
}
