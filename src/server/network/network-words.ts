import { PACES, type Pace } from '@/domain/circle/pace'
import { CommandFault } from '@/server/command-words'
import type { Tags } from './tags'

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
