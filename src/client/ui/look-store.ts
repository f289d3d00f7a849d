import { create } from 'zustand'
import { onSystemLookChange, readSystemLook } from '@/client/platform/system'
import type { SystemLook } from '@/client/platform/system.types'

/** How every page looks: follows the phone. */
export const useLook = create<SystemLook & { readonly elder: boolean }>(() => ({ ...readSystemLook(), elder: false }))

/** Called once by the app's entry. */
export function followSystemLook(): void {
  useLook.setState(readSystemLook())
  onSystemLookChange(() => useLook.setState(readSystemLook()))
}
