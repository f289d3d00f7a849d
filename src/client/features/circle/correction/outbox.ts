import { create } from 'zustand'
import type { CorrectionKind } from '@/domain/circle/correction'
import type { CorrectionReceipt } from '@/contract/circle'
import { sendCorrection } from '@/client/api/client'
import { worthRetrying, type Failure } from '@/client/api/failure'
import { kept } from '@/client/platform/storage'

/** A report that was handed over and has to reach the server exactly once. */
export interface Parcel {
  readonly draftId: string
  readonly stationId: string
  readonly kind: CorrectionKind
  readonly text: string
}

/** What became of a report: waiting on the phone, received, or turned down. */
export type Delivery =
  | { readonly state: 'waiting' }
  | { readonly state: 'sent'; readonly receipt: CorrectionReceipt }
  | { readonly state: 'refused'; readonly failure: Failure }

const isParcels = (value: unknown): value is readonly Parcel[] =>
  Array.isArray(value) && value.every((it) => typeof it?.draftId === 'string' && typeof it?.stationId === 'string' && typeof it?.text === 'string')

const stored = kept<readonly Parcel[]>('outbox', isParcels)
/** Between two tries while something is waiting. */
const AGAIN_MS = 15_000

interface Outbox {
  readonly waiting: readonly Parcel[]
  /** By draft, for this run of the app. */
  readonly deliveries: Readonly<Record<string, Delivery>>
}

export const useOutbox = create<Outbox>(() => ({ waiting: stored.read() ?? [], deliveries: {} }))

/** Keeps the report first, then tries to send it: a crash in between loses nothing. */
export function hand(parcel: Parcel): Promise<void> {
  const { waiting } = useOutbox.getState()
  setWaiting([...waiting.filter(({ draftId }) => draftId !== parcel.draftId), parcel])
  setDelivery(parcel.draftId, { state: 'waiting' })
  return flushOutbox()
}

let flushing: Promise<void> | null = null
let timer: ReturnType<typeof setTimeout> | null = null

/** Sends what is waiting, one after the other. Safe to call at any time and as often as one likes. */
export function flushOutbox(): Promise<void> {
  flushing ??= sendAll().finally(() => { flushing = null })
  return flushing
}

async function sendAll(): Promise<void> {
  if (timer !== null) clearTimeout(timer)
  timer = null
  const tried = new Set<string>()
  for (let parcel = nextOf(tried); parcel; parcel = nextOf(tried)) {
    tried.add(parcel.draftId)
    const { draftId, stationId, kind, text } = parcel
    const result = await sendCorrection(stationId, { draftId, kind, text })
    if (!result.ok && worthRetrying(result.failure)) break
    setWaiting(useOutbox.getState().waiting.filter((it) => it.draftId !== draftId))
    setDelivery(draftId, result.ok ? { state: 'sent', receipt: result.value } : { state: 'refused', failure: result.failure })
  }
  if (useOutbox.getState().waiting.length > 0) timer = setTimeout(() => void flushOutbox(), AGAIN_MS)
}

const nextOf = (tried: ReadonlySet<string>): Parcel | undefined => useOutbox.getState().waiting.find(({ draftId }) => !tried.has(draftId))

function setWaiting(waiting: readonly Parcel[]): void {
  stored.write(waiting)
  useOutbox.setState({ waiting })
}

const setDelivery = (draftId: string, delivery: Delivery): void =>
  useOutbox.setState(({ deliveries }) => ({ deliveries: { ...deliveries, [draftId]: delivery } }))
