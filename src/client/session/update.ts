import { create } from 'zustand'
import { onUpdateReady } from '@/client/platform/update'

/** A newer version that lies ready; null when there is none or the resident said later. */
export const useUpdate = create<{ readonly apply: (() => void) | null }>(() => ({ apply: null }))

/** Called once by the app's entry. Nothing is ever forced: WeChat takes the new version at the next cold start anyway. */
export const followUpdates = (): void => onUpdateReady((apply) => useUpdate.setState({ apply }))

export const putOff = (): void => useUpdate.setState({ apply: null })
