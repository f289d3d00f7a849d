import type { VillageCode } from '@/domain/area/division'
import type { CategoryCode } from './category'
import type { OpeningHours } from './opening-hours'
import type { Position } from './position'

export const STATION_STATUSES = ['open', 'paused', 'planned', 'closed'] as const
/** 开放 · 暂停 · 筹建 · 关闭. Only `open` stations satisfy a need or are shown in a circle. */
export type StationStatus = (typeof STATION_STATUSES)[number]

/** 无障碍 and 适老 features; a missing one is false, an unknown one is null. */
export const ACCESS_FEATURES = ['ramp', 'accessibleToilet', 'lowCounter', 'parking', 'elderSeat', 'largePrint'] as const
export type AccessFeature = (typeof ACCESS_FEATURES)[number]

export interface Station {
  readonly id: string
  readonly name: string
  readonly category: CategoryCode
  readonly village: VillageCode
  /** WGS-84; null for the sensitive categories that have no pin. */
  readonly position: Position | null
  readonly address: string
  /** null when nobody gave one. */
  readonly phone: string | null
  /** False for demonstration numbers, which must never be dialled. */
  readonly dialable: boolean
  /** null when nobody recorded them: neither open nor closed may be said. */
  readonly hours: OpeningHours | null
  readonly services: readonly string[]
  readonly access: Readonly<Record<AccessFeature, boolean | null>>
  /** Total floor area and, of it, the activity area, m². */
  readonly areaSquareMeters: number | null
  readonly activitySquareMeters: number | null
  readonly status: StationStatus
  /** Day on which somebody last checked the facts, YYYY-MM-DD. */
  readonly verifiedOn: string | null
  readonly verifiedBy: string | null
  /** True for invented stations: every screen says 演示. */
  readonly synthetic: boolean
  readonly source: string
}
