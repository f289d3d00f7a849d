import { create } from 'zustand'
import { nowMs } from '@/client/platform/clock'
import { onPrivacyQuestion } from '@/client/platform/privacy'
import { kept, onForgotten } from '@/client/platform/storage'

/**
 * The privacy notice in force; its words stand in features/me/privacy. New words need a new version, and a new version is
 * asked for again before the next position.
 */
export const PRIVACY_NOTICE = { version: 1, date: '2026-11-22' } as const

/** What the resident said about using their position, and to which version of the notice. */
export interface Consent {
  readonly version: number
  /** Epoch milliseconds. */
  readonly at: number
  /** False after it was taken back. */
  readonly given: boolean
}

/** guideline: WeChat wants it agreed to first · changed: the notice is newer than the consent · withdrawn: it was taken back. */
export type WhyAsked = 'guideline' | 'changed' | 'withdrawn'

interface ConsentState {
  /** null until a position was used for the first time. */
  readonly consent: Consent | null
  /** What the dialog asks just now; null while it is closed. */
  readonly asked: WhyAsked | null
}

function isConsent(value: unknown): value is Consent {
  const it = value as Partial<Consent> | null
  return typeof it === 'object' && it !== null && typeof it.version === 'number' && typeof it.at === 'number' && typeof it.given === 'boolean'
}
const stored = kept<Consent>('consent', isConsent)

export const useConsent = create<ConsentState>(() => ({ consent: stored.read(), asked: null }))
onForgotten(() => useConsent.setState({ consent: null }))

/** The agree button of the dialog; WeChat checks that a finger touched the one it is told of. */
export const AGREE_BUTTON = 'privacy-agree'

/** The next position is not to be had without a question of ours. */
export function mustAskFirst(consent: Consent | null): WhyAsked | null {
  if (consent === null) return null
  if (!consent.given) return 'withdrawn'
  return consent.version === PRIVACY_NOTICE.version ? null : 'changed'
}

/** Before a position is asked for: true when nothing stands against it, or the resident agreed just now. */
export function agreeToLocating(): Promise<boolean> {
  const why = mustAskFirst(useConsent.getState().consent)
  return why === null ? Promise.resolve(true) : ask(why)
}

/** A position was used: by the resident's tap, beside the words that say what for. */
export function recordUse(): void {
  const { consent } = useConsent.getState()
  if (consent === null || mustAskFirst(consent) !== null) save(true)
}

export const withdraw = (): void => save(false)

let answering: { readonly promise: Promise<boolean>; resolve(yes: boolean): void } | null = null
/** WeChat's own question may follow ours: the button it wants was touched already. */
let agreedInThisRun = false

function ask(why: WhyAsked): Promise<boolean> {
  if (answering === null) {
    let resolve: (yes: boolean) => void = () => undefined
    const promise = new Promise<boolean>((settle) => { resolve = settle })
    answering = { promise, resolve }
    useConsent.setState({ asked: why })
  }
  return answering.promise
}

/** Called by the dialog's buttons. */
export function answer(yes: boolean): void {
  if (yes) {
    agreedInThisRun = true
    save(true)
  }
  useConsent.setState({ asked: null })
  answering?.resolve(yes)
  answering = null
}

/** Called once by the app's entry: WeChat's question is asked in our words. */
export function followPrivacyQuestions(): void {
  onPrivacyQuestion((question) => {
    if (agreedInThisRun) return question.agree(AGREE_BUTTON)
    question.shown()
    void ask('guideline').then((yes) => (yes ? question.agree(AGREE_BUTTON) : question.refuse()))
  })
}

function save(given: boolean): void {
  const consent = { version: PRIVACY_NOTICE.version, at: nowMs(), given }
  stored.write(consent)
  useConsent.setState({ consent })
}
