import type { RunRecord } from '../run-record'

/** What this start of the app did; read by the test. */
export const record: RunRecord = { setData: [], errors: [], problems: [], unsupported: [], calls: [], lifecycle: [], firstPaintMs: null }

const listeners = new Set<(message: string) => void>()

/** Hears of every error nobody caught: wx.onError. */
export const onErrorRecorded = (listener: (message: string) => void): void => void listeners.add(listener)

export function recordError(where: string, reason: unknown): void {
  const message = `${where}: ${reason instanceof Error ? reason.stack ?? reason.message : typeof reason === 'object' ? JSON.stringify(reason) : String(reason)}`
  record.errors.push(message)
  for (const listener of listeners) listener(message)
}

export const recordProblem = (text: string): void => addOnce(record.problems, text)

/** The app used something that WeChat has and this stand-in has not. */
export const recordUnsupported = (name: string): void => addOnce(record.unsupported, name)

function addOnce(list: string[], text: string): void {
  if (!list.includes(text)) list.push(text)
}

export function watchErrors(): void {
  window.addEventListener('error', (event) => recordError('uncaught', event.error ?? event.message))
  window.addEventListener('unhandledrejection', (event) => recordError('unhandled rejection', event.reason))
}
