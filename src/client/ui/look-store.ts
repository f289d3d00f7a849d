import { create } from 'zustand'
import { kept, onForgotten } from '@/client/platform/storage'
import { onSystemLookChange, readSystemLook } from '@/client/platform/system'
import type { SystemLook } from '@/client/platform/system.types'

/** Body text of 长辈版 the reader may choose, px; the first is the usual one. */
export const ELDER_BODY_SIZES = [20, 18, 22, 24, 27, 30] as const
export type ElderBodySize = (typeof ELDER_BODY_SIZES)[number]
const USUAL_ELDER_BODY = ELDER_BODY_SIZES[0]

/** What the reader chose; `elder` null until they were asked. */
export interface LookChoice {
  readonly elder: boolean | null
  readonly elderBody: ElderBodySize
}

const isChoice = (value: unknown): value is LookChoice => {
  const it = value as Partial<LookChoice> | null
  return typeof it === 'object' && it !== null && (it.elder === null || typeof it.elder === 'boolean') && ELDER_BODY_SIZES.includes(it.elderBody as ElderBodySize)
}
const keptChoice = kept<LookChoice>('look', isChoice)
const NOTHING_CHOSEN: LookChoice = { elder: null, elderBody: USUAL_ELDER_BODY }

export interface Look extends SystemLook {
  readonly elder: boolean
  /** What was chosen; the screen's own settings show it. */
  readonly choice: LookChoice
}

/** The reader's factor --fs: the phone's own text size, or in 长辈版 the larger of it and the size chosen there. */
export function lookOf(system: SystemLook, choice: LookChoice): Look {
  const elder = choice.elder === true
  const scale = elder ? Math.min(2, Math.max(choice.elderBody / USUAL_ELDER_BODY, system.textScale > 1 ? system.textScale : 0)) : system.textScale
  return { ...system, elder, textScale: scale, choice }
}

/** How every page looks: follows the phone and what the reader chose. */
export const useLook = create<Look>(() => lookOf(readSystemLook(), keptChoice.read() ?? NOTHING_CHOSEN))

onForgotten(() => useLook.setState(lookOf(readSystemLook(), NOTHING_CHOSEN)))

/** Called once by the app's entry. */
export function followSystemLook(): void {
  const follow = () => useLook.setState(lookOf(readSystemLook(), useLook.getState().choice))
  follow()
  onSystemLookChange(follow)
}

/** Switches 长辈版 on or off, at once on every page, and remembers it. */
export const setElder = (elder: boolean): void => choose({ ...useLook.getState().choice, elder })
export const setElderBody = (elderBody: ElderBodySize): void => choose({ ...useLook.getState().choice, elderBody })

function choose(choice: LookChoice): void {
  keptChoice.write(choice)
  useLook.setState(lookOf(readSystemLook(), choice))
}
