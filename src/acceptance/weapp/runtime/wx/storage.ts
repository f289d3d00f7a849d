import { call, Refusal, wordsOf } from '../call'
import { drawer, phone } from '../phone-state'
import type { Apis } from './client'

export const KEY_LIMIT = 1024 * 1024
export const TOTAL_LIMIT = 10 * 1024 * 1024

/** The app's storage with WeChat's limits: 1 MB a key, 10 MB in all. */
export function storageApis(): Apis {
  const kept = drawer('storage')
  const encoder = new TextEncoder()
  const size = (key: string, json: string) => encoder.encode(key).byteLength + encoder.encode(json).byteLength
  const sizes = new Map(kept.entries().map(([key, json]) => [key, size(key, json)]))
  const total = () => [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)

  const set = (key: unknown, value: unknown) => {
    if (typeof key !== 'string') throw new Refusal('parameter error: parameter.key should be String instead of ' + kindOf(key) + ';')
    if (phone().storage === 'broken') throw new Refusal(':entry write failed')
    const json = JSON.stringify(value === undefined ? '' : value)
    const bytes = size(key, json)
    if (bytes > KEY_LIMIT) throw new Refusal(':entry size limit reached')
    if (total() - (sizes.get(key) ?? 0) + bytes > TOTAL_LIMIT) throw new Refusal(' exceed storage max size 10Mb')
    sizes.set(key, bytes)
    kept.set(key, json)
  }
  const get = (key: string): unknown => {
    const json = kept.get(key)
    return json === null ? '' : JSON.parse(json)
  }
  const remove = (key: string) => {
    sizes.delete(key)
    kept.remove(key)
  }
  const clear = () => {
    sizes.clear()
    kept.clear()
  }
  const info = () => ({ keys: kept.keys(), currentSize: Math.ceil(total() / 1024), limitSize: TOTAL_LIMIT / 1024 })
  const found = (key: string) => {
    if (kept.get(key) === null) throw new Refusal('data not found')
    return { data: get(key) }
  }
  return {
    getStorageSync: get, removeStorageSync: remove, clearStorageSync: clear, getStorageInfoSync: info,
    setStorageSync(key: unknown, value: unknown) {
      try {
        set(key, value)
      } catch (reason) {
        const words = reason instanceof Error ? reason.message : String(reason)
        throw new Error(`setStorageSync:fail${words.startsWith(':') ? '' : ' '}${words}`)
      }
    },
    getStorage: call('getStorage', ({ key }) => found(wordsOf(key))),
    setStorage: call('setStorage', ({ key, data }) => set(key, data)),
    removeStorage: call('removeStorage', ({ key }) => remove(wordsOf(key))),
    clearStorage: call('clearStorage', clear),
    getStorageInfo: call('getStorageInfo', info),
  }
}

const kindOf = (value: unknown): string => (value === null ? 'Null' : value === undefined ? 'Undefined' : value.constructor.name)
