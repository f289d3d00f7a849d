import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { createWalkEngine } from '@/domain/circle/create-walk-engine'
import { minutesFor, RING_MINUTES, type Pace } from '@/domain/circle/pace'
import type { Position } from '@/domain/circle/position'
import { isAnchor, type WalkEngine, type WalkNetworkInfo } from '@/domain/circle/walk-engine'
import { CommandFault, readPosition, readWords, type CommandWords } from '@/server/command-words'
import { explainLine, explainTags } from './explain-tags'
import { readGraphFile, writeGraphFile } from './graph-file'
import { NetworkFileError } from './network-file-error'
import { readMinutes, readPace, readTags } from './network-words'
import { readRoads } from './read-roads'

export interface Terminal {
  readonly readLines: () => Readable
  print(line: string): void
  complain(line: string): void
}

interface Verb {
  readonly usage: string
  /** How many words follow the verb, at least and at most. */
  readonly words: readonly [least: number, most: number]
  readonly options: readonly string[]
  run(words: CommandWords, terminal: Terminal): void | Promise<void>
}

const VERBS: Readonly<Record<string, Verb>> = {
  import: {
    usage: 'import <roads.osm.pbf|roads.geojson> <network file>',
    words: [2, 2],
    options: [],
    run({ rest: [from = '', to = ''] }, { print }) {
      writeGraphFile(to, readRoads(from))
      print(JSON.stringify(facts(to, readGraphFile(to).info)))
    },
  },
  info: {
    usage: 'info <network file>',
    words: [1, 1],
    options: [],
    run: ({ rest: [file = ''] }, { print }) => print(JSON.stringify(facts(file, readGraphFile(file).info))),
  },
  walk: {
    usage: 'walk <network file> <lng,lat> <lng,lat> [--pace standard|elder|wheelchair]',
    words: [3, 3],
    options: ['pace'],
    run({ rest: [file = '', from = '', to = ''], options }, { print }) {
      const [start, end, pace] = [readPosition(from), readPosition(to), readPace(options.get('pace'))]
      print(JSON.stringify(walk(createWalkEngine(readGraphFile(file)), start, end, pace)))
    },
  },
  circle: {
    usage: 'circle <network file> <lng,lat> [--pace standard|elder|wheelchair] [--minutes 5,10,15]',
    words: [2, 2],
    options: ['pace', 'minutes'],
    run({ rest: [file = '', at = ''], options }, { print }) {
      const [origin, pace] = [readPosition(at), readPace(options.get('pace'))]
      const minutes = options.has('minutes') ? readMinutes(options.get('minutes')!) : RING_MINUTES
      print(JSON.stringify(circle(createWalkEngine(readGraphFile(file)), origin, pace, minutes)))
    },
  },
  explain: {
    usage: 'explain <key=value> …   (a way; a node where there is a barrier and no highway)   or   explain -   (lines from standard input)',
    words: [1, Infinity],
    options: [],
    async run({ rest }, { print, readLines }) {
      if (rest[0] !== '-') {
        const tags = readTags(rest)
        const isNode = tags.barrier !== undefined && tags.highway === undefined
        return print(JSON.stringify(explainTags(isNode ? { node: tags } : { way: tags })))
      }
      let number = 0
      for await (const line of createInterface({ input: readLines() })) {
        number++
        if (line.trim() !== '') print(JSON.stringify(explainLine(line, number)))
      }
    },
  },
}

/** Runs one command of the operator; answers one JSON object a line. Returns the exit code. */
export async function runNetworkCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const read = readWords(words)
    const verb = Object.hasOwn(VERBS, read.verb) ? VERBS[read.verb] : undefined
    if (verb === undefined) throw new CommandFault(`Expected one of ${Object.keys(VERBS).join(', ')}; got ${JSON.stringify(read.verb)}. Usage:\n${usages()}`)
    const [least, most] = verb.words
    const unknown = [...read.options.keys()].find((name) => !verb.options.includes(name))
    if (read.rest.length < least || read.rest.length > most) throw new CommandFault(`Expected ${verb.usage}; got ${read.rest.length} words after ${read.verb}.`)
    if (unknown !== undefined) throw new CommandFault(`Expected ${verb.usage}; got the unknown option --${unknown}. Leave it out.`)
    await verb.run(read, terminal)
    return 0
  } catch (error) {
    // A RangeError is the engine's word on numbers it was given.
    if (!(error instanceof CommandFault || error instanceof NetworkFileError || error instanceof RangeError)) throw error
    terminal.complain(error.message)
    return 1
  }
}

const usages = (): string => Object.values(VERBS).map(({ usage }) => `  npm run -s network -- ${usage}`).join('\n')

const facts = (file: string, info: WalkNetworkInfo) => ({ file, ...info })
const centimeters = (meters: number): number => Math.round(meters * 100) / 100

/** Metres of the shortest walk however long, or the reason why there is none. */
function walk(engine: WalkEngine, from: Position, to: Position, pace: Pace) {
  const [start, end] = [engine.anchor(from, pace), engine.anchor(to, pace)]
  const none = { pace, meters: null, networkMeters: null, accessMeters: null, minutes: null }
  if (!isAnchor(start)) return { ...none, reason: start.reason, at: from }
  if (!isAnchor(end)) return { ...none, reason: end.reason, at: to }
  const [nearest] = engine.nearestOfEach(start, pace, [[end]])
  if (!nearest) return { ...none, reason: 'no_way' }
  const accessMeters = centimeters(start.accessMeters + end.accessMeters)
  const networkMeters = centimeters(nearest.meters - start.accessMeters - end.accessMeters)
  const meters = centimeters(networkMeters + accessMeters)
  return { pace, meters, networkMeters, accessMeters, minutes: centimeters(minutesFor(meters, pace)), reason: null }
}

/** An RFC 7946 FeatureCollection, WGS-84, one feature per ring in the order asked for; none where there is a reason. */
function circle(engine: WalkEngine, origin: Position, pace: Pace, minutes: readonly number[]) {
  const { source, version, synthetic, attribution } = engine.info
  const anchor = engine.anchor(origin, pace)
  const head = { type: 'FeatureCollection', origin, pace, network: { source, version, synthetic, attribution } }
  if (!isAnchor(anchor)) return { ...head, reason: anchor.reason, snappedMeters: anchor.snappedMeters, accessMeters: null, features: [] }
  const features = engine.circle(anchor, pace, minutes).rings.map((ring) => ({
    type: 'Feature',
    properties: { minutes: ring.minutes, meters: ring.meters, reachedNodes: ring.reachedNodes },
    geometry: { type: 'MultiPolygon', coordinates: ring.polygons },
  }))
  return { ...head, reason: null, snappedMeters: centimeters(anchor.snappedMeters), accessMeters: centimeters(anchor.accessMeters), features }
}
