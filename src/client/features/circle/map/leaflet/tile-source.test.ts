import fc from 'fast-check'
import type { TileAnswer } from '@/contract/platform'
import { createTileSource, loadTile, type TileName } from './tile-source'

const ANSWER: TileAnswer = { lines: { main: [], middle: [], minor: [], path: [] } }
const tile = (x: number): TileName => ({ z: 14, x, y: 0 })

/** A server that answers when told to. */
function aServer() {
  const downloads: { x: number; signal: AbortSignal | null; answer(): void; fail(): void }[] = []
  const load = (name: TileName, signal: AbortSignal | null) => new Promise<TileAnswer>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('aborted')))
    downloads.push({ x: name.x, signal, answer: () => resolve(ANSWER), fail: () => reject(new Error('no network')) })
  })
  return { downloads, load }
}
const last = <T>(all: readonly T[]): T => {
  const it = all[all.length - 1]
  if (it === undefined) throw new Error('expected one')
  return it
}

describe('a tile', () => {
  test('that several drawings show is downloaded once', async () => {
    const { downloads, load } = aServer()
    const source = createTileSource(load)
    const both = Promise.all([source.take(tile(1)), source.take(tile(1))])
    last(downloads).answer()
    expect(await both).toEqual([ANSWER, ANSWER])
    expect(downloads).toHaveLength(1)
  })
  test('drawn before is at hand without the network', async () => {
    const { downloads, load } = aServer()
    const source = createTileSource(load)
    const first = source.take(tile(1))
    last(downloads).answer()
    await first
    source.release(tile(1))
    expect(await source.take(tile(1))).toBe(ANSWER)
    expect(downloads).toHaveLength(1)
  })
  test('nobody draws any more is given up while it loads', async () => {
    const { downloads, load } = aServer()
    const source = createTileSource(load)
    const gone = source.take(tile(1))
    source.release(tile(1))
    expect(last(downloads).signal?.aborted).toBe(true)
    expect(await gone).toBeNull()
  })
  test('somebody still draws is not given up when another lets go', () => {
    const { downloads, load } = aServer()
    const source = createTileSource(load)
    void source.take(tile(1))
    void source.take(tile(1))
    source.release(tile(1))
    expect(last(downloads).signal?.aborted).toBe(false)
  })
  test('that failed is nothing now, and the next look tries again', async () => {
    const { downloads, load } = aServer()
    const source = createTileSource(load)
    const first = source.take(tile(1))
    last(downloads).fail()
    expect(await first).toBeNull()
    const second = source.take(tile(1))
    last(downloads).answer()
    expect(await second).toBe(ANSWER)
    expect(downloads).toHaveLength(2)
  })
  test('tried again is not given up because the drawing that saw it fail goes away', async () => {
    const { downloads, load } = aServer()
    const source = createTileSource(load)
    const first = source.take(tile(1))
    last(downloads).fail()
    await first
    const second = source.take(tile(1))
    source.release(tile(1))
    expect(last(downloads).signal?.aborted).toBe(false)
    last(downloads).answer()
    expect(await second).toBe(ANSWER)
  })
  test('without AbortController the download runs out and does no harm', async () => {
    const known = globalThis.AbortController
    Object.defineProperty(globalThis, 'AbortController', { value: undefined, configurable: true, writable: true })
    try {
      const { downloads, load } = aServer()
      const source = createTileSource(load)
      void source.take(tile(1))
      source.release(tile(1))
      last(downloads).answer()
      void source.take(tile(1))
      expect(downloads).toHaveLength(2)
    } finally {
      Object.defineProperty(globalThis, 'AbortController', { value: known, configurable: true, writable: true })
    }
  })
})

describe('memory', () => {
  test('keeps the tiles drawn last and forgets the oldest', async () => {
    const { downloads, load } = aServer()
    const source = createTileSource(load, 3)
    for (const x of [1, 2, 3, 4]) {
      const coming = source.take(tile(x))
      last(downloads).answer()
      await coming
      source.release(tile(x))
    }
    void source.take(tile(4))
    expect(downloads).toHaveLength(4)
    void source.take(tile(1))
    expect(downloads).toHaveLength(5)
  })
  test('whatever is taken and let go, whoever waits gets the tile, and nothing in use is forgotten', async () => {
    const step = fc.record({ x: fc.integer({ min: 0, max: 4 }), do: fc.constantFrom('take' as const, 'release' as const, 'answer' as const, 'fail' as const) })
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { downloads, load } = aServer()
      const source = createTileSource(load, 2)
      const users = new Map<number, number>()
      const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
      for (const { x, do: act } of steps) {
        const now = users.get(x) ?? 0
        const open = [...downloads].reverse().find((it) => it.x === x)
        if (act === 'take') {
          void source.take(tile(x))
          users.set(x, now + 1)
        } else if (act === 'release' && now > 0) {
          source.release(tile(x))
          users.set(x, now - 1)
        } else if (act === 'answer') open?.answer()
        else if (act === 'fail') open?.fail()
        await settle()
        for (const [wanted, count] of users) {
          if (count > 0) expect([...downloads].reverse().find((it) => it.x === wanted)?.signal?.aborted).toBe(false)
        }
      }
      for (const [x, count] of users) {
        if (count === 0) continue
        const before = downloads.length
        const again = source.take(tile(x))
        last(downloads.filter((it) => it.x === x)).answer()
        expect(await again).toBe(ANSWER)
        expect(downloads.length - before).toBeLessThanOrEqual(1)
      }
    }), { numRuns: 40 })
  }, 60_000)
})

describe('our own server’s tiles', () => {
  const fetched = jest.fn<Promise<Partial<Response>>, [string, RequestInit]>()
  beforeEach(() => { Object.assign(globalThis, { fetch: fetched }) })

  test('come from the contract’s address', async () => {
    fetched.mockResolvedValueOnce({ ok: true, json: async () => ANSWER })
    expect(await loadTile({ z: 14, x: 13233, y: 6475 }, null)).toBe(ANSWER)
    expect(fetched).toHaveBeenCalledWith('/api/v1/basemap/14/13233/6475', {})
  })
  test('that do not come say what was expected and what came', async () => {
    fetched.mockResolvedValueOnce({ ok: false, status: 404 })
    await expect(loadTile(tile(1), null)).rejects.toThrow('base map tile 14/1/0: expected 200, got 404')
  })
})
