import { create } from 'zustand'
import type { StationSummary } from '@/contract/circle'
import { fetchStations } from '@/client/api/client'
import { IDLE, LOADING, ready, settled, valueOf, type Fetched } from '@/client/api/fetched'

export interface Found {
  /** The words these were found for. */
  readonly words: string
  readonly stations: readonly StationSummary[]
  readonly nextCursor: string | null
}

interface SearchState {
  readonly words: string
  readonly found: Fetched<Found>
}

export const useSearch = create<SearchState>(() => ({ words: '', found: IDLE }))

/** ms without a keystroke before the server is asked. */
const PAUSE_MS = 300
let timer: ReturnType<typeof setTimeout> | null = null
let asked = 0

/** Takes what is written so far; asks once the writer pauses. */
export function setWords(words: string): void {
  if (timer !== null) clearTimeout(timer)
  asked += 1
  useSearch.setState(words.trim() === '' ? { words, found: IDLE } : { words, found: LOADING })
  if (words.trim() !== '') timer = setTimeout(() => void searchNow(), PAUSE_MS)
}

/** Asks at once: the search key, or once more after a failure. */
export async function searchNow(): Promise<void> {
  if (timer !== null) clearTimeout(timer)
  const words = useSearch.getState().words.trim()
  if (words === '') return
  const question = ++asked
  useSearch.setState({ found: LOADING })
  const result = await fetchStations({ q: words })
  if (question !== asked) return
  useSearch.setState({ found: settled(result.ok ? { ok: true, value: { words, stations: result.value.items, nextCursor: result.value.nextCursor } } : result) })
}

/** The next page behind what is shown; a failure leaves what is there. */
export async function searchMore(): Promise<void> {
  const found = valueOf(useSearch.getState().found)
  if (found?.nextCursor == null) return
  const question = ++asked
  const result = await fetchStations({ q: found.words, cursor: found.nextCursor })
  if (question !== asked || !result.ok) return
  useSearch.setState({ found: ready({ ...found, stations: [...found.stations, ...result.value.items], nextCursor: result.value.nextCursor }) })
}
