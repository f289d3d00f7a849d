import Taro from '@tarojs/taro'

/** A value kept on the phone. Reading checks the shape: an older version's or a damaged value is as good as none. */
export interface Kept<T> {
  read(): T | null
  write(value: T): void
  remove(): void
}

/** @param accepts tells whether a stored value still has the shape of T */
export function kept<T>(key: string, accepts: (value: unknown) => value is T): Kept<T> {
  const name = `yikezhong.${key}`
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
      } catch {
        // A full or forbidden storage must not stop the resident: what is on the screen still works.
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
