import { create } from 'zustand'
import { rounded } from '@/client/api/client'
import { isLocationAllowed, locate } from '@/client/platform/location'
import type { LocationAnswer } from '@/client/platform/location.types'
import { open } from '@/client/platform/navigation'
import { isOffline } from '@/client/platform/network'
import { agreeToLocating, mustAskFirst, recordUse, useConsent } from '@/client/session/consent'
import { loadReference, type Reference } from './reference'
import { findVillage, villageOrigin, type OriginChoice } from './origin'
import { keptChoice, select, showStored, startFrom, useCircle } from './store'

/** Before there is a circle: nothing chosen yet, the position being asked for, or a place that has no point. */
export type Beginning = 'choosing' | 'locating' | 'unplaced'

export const useBeginning = create<{ readonly beginning: Beginning }>(() => ({ beginning: 'choosing' }))

/** What a link may carry: a village to start from, a station to show. Both come from outside. */
export interface Link {
  readonly village?: string | undefined
  readonly station?: string | undefined
}

/** Opens the circle that the link names, else the one chosen last time, else leaves the choice to the resident. */
export async function begin(link: Link): Promise<void> {
  const reference = await loadReference()
  if (reference === null) return
  const begun = useCircle.getState().circle.status !== 'idle'
  const choice: OriginChoice | null = link.village ? { kind: 'village', code: link.village } : begun ? null : keptChoice.read()
  if (choice?.kind === 'village') await startFromVillage(reference, choice.code)
  if (choice?.kind === 'position') await beginFromPosition()
  if (link.station) select([link.station])
}

/** Asks only where it was allowed before: a question nobody asked for would come out of the blue. The last circle is there anyway. */
async function beginFromPosition(): Promise<void> {
  const allowed = mustAskFirst(useConsent.getState().consent) === null && (await isLocationAllowed())
  const missed = allowed ? await locateHere() : null
  if (allowed && missed === null) return
  if (showStored((await isOffline()) ? { kind: 'offline' } : { kind: 'kept' })) return
  if (missed !== null) open('/village', { why: missed })
}

/** False when the village is unknown or has no point yet. */
export async function startFromVillage({ divisions }: Reference, code: string): Promise<boolean> {
  const village = findVillage(divisions, code)
  const origin = village ? villageOrigin(village) : null
  useBeginning.setState({ beginning: origin ? 'choosing' : 'unplaced' })
  if (origin === null) return false
  await startFrom(origin)
  return true
}

/** Asks for the position and draws its circle. Returns why there was none to be had, or null when all went well. */
export async function locateHere(): Promise<Exclude<LocationAnswer['kind'], 'found'> | null> {
  if (!(await agreeToLocating())) return 'refused'
  useBeginning.setState({ beginning: 'locating' })
  const answer = await locate()
  useBeginning.setState({ beginning: 'choosing' })
  if (answer.kind !== 'found') return answer.kind
  recordUse()
  // Rounded at once: nothing finer is kept or sent.
  void startFrom({ kind: 'position', lng: rounded(answer.lng), lat: rounded(answer.lat) })
  return null
}

/** The same from a page without a village list: where there is no position that list opens and says so. */
export async function startFromPosition(): Promise<void> {
  const missed = await locateHere()
  if (missed !== null) open('/village', { why: missed })
}
