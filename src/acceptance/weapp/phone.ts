import type { Position } from '@/domain/circle/position'
import type { NetworkState } from '../screen'

/** The phone and the WeChat client around the mini-program: what a test may set before or while the app runs. */
export interface Phone {
  /** Where the phone is, WGS-84. */
  readonly position: Position
  /** How a question for the position ends; `ask` shows WeChat's own dialog. */
  readonly location: 'allowed' | 'refused' | 'unavailable' | 'timeout' | 'ask'
  readonly network: NetworkState
  /** Whether the privacy guideline was agreed to before; `needed`: the first private call asks for it. */
  readonly privacy: 'agreed' | 'needed'
  readonly theme: 'light' | 'dark'
  /** px, WeChat's usual is 16; the largest is 26 and more with the system's own. */
  readonly fontSizeSetting: number
  /** `broken`: every write to the storage fails. */
  readonly storage: 'working' | 'broken'
  /** What the update manager reports after the start. */
  readonly update: 'none' | 'ready' | 'failed'
  /** What the resident picks when asked for pictures; null turns back. */
  readonly pictures: readonly Picture[] | null
  /** Whether the resident hands over the phone number when a button asks for it. */
  readonly phoneNumber: 'allowed' | 'refused'
}

export interface Picture {
  readonly name: string
  readonly type: string
  readonly base64: string
}

/** A phone in the county seat on which everything is allowed. */
export const USUAL_PHONE: Phone = {
  position: [110.7741, 35.1447],
  location: 'allowed',
  network: 'online',
  privacy: 'agreed',
  theme: 'light',
  fontSizeSetting: 16,
  storage: 'working',
  update: 'none',
  pictures: null,
  phoneNumber: 'allowed',
}

/** What the client keeps between two starts: the app's storage and files, and what the resident allowed. Values are JSON. */
export interface KeptOnPhone {
  readonly storage: Record<string, string>
  readonly files: Record<string, string>
  readonly client: Record<string, string>
}

/** Handed to the page at every start. */
export interface StartState {
  readonly phone: Phone
  readonly kept: KeptOnPhone
  /** Origin the package was built for: requests to it go to the test's own server. */
  readonly apiOrigin: string
}
