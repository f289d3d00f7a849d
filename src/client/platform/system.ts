import { clampTextScale, type SystemLook } from './system.types'

const darkQuery = (): MediaQueryList | null => (typeof window.matchMedia === 'function' ? window.matchMedia('(prefers-color-scheme: dark)') : null)

/** Browsers' own text size shows in the root element: 16 px is the usual. */
export function readSystemLook(): SystemLook {
  return {
    dark: darkQuery()?.matches ?? false,
    textScale: clampTextScale(parseFloat(window.getComputedStyle(document.documentElement).fontSize) / 16),
    statusBar: 0,
    menuButton: null,
    windowWidth: window.innerWidth,
    windowHeight: window.innerHeight,
  }
}

/** Calls back after the theme or the window's size changed. */
export function onSystemLookChange(listener: () => void): void {
  window.addEventListener('resize', listener)
  const query = darkQuery()
  // Safari before 14 knows only the older name.
  if (query && 'addEventListener' in query) query.addEventListener('change', listener)
  else (query as MediaQueryList | null)?.addListener(listener)
}
