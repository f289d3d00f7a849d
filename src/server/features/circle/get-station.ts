import type { StationAnswer, StationSummary } from '@/contract/circle'
import { chinaMoment } from '@/domain/calendar/china-day'
import type { WorkCalendar } from '@/domain/calendar/work-calendar'
import type { Crs } from '@/domain/circle/position'
import type { OpenView } from './opening-view'
import { openViewsAt, viewHours } from './opening-view'
import type { RegisteredStation } from './station-register'

/** What lists and the station page show first. */
export function summarize({ station, village, written }: RegisteredStation, crs: Crs, open: OpenView): StationSummary {
  const position = written?.[crs]
  return {
    id: station.id,
    name: station.name,
    category: station.category,
    village: { code: village.code, name: village.name, township: village.township },
    lng: position?.[0] ?? null,
    lat: position?.[1] ?? null,
    address: station.address,
    status: station.status,
    ...open,
    synthetic: station.synthetic,
  }
}

/** Everything that is known about one station, as of an instant. */
export function getStation(registered: RegisteredStation, crs: Crs, atMs: number, calendar: WorkCalendar): StationAnswer {
  const { station } = registered
  return {
    crs,
    ...summarize(registered, crs, openViewsAt(atMs, calendar)(station)),
    phone: station.phone,
    dialable: station.dialable,
    hours: station.hours && viewHours(station.hours, chinaMoment(atMs).day, calendar),
    services: [...station.services],
    access: { ...station.access },
    areaSquareMeters: station.areaSquareMeters,
    activitySquareMeters: station.activitySquareMeters,
    verifiedOn: station.verifiedOn,
    verifiedBy: station.verifiedBy,
    source: station.source,
  }
}
