/** A generator whose numbers follow from its seed: the same demonstration on every machine. */
export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number
  pick<T>(from: readonly T[]): T
  /** Whole number from least to most, both possible. */
  between(least: number, most: number): number
}

/** mulberry32 (Tommy Ettinger, public domain), seeded with the FNV-1a hash of a text. */
export function seededChance(seed: string): Chance {
  let state = hashOf(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    pick: (from) => {
      const chosen = from[between(0, from.length - 1)]
      if (chosen === undefined) throw new RangeError('expected something to pick from, got an empty list')
      return chosen
    },
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}
