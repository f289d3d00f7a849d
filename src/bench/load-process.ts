import { fork } from 'node:child_process'
import path from 'node:path'
import type { LoadJob, LoadReport } from './http-load'

export interface LoadProcess {
  run(job: LoadJob): Promise<LoadReport>
  stop(): void
}

/** One process for the whole run: its code is as warm in the last round as the server's. */
export function startLoadProcess(): LoadProcess {
  // Options of this process are handed on, so the child reads TypeScript as we do.
  const child = fork(path.join(__dirname, 'http-load.ts'))
  return {
    run: (job) => new Promise((resolve, reject) => {
      const gone = (code: number | null) => reject(new Error(`the load generator ended with ${code}`))
      child.once('exit', gone)
      child.once('message', (message: { report?: LoadReport; failure?: string }) => {
        child.off('exit', gone)
        if (message.report) resolve(message.report)
        else reject(new Error(`the load generator failed: ${message.failure}`))
      })
      child.send(job)
    }),
    stop: () => { child.kill() },
  }
}
