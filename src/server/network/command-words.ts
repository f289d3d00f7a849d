import { PACES, type Pace } from '@/domain/circle/pace'
import type { Position } from '@/domain/circle/position'
import type { Tags } from './tags'

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

export function readPace(word: string | undefined): Pace {
  const pace = PACES.find((it) => it === (word ?? 'standard'))
  if (pace !== undefined) return pace
  throw new CommandFault(`Expected --pace to be one of ${PACES.join(', ')}; got ${JSON.stringify(word)}. Leave it out for standard.`)
}

export function readMinutes(word: string): number[] {
  const minutes = word.split(',').map((part) => (/^\d+(\.\d+)?$/.test(part) ? Number(part) : NaN))
  if (minutes.every((it) => it > 0)) return minutes
  throw new CommandFault(`Expected --minutes as numbers above 0 such as 5,10,15; got ${JSON.stringify(word)}. Separate them by commas.`)
}

export function readTags(words: readonly string[]): Tags {
  return Object.fromEntries(words.map((word) => {
    const at = word.indexOf('=')
    if (at > 0) return [word.slice(0, at), word.slice(at + 1)]
    throw new CommandFault(`Expected tags as key=value such as highway=steps; got ${JSON.stringify(word)}. Join key and value by an equals sign.`)
  }))
}
