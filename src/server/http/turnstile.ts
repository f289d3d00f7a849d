/**
 * Lets costly work through one piece per turn of the event loop, so that cheap requests and new connections are served
 * in between, and turns callers away when `capacity` are already waiting.
 */
export interface Turnstile {
  /** Resolves when it is the caller's turn; null when too many wait. */
  enter(): Promise<void> | null
  readonly waiting: number
}

export function createTurnstile(capacity: number): Turnstile {
  const queue: (() => void)[] = []
  let turning = false

  const turn = () => {
    queue.shift()?.()
    if (queue.length > 0) setImmediate(turn)
    else turning = false
  }
  return {
    get waiting() { return queue.length },
    enter() {
      if (queue.length >= capacity) return null
      const promise = new Promise<void>((resolve) => queue.push(resolve))
      if (!turning) {
        turning = true
        setImmediate(turn)
      }
      return promise
    },
  }
}
