/** Milliseconds since 1970. The one place where screens read the clock. */
export const nowMs = (): number => Date.now()
