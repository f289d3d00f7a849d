import type { Position } from '@/domain/circle/position'

/** The operator's command line was not understood; the message says what was expected, what came and what to do. */
export class CommandFault extends Error {}

export interface CommandWords {
  readonly verb: string
  readonly rest: readonly string[]
  readonly options: ReadonlyMap<string, string>
}

/** Options begin with two dashes, so that a coordinate may begin with one: `circle x.walk -0.12,51.5 --pace elder`. */
export function readWords(words: readonly string[]): CommandWords {
  const rest: string[] = []
  const options = new Map<string, string>()
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (!word.startsWith('--')) {
      rest.push(word)
      continue
    }
    const [name = '', given] = word.slice(2).split('=', 2)
    const value = given ?? words[++i]
    if (value === undefined) throw new CommandFault(`Expected a value after --${name}; got none. Write --${name} <value>.`)
    options.set(name, value)
  }
  const [verb = '', ...others] = rest
  return { verb, rest: others, options }
}

export function readPosition(word: string): Position {
  const parts = word.split(',')
  const [lng, lat] = parts.map((part) => (/^\s*-?\d+(\.\d+)?\s*$/.test(part) ? Number(part) : NaN))
  const isPlace = parts.length === 2 && lng !== undefined && lat !== undefined && Math.abs(lng) <= 180 && Math.abs(lat) <= 90
  if (isPlace) return [lng, lat]
  throw new CommandFault(`Expected WGS-84 degrees as longitude,latitude such as 110.7703,35.1449; got ${JSON.stringify(word)}. Longitude comes first, without a space after the comma.`)
}
