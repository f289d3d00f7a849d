import type { KeptOnPhone, Phone, StartState } from '../phone'

declare global {
  interface Window {
    __weappStart: StartState
  }
}

const { phone: first, kept, apiOrigin: origin } = window.__weappStart
const listeners = new Set<(now: Phone, before: Phone) => void>()
let current: Phone = first

export const apiOrigin = origin
export const phone = (): Phone => current
export const onPhoneChange = (listener: (now: Phone, before: Phone) => void): void => void listeners.add(listener)

export function changePhone(change: Partial<Phone>): void {
  const before = current
  current = { ...current, ...change }
  for (const listener of listeners) listener(current, before)
}

/** One drawer of the client's memory. Written through to the phone before the call returns, as a cold start may follow at once. */
export function drawer(place: keyof KeptOnPhone) {
  const values = new Map(Object.entries(kept[place]))
  return {
    get: (key: string): string | null => values.get(key) ?? null,
    keys: (): string[] => [...values.keys()],
    set(key: string, value: string): void {
      values.set(key, value)
      writeThrough({ place, key, value })
    },
    remove(key: string): void {
      if (values.delete(key)) writeThrough({ place, key })
    },
    clear(): void {
      values.clear()
      writeThrough({ place })
    },
    entries: (): [string, string][] => [...values],
  }
}

function writeThrough(change: { place: keyof KeptOnPhone; key?: string; value?: string }): void {
  const post = new XMLHttpRequest()
  post.open('POST', '/__keep', false)
  post.send(JSON.stringify(change))
}
