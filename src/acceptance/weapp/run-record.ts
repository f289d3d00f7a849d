/** One setData: from the logic to the view, through JSON. */
export interface SetDataCall {
  readonly route: string
  /** UTF-8 bytes of the JSON. */
  readonly bytes: number
  readonly keys: readonly string[]
}

export interface ApiCall {
  readonly name: string
  readonly options: Readonly<Record<string, unknown>>
}

/** What the map stand-in did; a marker is given as its label, callout or accessible name. */
export interface NativeMapFacts {
  /** Map components created since the start. More than one per visible map is a map that flickered. */
  readonly initialisations: number
  readonly cameraMoves: readonly CameraMove[]
  /** On the newest map now. */
  readonly markers: readonly { readonly id: number | null; readonly words: string; readonly spoken: boolean; readonly longitude: number; readonly latitude: number }[]
  /** Drawing order of each polygon. */
  readonly polygons: readonly number[]
  readonly draws: number
  readonly camera: { readonly longitude: number; readonly latitude: number; readonly scale: number } | null
}

export interface CameraMove {
  /** property: data of the page · command: a map context · gesture: a finger */
  readonly cause: 'property' | 'command' | 'gesture'
  readonly longitude: number
  readonly latitude: number
  readonly scale: number
}

export interface ShareCard {
  readonly title?: string
  readonly path?: string
  readonly imageUrl?: string
}

/** Everything one start of the app did, as plain data. */
export interface RunRecord {
  readonly setData: SetDataCall[]
  /** Errors nobody caught. */
  readonly errors: string[]
  /** What WeChat would refuse or warn of: missing files, undefined in setData, wrong types. */
  readonly problems: string[]
  /** What the app used and the stand-in does not have: a test must fail on it. */
  readonly unsupported: string[]
  readonly calls: ApiCall[]
  readonly lifecycle: string[]
  firstPaintMs: number | null
}

/** A thing on the screen that answers a tap, as a screen reader knows it. */
export interface Tappable {
  readonly role: string
  readonly name: string
  readonly width: number
  readonly height: number
}
