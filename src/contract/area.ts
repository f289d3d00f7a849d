import Type, { type Static } from 'typebox'
import { AREA_KINDS } from '@/domain/area/division'
import { CrsName, Lat, Lng } from './geo'

const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const VillageView = Type.Object({
  code: Type.String(),
  name: Type.String({ description: 'official full name' }),
  shortName: Type.String({ description: 'what people say: 神后堡社区' }),
  initials: Type.String({ description: 'pinyin initials of the short name: shbsq' }),
  pinyin: Type.String({ description: 'toneless pinyin without spaces' }),
  kind: Type.Enum([...AREA_KINDS]),
  /** null until the county gave a point; a synthetic one says so. */
  lng: nullable(Lng),
  lat: nullable(Lat),
  synthetic: Type.Boolean({ description: 'true when the point is invented' }),
})
export type VillageView = Static<typeof VillageView>

export const DivisionsAnswer = Type.Object({
  crs: CrsName,
  source: Type.String(),
  county: Type.Object({ code: Type.String(), name: Type.String() }),
  townships: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), villages: Type.Array(VillageView) })),
})
export type DivisionsAnswer = Static<typeof DivisionsAnswer>

export const DivisionsQuery = Type.Object({ crs: Type.Optional(CrsName) }, { additionalProperties: false })
