import type { TSchema } from 'typebox'
import type { InputFault } from '@/contract/problem'

/** Input that does not fit its schema; Fastify hands it to the error handler. */
export class InvalidInput extends Error {
  constructor(readonly faults: readonly InputFault[]) {
    super('invalid input')
  }
}

const GOT_MAX = 80

/** What came, in at most 80 characters; control characters are escaped by JSON. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > GOT_MAX ? `${text.slice(0, GOT_MAX - 1)}…` : text
}

interface SchemaWords {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly description?: string
}

/** In words what a schema takes: `one of standard, elder, wheelchair`, `number, from -90, to 90`. */
export function expectedBy(schema: TSchema): string {
  const words = schema as SchemaWords
  if (words.enum) return `one of ${words.enum.join(', ')}`
  const parts = [words.type ?? 'a value']
  if (words.minimum !== undefined) parts.push(`from ${words.minimum}`)
  if (words.maximum !== undefined) parts.push(`to ${words.maximum}`)
  if (words.minLength !== undefined) parts.push(`at least ${words.minLength} characters`)
  if (words.maxLength !== undefined) parts.push(`at most ${words.maxLength} characters`)
  if (words.pattern !== undefined) parts.push(`matching ${words.pattern}`)
  if (words.description !== undefined) parts.push(words.description)
  return parts.join(', ')
}
