import type { AppAnswer } from '@/contract/platform'
import { createWorkCalendar, type CalendarData } from '@/domain/calendar/work-calendar'
import { makeReceipt } from '@/domain/desk/receipt'
import type { WalkEngine } from '@/domain/circle/walk-engine'
import type { WalkGraph } from '@/domain/circle/walk-graph'
import type { Store } from '@/server/db/tables'
import type { Turnstile } from '@/server/http/turnstile'
import { createAreaRegister } from './area-register'
import { createBasemap } from './basemap'
import type { CategoryCatalogue, CountyFacts, KeysOf } from './describe-area'
import { networkOf } from './find-circle'
import { keepCorrection, loadHomes, loadStations, loadTownships, stationsChanged } from './repository'
import type { CircleRoutesDeps } from './routes'
import { createStationRegister, type StationRegister } from './station-register'

export interface CircleSources {
  readonly db: Store
  readonly graph: WalkGraph
  readonly engine: WalkEngine
  readonly county: CountyFacts
  readonly catalogue: CategoryCatalogue
  readonly keysOf: KeysOf
  readonly calendarData: CalendarData
  readonly app: { readonly name: string; readonly version: string; readonly demo: boolean; readonly tiandituKey: string | null; readonly operator: AppAnswer['operator'] }
  readonly turnstile: Turnstile
  readonly clock: () => number
  readonly newId: () => string
  readonly randomBytes: (count: number) => Uint8Array
}

export interface OpenedCircle {
  readonly deps: CircleRoutesDeps
  /** Takes up what somebody changed in the database beside this process; true when there was something. */
  refresh(): Promise<boolean>
}

/** Reads what the circle needs from the database into memory: a county is a few thousand stations. */
export async function openCircle(sources: CircleSources): Promise<OpenedCircle> {
  const { db, engine, clock, catalogue } = sources
  const areas = createAreaRegister(await loadTownships(db), await loadHomes(db))
  let changed = await stationsChanged(db)
  const readStations = async () => createStationRegister(await loadStations(db), areas, engine)
  const codes = new Set(catalogue.categories.map((it) => it.code))
  const map = mapOf(sources)
  const world: { stations: StationRegister } & CircleRoutesDeps['world'] = {
    engine,
    stations: await readStations(),
    areas,
    categories: catalogue.categories,
    calendar: createWorkCalendar(sources.calendarData),
    isCategory: (code) => codes.has(code),
    isVillage: (code) => areas.village(code) !== null,
  }
  const refresh = async () => {
    const now = await stationsChanged(db)
    if (now === changed) return false
    changed = now
    world.stations = await readStations()
    return true
  }
  const deps: CircleRoutesDeps = {
    world,
    county: sources.county,
    catalogue,
    keysOf: sources.keysOf,
    about: {
      name: sources.app.name, version: sources.app.version, demo: sources.app.demo, network: networkOf(engine), bbox: [...engine.info.bbox], map, operator: sources.app.operator,
    },
    basemap: map.kind === 'vector' ? createBasemap(sources.graph) : null,
    correction: {
      stationExists: (id) => world.stations.get(id) !== null,
      keep: (correction) => keepCorrection(db, correction),
      clock,
      newId: sources.newId,
      newReceipt: () => makeReceipt(sources.randomBytes),
    },
    turnstile: sources.turnstile,
    clock,
  }
  return { deps, refresh }
}

/** A map of one's own drawing may be shown to the public only after review (审图号): our own is for invented roads. */
function mapOf({ app, engine }: CircleSources): AppAnswer['map'] {
  if (app.tiandituKey !== null) return { kind: 'tianditu', key: app.tiandituKey }
  return engine.info.synthetic ? { kind: 'vector' } : { kind: 'none' }
}
