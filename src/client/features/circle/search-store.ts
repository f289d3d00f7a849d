import { create } from 'zustand'
import type { StationSummary } from '@/contract/circle'
import { fetchStations, rounded } from '@/client/api/client'
import { IDLE, LOADING, ready, settled, valueOf, type Fetched } from '@/client/api/fetched'
import { useCircle } from './store'

export interface Found {
  /** The words these were found for. */
  readonly words: string
  /** Where one started from: of equally good matches the nearest come first. */
  readonly near: string | null
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
  const near = startingPlace()
  const result = await fetchStations({ q: words, ...(near === null ? {} : { near }) })
  if (question !== asked) return
  useSearch.setState({ found: settled(result.ok ? { ok: true, value: { words, near, stations: result.value.items, nextCursor: result.value.nextCursor } } : result) })
}

function startingPlace(): string | null {
  const origin = valueOf(useCircle.getState().circle)?.origin
  return origin ? `${rounded(origin.lng)},${rounded(origin.lat)}` : null
}

/** The next page behind what is shown; a failure leaves what is there. */
export async function searchMore(): Promise<void> {
  const found = valueOf(useSearch.getState().found)
  if (found?.nextCursor == null) return
  const question = ++asked
  const result = await fetchStations({ q: found.words, cursor: found.nextCursor, ...(found.near === null ? {} : { near: found.near }) })
  if (question !== asked || !result.ok) return
  useSearch.setState({ found: ready({ ...found, stations: [...found.stations, ...result.value.items], nextCursor: result.value.nextCursor }) })
}
