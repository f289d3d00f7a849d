import type { Failure, Result } from './failure'

/** What is known about something that has to be fetched. */
export type Fetched<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly failure: Failure }

export const IDLE: Fetched<never> = { status: 'idle' }
export const LOADING: Fetched<never> = { status: 'loading' }
export const ready = <T>(value: T): Fetched<T> => ({ status: 'ready', value })
export const failed = (failure: Failure): Fetched<never> => ({ status: 'failed', failure })
export const settled = <T>(result: Result<T>): Fetched<T> => (result.ok ? ready(result.value) : failed(result.failure))
export const valueOf = <T>(fetched: Fetched<T>): T | null => (fetched.status === 'ready' ? fetched.value : null)
