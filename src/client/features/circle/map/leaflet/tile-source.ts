import type { TileAnswer } from '@/contract/platform'
import { ROUTES } from '@/contract/routes'

export interface TileName {
  readonly z: number
  readonly x: number
  readonly y: number
}

export interface TileSource {
  /** The tile, or null when it cannot be had now; every call must be followed by one `release`. */
  take(tile: TileName): Promise<TileAnswer | null>
  /** Nobody draws it any more: an unfinished download is given up. */
  release(tile: TileName): void
}

interface Entry {
  readonly answer: Promise<TileAnswer | null>
  readonly giveUp: () => void
  users: number
  state: 'loading' | 'ready' | 'failed'
}

const KEPT = 96
const keyOf = ({ z, x, y }: TileName) => `${z}/${x}/${y}`

/** Keeps the tiles drawn last in memory. A failed download is forgotten, so the next look tries again. */
export function createTileSource(load: (tile: TileName, signal: AbortSignal | null) => Promise<TileAnswer>, kept = KEPT): TileSource {
  const entries = new Map<string, Entry>()

  /** `users`: who saw it fail before and has not let go of it yet. */
  function start(tile: TileName, key: string, users: number): Entry {
    // Chrome 63–65 and iOS 11.0 know no AbortController: there the download simply runs out.
    const controller = typeof AbortController === 'function' ? new AbortController() : null
    const forget = () => { if (entries.get(key) === entry) entries.delete(key) }
    const entry: Entry = {
      users,
      state: 'loading',
      giveUp: () => { forget(); controller?.abort() },
      answer: load(tile, controller?.signal ?? null).then(
        (answer) => { entry.state = 'ready'; return answer },
        () => { entry.state = 'failed'; if (entry.users <= 0) forget(); return null },
      ),
    }
    return entry
  }

  function trim() {
    for (const [key, entry] of entries) {
      if (entries.size <= kept) return
      if (entry.users === 0) entries.delete(key)
    }
  }

  return {
    take(tile) {
      const key = keyOf(tile)
      const known = entries.get(key)
      const entry = known && known.state !== 'failed' ? known : start(tile, key, known?.users ?? 0)
      entries.delete(key)
      entries.set(key, entry)
      entry.users++
      trim()
      return entry.answer
    },
    release(tile) {
      const entry = entries.get(keyOf(tile))
      if (!entry) return
      entry.users--
      if (entry.users <= 0 && entry.state !== 'ready') entry.giveUp()
    },
  }
}

/** Reads tiles from our own server. */
export async function loadTile({ z, x, y }: TileName, signal: AbortSignal | null): Promise<TileAnswer> {
  const path = ROUTES.basemap.path.replace(':z', String(z)).replace(':x', String(x)).replace(':y', String(y))
  const response = await fetch(`${API_BASE}${path}`, signal ? { signal } : {})
  if (!response.ok) throw new Error(`base map tile ${z}/${x}/${y}: expected 200, got ${response.status}`)
  return response.json() as Promise<TileAnswer>
}
