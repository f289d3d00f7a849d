/** What is handed on: a station or a village, never where somebody stands. */
export interface ShareCard {
  readonly title: string
  /** From the root of the site: /station?id=… */
  readonly path: string
}

/** shared: the browser's own sheet took it · copied: the address is on the clipboard · failed: neither is possible here. */
export type ShareOutcome = 'shared' | 'copied' | 'failed'
