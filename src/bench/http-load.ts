/**
 * The load generator, in a process of its own: it shares neither the server's event loop nor the in-process measurement's.
 * Receives a `LoadJob`, sends back what came of it, and waits for the next.
 */
import autocannon from 'autocannon'

export interface LoadJob {
  readonly url: string
  readonly connections: number
  /** Requests in all. */
  readonly amount: number
  readonly paths: readonly string[]
  /** What every answer must hold; an answer without it is not a full one. */
  readonly expected: string
}

export interface LoadReport {
  readonly answersPerSecond: number
  readonly p99Ms: number
  readonly answers: number
  /** Answers that were not 2xx, answers that were not full, connection errors and timeouts. */
  readonly failed: number
}

function load(job: LoadJob): Promise<LoadReport> {
  return new Promise((resolve, reject) => {
    const ms: number[] = []
    let started = 0
    let ended = 0
    let clients = 0
    const shift = Math.ceil(job.paths.length / job.connections)
    const options = {
      url: job.url,
      connections: job.connections,
      amount: job.amount,
      // Each connection begins elsewhere in the list, so that twenty do not ask for the same place at once.
      setupClient: (client: { setRequests(requests: { path: string }[]): void }) => {
        const first = (clients++ * shift) % job.paths.length
        client.setRequests([...job.paths.slice(first), ...job.paths.slice(0, first)].map((path) => ({ path })))
      },
      verifyBody: (body: string) => body.includes(job.expected) && body.endsWith('}'),
    }
    const run = autocannon(options, (error, result) => {
      if (error) return reject(error)
      const { errors, timeouts, mismatches, non2xx } = result
      const sorted = ms.slice(job.connections).sort((a, b) => a - b)
      resolve({
        // Its own duration is rounded up to its next tick.
        answersPerSecond: (ms.length * 1000) / (ended - started),
        p99Ms: sorted[Math.floor(sorted.length * 0.99)] ?? NaN,
        answers: ms.length,
        failed: errors + timeouts + mismatches + non2xx,
      })
    })
    run.on('start', () => { started = performance.now() })
    run.on('response', (_client: unknown, _status: number, _bytes: number, took: number) => {
      ms.push(took)
      ended = performance.now()
    })
  })
}

process.on('message', (job: LoadJob) => {
  load(job).then(
    (report) => process.send?.({ report }),
    (error: unknown) => process.send?.({ failure: String(error) }),
  )
})
