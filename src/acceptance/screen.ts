import type { Position } from '@/domain/circle/position'

/** What a run of the app costs and breaks, for the report at the end. */
export interface ScreenFigures {
  /** Milliseconds from the start to the first words on the screen, of the newest start. */
  readonly firstPaintMs: number
  /** Largest piece of data handed from the logic to the view at once, bytes; null where the target has no such bridge. */
  readonly largestSetDataBytes: number | null
  /** Errors nobody caught, and warnings about a page that broke. */
  readonly errors: readonly string[]
}

/** What stands on the map of the page in front. */
export interface MapFacts {
  /** Minutes of the rings drawn, ascending. */
  readonly rings: readonly number[]
  /** Stations drawn: discs, dots, named points and the chosen one; a cluster counts once. */
  readonly stations: number
  /** How often a map was made since the start. */
  readonly made: number
  /** Where the camera stands; equal texts mean that it has not moved. */
  readonly camera: string
}

/** 'slow': every answer takes three seconds; 'failing': the address is reached but the connection breaks. */
export type NetworkState = 'online' | 'offline' | 'slow' | 'failing'

/** A phone with the app on it, driven by what a person sees. Journeys are written once against it and run on every target. */
export interface Screen {
  readonly target: 'h5' | 'weapp'
  /** Cold start at a link such as `/` or `/station?id=S1`; what is stored on the phone stays. */
  start(link?: string): Promise<void>
  /** Empties the phone's storage, as if the app were new. Call before `start`. */
  forget(): Promise<void>
  /** Taps the visible thing whose label (else whose words) equals the text or fits the pattern; waits until there is one. */
  tap(name: string | RegExp): Promise<void>
  /** Types into the visible field with this label, replacing what was there. */
  type(label: string, text: string): Promise<void>
  /** Waits until these words are visible. */
  sees(words: string | RegExp): Promise<void>
  /** Waits until these words are gone or hidden. */
  seesNot(words: string | RegExp): Promise<void>
  /** All visible words of the page in front, one line per block. */
  words(): Promise<string>
  /** The phone's or the app's way back. */
  back(): Promise<void>
  /** Where the phone is, WGS-84, or why it does not say. Takes effect at the next question. */
  setLocation(at: Position | 'refused' | 'unavailable'): Promise<void>
  setNetwork(state: NetworkState): Promise<void>
  /** Keeps a picture as `.cache/screens/<target>/<name>.png` and returns its path. */
  picture(name: string): Promise<string>
  mapFacts(): Promise<MapFacts>
  figures(): Promise<ScreenFigures>
  close(): Promise<void>
}
