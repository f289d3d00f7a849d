/** Calls back when a newer version of the app lies ready. A page in the browser is new at every load. */
export function onUpdateReady(_listener: (apply: () => void) => void): void {}
