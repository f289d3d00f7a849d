import { create } from 'zustand'
import { PACES, type Pace } from '@/domain/circle/pace'
import { fetchCircle } from '@/client/api/client'
import { worthRetrying, type Failure } from '@/client/api/failure'
import { failed, IDLE, LOADING, ready, valueOf, type Fetched } from '@/client/api/fetched'
import { nowMs } from '@/client/platform/clock'
import { kept, onForgotten } from '@/client/platform/storage'
import { useLook } from '@/client/ui/look-store'
import { ALL, type Filter } from './filter'
import { lastCircle, type PlacedCircle } from './last-circle'
import { choiceOf, isOriginChoice, type Origin, type OriginChoice } from './origin'

/** Why a circle is the stored one: nothing new could be had, or (kept) nothing new was asked for. */
export type Stale = Failure | { readonly kind: 'kept' }

/** The circle on the screen; `stale` is null when it is new. */
export interface ShownCircle extends PlacedCircle {
  readonly stale: Stale | null
}

interface CircleState {
  readonly pace: Pace
  readonly circle: Fetched<ShownCircle>
  /** A newer circle is on its way while the old one stays on the screen. */
  readonly refreshing: boolean
  readonly filter: Filter
  readonly selected: readonly string[]
}

const keptPace = kept<Pace>('pace', (value): value is Pace => PACES.includes(value as Pace))
/** 长辈版 walks slowly of itself. */
const usualPace = (elder: boolean): Pace => (elder ? 'elder' : 'standard')
export const keptChoice = kept<OriginChoice>('origin', isOriginChoice)

export const useCircle = create<CircleState>(() => ({
  pace: keptPace.read() ?? usualPace(useLook.getState().elder),
  circle: IDLE,
  refreshing: false,
  filter: ALL,
  selected: [],
}))

/** An older question's answer never overwrites a newer one's. */
let asked = 0
let fetchedAt = 0
/** What the last question was about, so that it can be asked again after a failure. */
let wanted: { origin: Origin; pace: Pace } | null = null

/** Starts from another place: remembers it and draws its circle. */
export function startFrom(origin: Origin): Promise<void> {
  keptChoice.write(choiceOf(origin))
  useCircle.setState({ selected: [], circle: LOADING })
  // What was chosen, even where the stored circle on the screen shows another pace.
  return load(origin, wanted?.pace ?? useCircle.getState().pace)
}

export function setPace(pace: Pace): Promise<void> {
  keptPace.write(pace)
  return walkAt(pace)
}

// The version changes the pace with it, except for those on wheels: they stay on them.
useLook.subscribe(({ elder }, before) => {
  if (elder === before.elder || useCircle.getState().pace === 'wheelchair') return
  keptPace.remove()
  void walkAt(usualPace(elder))
})

function walkAt(pace: Pace): Promise<void> {
  useCircle.setState({ pace })
  const origin = valueOf(useCircle.getState().circle)?.origin ?? wanted?.origin
  return origin ? load(origin, pace) : Promise.resolve()
}

/** Whether a question was asked since the app started. */
export const canRetry = (): boolean => wanted !== null

/** Asks the last question again. */
export const retry = (): Promise<void> => (wanted ? load(wanted.origin, wanted.pace) : Promise.resolve())

/** Opening hours move on: a circle older than this is fetched anew when the page comes to the front. */
const FRESH_MS = 5 * 60_000

export function refreshIfOld(): void {
  const shown = valueOf(useCircle.getState().circle)
  if (shown && (shown.stale !== null || nowMs() - fetchedAt > FRESH_MS)) void retry()
}

export const setFilter = (filter: Filter): void => useCircle.setState({ filter, selected: [] })
export const select = (ids: readonly string[]): void => useCircle.setState({ selected: ids })

async function load(origin: Origin, pace: Pace): Promise<void> {
  const question = ++asked
  wanted = { origin, pace }
  useCircle.setState(({ circle }) => ({ refreshing: true, circle: circle.status === 'ready' ? circle : LOADING }))
  const result = await fetchCircle({ lng: origin.lng, lat: origin.lat, pace })
  if (question !== asked) return
  if (!result.ok) return fallBack(result.failure)
  const placed = { origin, answer: result.value }
  fetchedAt = nowMs()
  if (result.value.reason === null) lastCircle.write(placed)
  useCircle.setState({ circle: ready({ ...placed, stale: null }), pace: result.value.pace, refreshing: false })
}

/** Nothing new to be had: the stored circle is better than none, and says when it is from. */
function fallBack(failure: Failure): void {
  if (!worthRetrying(failure) || !showStored(failure)) useCircle.setState({ circle: failed(failure), refreshing: false })
}

/** Shows the stored circle; false when there is none. */
export function showStored(stale: Stale): boolean {
  const stored = lastCircle.read()
  if (stored === null) return false
  useCircle.setState({ circle: ready({ ...stored, stale }), pace: stored.answer.pace, refreshing: false })
  return true
}

onForgotten(() => {
  asked++
  wanted = null
  useCircle.setState({ pace: 'standard', circle: IDLE, refreshing: false, filter: ALL, selected: [] })
})
