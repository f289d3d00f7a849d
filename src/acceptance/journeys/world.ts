import type { CircleAnswer } from '@/contract/circle'
import type { DivisionsAnswer, VillageView } from '@/contract/area'
import type { RealServer } from '../real-server'
import type { Screen } from '../screen'

/** What a journey may know beside the screen: the server it talks to, asked as anyone could. */
export interface World {
  readonly server: RealServer
  /** The community most journeys start from, with its point in WGS-84. */
  readonly home: VillageView & { readonly lng: number; readonly lat: number }
  /** Its circle as the API tells it. */
  readonly circle: CircleAnswer
}

export const HOME_NAME = '神后堡社区'

export async function readWorld(server: RealServer): Promise<World> {
  const get = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${server.address}/api/v1${path}`)
    if (!answer.ok) throw new Error(`GET ${path}: expected 200, got ${answer.status}`)
    return answer.json() as Promise<T>
  }
  const divisions = await get<DivisionsAnswer>('/divisions')
  const found = divisions.townships.flatMap(({ villages }) => villages).find(({ shortName }) => shortName === HOME_NAME)
  if (!found || found.lng === null || found.lat === null) throw new Error(`${HOME_NAME} is not in the divisions, or has no point`)
  const home = { ...found, lng: found.lng, lat: found.lat }
  return { server, home, circle: await get<CircleAnswer>(`/circle?lng=${rounded(home.lng)}&lat=${rounded(home.lat)}`) }
}

/** The app asks with four decimals only. */
const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4

/** One thing a resident comes for, from start to end. Throws where the screen shows something else. */
export interface Journey {
  readonly name: string
  run(screen: Screen, world: World): Promise<void>
}
