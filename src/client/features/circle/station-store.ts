import { create } from 'zustand'
import type { StationAnswer } from '@/contract/circle'
import { fetchStation } from '@/client/api/client'
import { IDLE, LOADING, settled, type Fetched } from '@/client/api/fetched'

/** Station pages by id; replaced when fetched again. */
export const useStations = create<{ readonly byId: Readonly<Record<string, Fetched<StationAnswer>>> }>(() => ({ byId: {} }))

export const useStation = (id: string): Fetched<StationAnswer> => useStations(({ byId }) => byId[id] ?? IDLE)

/** Keeps showing what is there while a newer answer is on its way; a failure never replaces a good answer. */
export async function loadStation(id: string): Promise<void> {
  const before = useStations.getState().byId[id]
  if (before?.status === 'loading') return
  if (before?.status !== 'ready') put(id, LOADING)
  const result = await fetchStation(id)
  if (result.ok || before?.status !== 'ready') put(id, settled(result))
}

const put = (id: string, fetched: Fetched<StationAnswer>): void => useStations.setState(({ byId }) => ({ byId: { ...byId, [id]: fetched } }))
