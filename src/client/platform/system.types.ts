/** What the phone says about itself and its reader, in CSS pixels. */
export interface SystemLook {
  readonly dark: boolean
  /** The reader's own text size: 1 is the usual, kept within 0.9…2. */
  readonly textScale: number
  /** Above the page: the status bar. */
  readonly statusBar: number
  /** WeChat's own button at the upper right; null where there is none. */
  readonly menuButton: { readonly top: number; readonly height: number; readonly left: number; readonly fromRight: number } | null
  readonly windowWidth: number
  readonly windowHeight: number
}

export const clampTextScale = (scale: number): number => Math.min(2, Math.max(0.9, Number.isFinite(scale) ? Math.round(scale * 100) / 100 : 1))
