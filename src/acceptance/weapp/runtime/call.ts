import { record } from './record'

export interface Options {
  readonly [name: string]: unknown
}

type Callback = (answer: unknown) => void

/** How WeChat says no: `errMsg` is put together from the call's name and these words. */
export class Refusal extends Error {
  constructor(words: string, readonly more: Readonly<Record<string, unknown>> = {}) {
    super(words)
  }
}

const callback = (options: Options, name: 'success' | 'fail' | 'complete'): Callback | null => {
  const found = options[name]
  return typeof found === 'function' ? (found as Callback) : null
}

/** A function of wx with callbacks: answers later, through `success`/`fail`/`complete`, or as a promise when none is given. */
export function call(name: string, run: (options: Options) => unknown) {
  return (given?: unknown): Promise<unknown> | undefined => {
    const options: Options = typeof given === 'object' && given !== null ? (given as Options) : {}
    record.calls.push({ name, options: plain(options) })
    const [success, fail, complete] = [callback(options, 'success'), callback(options, 'fail'), callback(options, 'complete')]
    const outcome = Promise.resolve().then(() => run(options)).then(
      (more) => {
        const answer = { errMsg: `${name}:ok`, ...(typeof more === 'object' && more !== null ? more : {}) }
        return { answer, ok: true }
      },
      (reason: unknown) => ({ answer: refusalOf(name, reason), ok: false }),
    )
    if (!success && !fail && !complete) return outcome.then(({ answer, ok }) => (ok ? answer : Promise.reject(answer)))
    void outcome.then(({ answer, ok }) => {
      if (ok) success?.(answer)
      else fail?.(answer)
      complete?.(answer)
    })
    return undefined
  }
}

export function refusalOf(name: string, reason: unknown): { errMsg: string } {
  const words = reason instanceof Error ? reason.message : String(reason)
  return { errMsg: `${name}:fail${words.startsWith(':') ? '' : ' '}${words}`, ...(reason instanceof Refusal ? reason.more : {}) }
}

/** A copy without functions and cycles, for the record. */
export function plain(options: Options): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(JSON.stringify(options)) as Record<string, unknown>
  } catch {
    return {}
  }
}

export const wordsOf = (value: unknown, otherwise = ''): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : otherwise)
export const numberOf = (value: unknown, otherwise: number): number => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : otherwise
}
