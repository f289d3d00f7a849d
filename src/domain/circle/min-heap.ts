/** A 4-ary min-heap of (key, item) pairs in typed arrays; it grows but never shrinks, so searches allocate nothing. */
export class MinHeap {
  size = 0
  private keys = new Float64Array(1024)
  private items = new Uint32Array(1024)

  clear(): void {
    this.size = 0
  }

  /** Key of the smallest pair; read it before `pop`. Meaningless when empty. */
  topKey(): number {
    return this.keys[0]!
  }

  push(key: number, item: number): void {
    if (this.size === this.keys.length) this.grow()
    const { keys, items } = this
    let at = this.size++
    while (at > 0) {
      const above = (at - 1) >> 2
      if (keys[above]! <= key) break
      keys[at] = keys[above]!
      items[at] = items[above]!
      at = above
    }
    keys[at] = key
    items[at] = item
  }

  /** Removes the smallest pair and returns its item. Must not be called when empty. */
  pop(): number {
    const { keys, items } = this
    const top = items[0]!
    const size = --this.size
    const key = keys[size]!
    const item = items[size]!
    let at = 0
    for (;;) {
      const first = (at << 2) + 1
      if (first >= size) break
      const end = Math.min(first + 4, size)
      let least = first
      for (let child = first + 1; child < end; child++) if (keys[child]! < keys[least]!) least = child
      if (keys[least]! >= key) break
      keys[at] = keys[least]!
      items[at] = items[least]!
      at = least
    }
    keys[at] = key
    items[at] = item
    return top
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2)
    const items = new Uint32Array(keys.length)
    keys.set(this.keys)
    items.set(this.items)
    this.keys = keys
    this.items = items
  }
}
