import { create } from 'zustand'
import type { CorrectionBody } from '@/contract/circle'
import type { ComplaintBody, Receipt } from '@/contract/desk'
import { sendComplaint, sendCorrection } from './client'
import { worthRetrying, type Failure, type Result } from './failure'
import { kept, onForgotten } from '@/client/platform/storage'
import { keepReceipt } from './receipts'

/** A report that was handed over and has to reach the server exactly once; its body's draftId is the key. */
export type Parcel =
  | { readonly to: 'correct'; readonly stationId: string; readonly stationName?: string; readonly body: CorrectionBody }
  | { readonly to: 'complain'; readonly body: ComplaintBody }

/** What became of a report: waiting on the phone, received, or turned down. */
export type Delivery =
  | { readonly state: 'waiting' }
  | { readonly state: 'sent'; readonly receipt: Receipt }
  | { readonly state: 'refused'; readonly failure: Failure }

const isParcel = (value: unknown): value is Parcel => {
  const it = value as { to?: unknown; stationId?: unknown; body?: { draftId?: unknown; text?: unknown } } | null
  const known = it?.to === 'complain' || (it?.to === 'correct' && typeof it.stationId === 'string')
  return known && typeof it.body?.draftId === 'string' && typeof it.body.text === 'string'
}
const isParcels = (value: unknown): value is readonly Parcel[] => Array.isArray(value) && value.every(isParcel)

const stored = kept<readonly Parcel[]>('outbox', isParcels)
/** Between two tries while something is waiting. */
const AGAIN_MS = 15_000

export interface Outbox {
  readonly waiting: readonly Parcel[]
  /** False when the phone did not take what is waiting: it lasts until the app is closed. */
  readonly stored: boolean
  /** By draft, for this run of the app. */
  readonly deliveries: Readonly<Record<string, Delivery>>
}

export const useOutbox = create<Outbox>(() => ({ waiting: stored.read() ?? [], stored: true, deliveries: {} }))
onForgotten(() => useOutbox.setState({ waiting: [], stored: true, deliveries: {} }))

/** Keeps the report first, then tries to send it: a crash in between loses nothing. */
export function hand(parcel: Parcel): Promise<void> {
  const { draftId } = parcel.body
  changeWaiting((waiting) => [...waiting.filter(({ body }) => body.draftId !== draftId), parcel])
  setDelivery(draftId, { state: 'waiting' })
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
    const { draftId } = parcel.body
    tried.add(draftId)
    const result = await send(parcel)
    // Everything was deleted while it was on its way: then nothing of it is kept.
    if (!isWaiting(useOutbox.getState(), draftId)) continue
    // The receipt first: a crash in between then costs a second sending, which is harmless, and no receipt.
    if (result.ok) keepReceipt(result.value, parcel.to === 'correct' ? 'correction' : parcel.body.kind, aboutOf(parcel))
    if (!result.ok && worthRetrying(result.failure)) break
    changeWaiting((waiting) => waiting.filter(({ body }) => body.draftId !== draftId))
    setDelivery(draftId, result.ok ? { state: 'sent', receipt: result.value } : { state: 'refused', failure: result.failure })
  }
  if (useOutbox.getState().waiting.length > 0) timer = setTimeout(() => void flushOutbox(), AGAIN_MS)
}

const send = (parcel: Parcel): Promise<Result<Receipt>> =>
  parcel.to === 'correct' ? sendCorrection(parcel.stationId, parcel.body) : sendComplaint(parcel.body)

const aboutOf = (parcel: Parcel): string => (parcel.to === 'correct' ? parcel.stationName ?? '' : parcel.body.text)

const nextOf = (tried: ReadonlySet<string>): Parcel | undefined => useOutbox.getState().waiting.find(({ body }) => !tried.has(body.draftId))

/** What became of one draft; null when it was never handed over. */
export function deliveryOf({ deliveries, waiting }: Outbox, draftId: string): Delivery | null {
  return deliveries[draftId] ?? (isWaiting({ waiting }, draftId) ? WAITING : null)
}
const isWaiting = ({ waiting }: Pick<Outbox, 'waiting'>, draftId: string): boolean => waiting.some(({ body }) => body.draftId === draftId)
const WAITING: Delivery = { state: 'waiting' }

/** Another tab of the browser may have handed reports over meanwhile: they are kept too, and sending one twice is harmless. */
function changeWaiting(change: (waiting: readonly Parcel[]) => readonly Parcel[]): void {
  const mine = useOutbox.getState().waiting
  const others = (stored.read() ?? []).filter(({ body }) => !isWaiting({ waiting: mine }, body.draftId))
  const waiting = change([...others, ...mine])
  useOutbox.setState({ waiting, stored: stored.write(waiting) })
}

const setDelivery = (draftId: string, delivery: Delivery): void =>
  useOutbox.setState(({ deliveries }) => ({ deliveries: { ...deliveries, [draftId]: delivery } }))
