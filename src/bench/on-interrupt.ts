/** What runs outside this process must not outlive it when a run is broken off. Returns what takes the promise back. */
export function onInterrupt(cleanUp: () => void): () => void {
  const stop = () => {
    cleanUp()
    process.exit(130)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return () => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
