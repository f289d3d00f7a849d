import Type, { type Static } from 'typebox'
import { AREA_KINDS } from '@/domain/area/division'
import { CORRECTION_KINDS, CORRECTION_TEXT_MAX } from '@/domain/circle/correction'
import { NEEDS, OTHER_WAYS } from '@/domain/circle/category'
import { NO_CIRCLE_REASONS } from '@/domain/circle/walk-engine'
import { PACES } from '@/domain/circle/pace'
import { DAY_REASONS } from '@/domain/circle/opening-hours'
import { ACCESS_FEATURES, STATION_STATUSES } from '@/domain/circle/station'
import { CrsName, Lat, Lng, NetworkSource, Rings } from './geo'

const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Meters = Type.Number({ minimum: 0, description: 'metres walked on the network, access legs × 1.3 included' })
const Minutes = Type.Number({ minimum: 0, description: 'metres ÷ pace, two decimals; screens round up' })
const Instant = Type.String({ description: 'ISO 8601 with offset +08:00' })
const CategoryCode = Type.String({ pattern: '^[A-Z]{3}[0-9]{2}$' })
const VillageCode = Type.String({ pattern: '^[0-9]{12}$' })

/** GET /circle */
export const CircleQuery = Type.Object({
  lng: Lng,
  lat: Lat,
  crs: Type.Optional(CrsName),
  pace: Type.Optional(Type.Enum([...PACES], { default: 'standard' })),
  at: Type.Optional(Type.String({ maxLength: 40, description: 'ISO 8601 with offset; now when absent' })),
}, { additionalProperties: false })
export type CircleQuery = Static<typeof CircleQuery>

/** openNow null: nobody recorded the hours. closesAt is set while open (null round the clock), opensAt while closed (null when nobody knows). */
const OpenState = { openNow: nullable(Type.Boolean()), closesAt: nullable(Instant), opensAt: nullable(Instant) }

export const CircleStation = Type.Object({
  id: Type.String(),
  name: Type.String(),
  category: CategoryCode,
  village: VillageCode,
  lng: Lng,
  lat: Lat,
  meters: Meters,
  minutes: Minutes,
  accessMeters: Meters,
  ...OpenState,
  synthetic: Type.Boolean(),
})
export type CircleStation = Static<typeof CircleStation>

export const ReachRuleView = Type.Union([
  Type.Object({ kind: Type.Literal('walk'), meters: Type.Number() }),
  Type.Object({ kind: Type.Literal('sameVillage') }),
  Type.Object({ kind: Type.Literal('sameTownship') }),
  Type.Object({ kind: Type.Literal('notApplicable'), way: Type.Enum([...OTHER_WAYS]) }),
])

export const Gap = Type.Object({
  category: CategoryCode,
  rule: ReachRuleView,
  nearest: nullable(Type.Object({
    id: Type.String(), name: Type.String(), lng: Lng, lat: Lat, meters: Meters, minutes: Minutes, synthetic: Type.Boolean(),
  })),
})
export type Gap = Static<typeof Gap>

export const Completeness = Type.Object({
  satisfied: Type.Integer(),
  applicable: Type.Integer(),
  list: Type.Enum([...AREA_KINDS], { description: 'urban for units named 社区, rural for all others' }),
})
export type Completeness = Static<typeof Completeness>

export const CircleAnswer = Type.Object({
  crs: CrsName,
  pace: Type.Enum([...PACES]),
  at: Instant,
  origin: Type.Object({
    lng: Lng,
    lat: Lat,
    snappedMeters: nullable(Type.Number({ description: 'straight metres to the nearest walkable edge' })),
    accessMeters: nullable(Type.Number({ description: 'the same × 1.3, counted in every walk' })),
    village: nullable(Type.Object({ code: VillageCode, name: Type.String(), township: Type.String() })),
  }),
  reason: nullable(Type.Enum([...NO_CIRCLE_REASONS])),
  network: NetworkSource,
  rings: Rings,
  stations: Type.Array(CircleStation),
  gaps: Type.Array(Gap),
  completeness: nullable(Completeness),
}, { $id: 'CircleAnswer' })
export type CircleAnswer = Static<typeof CircleAnswer>

/** GET /stations */
export const StationsQuery = Type.Object({
  bbox: Type.Optional(Type.String({ maxLength: 120, description: 'west,south,east,north in the given crs' })),
  q: Type.Optional(Type.String({ minLength: 1, maxLength: 40, description: 'name, pinyin or initials' })),
  near: Type.Optional(Type.String({ maxLength: 60, description: 'lng,lat in the given crs: of equally good matches the nearest comes first' })),
  category: Type.Optional(CategoryCode),
  village: Type.Optional(VillageCode),
  open: Type.Optional(Type.Boolean({ description: 'only those open at this moment' })),
  crs: Type.Optional(CrsName),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
}, { additionalProperties: false })
export type StationsQuery = Static<typeof StationsQuery>

const StationHead = {
  id: Type.String(),
  name: Type.String(),
  category: CategoryCode,
  village: Type.Object({ code: VillageCode, name: Type.String(), township: Type.String() }),
  /** null for sensitive places without a pin */
  lng: nullable(Lng),
  lat: nullable(Lat),
  address: Type.String(),
  status: Type.Enum([...STATION_STATUSES]),
  ...OpenState,
  synthetic: Type.Boolean(),
}

export const StationSummary = Type.Object(StationHead)
export type StationSummary = Static<typeof StationSummary>

export const StationsAnswer = Type.Object({
  crs: CrsName,
  items: Type.Array(StationSummary),
  nextCursor: nullable(Type.String()),
})
export type StationsAnswer = Static<typeof StationsAnswer>

const SessionView = Type.Object({ opens: Type.String(), closes: Type.String() })
const WeekView = Type.Array(Type.Array(SessionView), { minItems: 7, maxItems: 7, description: 'Monday first; HH:MM' })

export const HoursView = Type.Object({
  week: WeekView,
  seasons: Type.Array(Type.Object({ from: Type.String(), to: Type.String(), week: WeekView })),
  onHolidays: Type.Enum(['usual', 'closed']),
  market: nullable(Type.Object({
    calendar: Type.Enum(['solar', 'lunar']),
    lastDigits: Type.Array(Type.Integer()),
    sessions: Type.Array(SessionView),
    nextDays: Type.Array(Type.String(), { description: 'the next three market days, YYYY-MM-DD' }),
  })),
  /** What holds today, after season, holiday and market day. */
  today: Type.Object({
    date: Type.String(),
    sessions: Type.Array(SessionView),
    because: Type.Enum([...DAY_REASONS]),
  }),
})
export type HoursView = Static<typeof HoursView>

export const StationAnswer = Type.Object({
  crs: CrsName,
  ...StationHead,
  phone: nullable(Type.String()),
  dialable: Type.Boolean({ description: 'false for demonstration numbers: never dial, say so' }),
  hours: nullable(HoursView),
  services: Type.Array(Type.String()),
  access: Type.Object(Object.fromEntries(ACCESS_FEATURES.map((f) => [f, nullable(Type.Boolean())])) as Record<(typeof ACCESS_FEATURES)[number], Type.TUnion<[Type.TBoolean, Type.TNull]>>),
  areaSquareMeters: nullable(Type.Number()),
  activitySquareMeters: nullable(Type.Number()),
  verifiedOn: nullable(Type.String()),
  verifiedBy: nullable(Type.String()),
  source: Type.String(),
}, { $id: 'StationAnswer' })
export type StationAnswer = Static<typeof StationAnswer>

export const StationParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) })
export const StationQuery = Type.Object({ crs: Type.Optional(CrsName) }, { additionalProperties: false })

/** GET /categories */
export const CategoryView = Type.Object({
  code: CategoryCode,
  name: Type.String(),
  shortName: Type.String(),
  group: Type.String(),
  pinyin: Type.String({ description: 'toneless pinyin of the short name' }),
  initials: Type.String({ description: 'pinyin initials of the short name: yd' }),
  icon: Type.String(),
  pin: Type.Boolean(),
  need: Type.Object({ urban: Type.Enum([...NEEDS]), rural: Type.Enum([...NEEDS]) }),
  reach: Type.Object({ urban: ReachRuleView, rural: ReachRuleView }),
})
export type CategoryView = Static<typeof CategoryView>

export const CategoriesAnswer = Type.Object({
  groups: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
  themes: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), pinyin: Type.String(), initials: Type.String(), categories: Type.Array(CategoryCode) })),
  categories: Type.Array(CategoryView),
})
export type CategoriesAnswer = Static<typeof CategoriesAnswer>

/** POST /stations/:id/corrections. `draftId` is the idempotency key: a retry never makes a second report. */
export const CorrectionBody = Type.Object({
  draftId: Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$', description: 'UUID made by the client' }),
  kind: Type.Enum([...CORRECTION_KINDS]),
  text: Type.String({ maxLength: CORRECTION_TEXT_MAX, description: 'may be empty unless kind is other' }),
}, { additionalProperties: false })
export type CorrectionBody = Static<typeof CorrectionBody>
