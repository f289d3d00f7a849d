import Taro from '@tarojs/taro'

/** A value kept on the phone. Reading checks the shape: an older version's or a damaged value is as good as none. */
export interface Kept<T> {
  read(): T | null
  /** False when the phone did not take it: its storage is full or forbidden. */
  write(value: T): boolean
  remove(): void
}

const PREFIX = 'yikezhong.'

/** @param accepts tells whether a stored value still has the shape of T */
export function kept<T>(key: string, accepts: (value: unknown) => value is T): Kept<T> {
  const name = `${PREFIX}${key}`
  return {
    read() {
      try {
        const value: unknown = Taro.getStorageSync(name)
        return accepts(value) ? value : null
      } catch {
        return null
      }
    },
    write(value) {
      try {
        Taro.setStorageSync(name, value)
        return true
      } catch {
        // A full or forbidden storage must not stop the resident: what is on the screen still works.
        return false
      }
    },
    remove() {
      try {
        Taro.removeStorageSync(name)
      } catch {
        // Nothing was kept, so nothing needs removing.
      }
    },
  }
}

const forgetters = new Set<() => void>()

/** Calls back when everything kept on the phone was deleted: what was read into memory has to go too. */
export const onForgotten = (listener: () => void): void => void forgetters.add(listener)

/** Deletes everything this app keeps on the phone, and nothing of others on the same site. */
export function forgetEverything(): void {
  try {
    for (const name of Taro.getStorageInfoSync().keys) if (name.startsWith(PREFIX)) Taro.removeStorageSync(name)
  } catch {
    // Forbidden storage: nothing was kept, so nothing needs removing.
  }
  forgetters.forEach((forget) => forget())
}
