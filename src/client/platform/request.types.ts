/** One call to the API, before anything is known about its meaning. */
export interface Call {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Reply {
  readonly status: number
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON; null when there was none. */
  readonly body: unknown
}

/** offline: nothing answered at all · timeout: no answer in time. */
export type NoReply = { readonly none: 'offline' | 'timeout' }

export const REQUEST_TIMEOUT_MS = 12_000
