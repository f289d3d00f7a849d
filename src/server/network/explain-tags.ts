import { CommandFault } from '@/server/command-words'
import { nodeStepFree, wayStepFree } from './step-free'
import type { Tags } from './tags'
import { nodeRowFor } from './walkable-nodes'
import { wayRowFor, type Walkable } from './walkable-ways'

export interface Explanation {
  readonly walkable: Walkable
  /** Which row of the tables decided, and its reason. */
  readonly row: string
  readonly why: string
  /** Fit for wheels; false wherever nobody walks. */
  readonly stepFree: boolean
}

/** What the import makes of a way, of a node on a walkable way, or of both together: a node nobody passes closes the way there. */
export function explainTags({ way, node }: { readonly way?: Tags; readonly node?: Tags }): Explanation {
  const wayRow = way && wayRowFor(way)
  const nodeRow = node && nodeRowFor(node)
  const decides = wayRow && wayRow.verdict !== 'no' && nodeRow?.verdict === 'no' ? nodeRow : (wayRow ?? nodeRow)
  if (decides === undefined) throw new CommandFault('Expected the tags of a way, a node, or both; got neither. Write {"way":{"highway":"steps"}}.')
  const stepFree = decides.verdict !== 'no' && (way === undefined || wayStepFree(way).verdict) && (node === undefined || nodeStepFree(node).verdict)
  return { walkable: decides.verdict, row: decides.id, why: decides.why, stepFree }
}

/** Reads one line of `explain -`. */
export function explainLine(line: string, number: number): Explanation {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    value = null
  }
  const { way, node } = (value ?? {}) as { way?: unknown; node?: unknown }
  if (typeof value === 'object' && isTags(way) && isTags(node) && (way !== undefined || node !== undefined)) {
    return explainTags({ ...(way === undefined ? {} : { way }), ...(node === undefined ? {} : { node }) })
  }
  throw new CommandFault(`Expected {"way":{tags},"node":{tags}} with one or both, all values texts, in line ${number}; got ${line.slice(0, 120)}. Correct that line.`)
}

const isTags = (it: unknown): it is Tags | undefined =>
  it === undefined || (typeof it === 'object' && it !== null && !Array.isArray(it) && Object.values(it).every((value) => typeof value === 'string'))
