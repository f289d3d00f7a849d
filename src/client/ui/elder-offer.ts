import { create } from 'zustand'
import { kept } from '@/client/platform/storage'
import type { Look } from './look-store'

/** Why 长辈版 is offered: the app was never used before, or the phone's own text is large. */
export type OfferReason = 'start' | 'text'

/** Offers made so far; each reason is good for one. */
type Made = readonly OfferReason[]

/** From here on a reader is taken to have chosen large text. */
const LARGE_TEXT = 1.25

/** Whoever has decided is not asked; nobody is asked twice for the same reason. */
export function offerReason({ choice, textScale }: Pick<Look, 'choice' | 'textScale'>, made: Made): OfferReason | null {
  if (choice.elder !== null) return null
  if (textScale >= LARGE_TEXT && !made.includes('text')) return 'text'
  return made.length === 0 ? 'start' : null
}

const keptMade = kept<Made>('elderOffered', (value): value is Made => Array.isArray(value))

/** `made`: before this start; what is offered now stays on the screen until it is answered. */
export const useOffers = create<{ readonly made: Made; readonly answered: boolean }>(() => ({ made: keptMade.read() ?? [], answered: false }))

/** The next start does not offer it again, answered or not. */
export const offerShown = (reason: OfferReason): void => void keptMade.write([...useOffers.getState().made, reason])
export const offerAnswered = (): void => useOffers.setState({ answered: true })
