/** The part of autocannon that is used here; its package brings no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  interface AutocannonRequest {
    readonly path: string
  }

  interface AutocannonResult {
    readonly errors: number
    readonly timeouts: number
    readonly mismatches: number
    readonly non2xx: number
  }

  interface AutocannonOptions {
    readonly url: string
    readonly connections: number
    /** Requests in all. */
    readonly amount: number
    readonly setupClient: (client: { setRequests(requests: AutocannonRequest[]): void }) => void
    readonly verifyBody: (body: string) => boolean
  }

  export default function autocannon(options: AutocannonOptions, done: (error: Error | null, result: AutocannonResult) => void): EventEmitter
}
