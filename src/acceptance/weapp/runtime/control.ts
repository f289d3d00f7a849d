import type { NativeMapFacts, RunRecord, ShareCard, Tappable } from '../run-record'
import type { Phone } from '../phone'

/** What the test holds in its hand: set on window by the runtime. Plain data in, plain data out. */
export interface WeappControl {
  readonly record: RunRecord
  readonly shared: readonly ShareCard[]
  readonly phone: { now(): Phone; change(change: Partial<Phone>): void }
  routes(): string[]
  /** The phone's own way back. False on the first page. */
  back(): boolean
  shareCard(): Promise<ShareCard | null>
  map(): NativeMapFacts
  /** All visible words: dialogs and toasts first, then the page in front. */
  words(): string
  /** The visible thing with this name, else with these words; null when there is none. */
  find(name: NameQuery): HTMLElement | null
  field(label: string): HTMLElement | null
  tappables(): Tappable[]
  /** The app goes to the background and comes back. */
  sleep(): void
  wake(): void
}

/** A text to equal, or a pattern with its flags. */
export type NameQuery = { readonly text: string } | { readonly pattern: string; readonly flags: string }

declare global {
  interface Window {
    __weapp: WeappControl
  }
}
