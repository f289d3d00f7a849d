import Type, { type Static } from 'typebox'
import { NetworkSource } from './geo'

/** GET /app: what a client must know before it draws anything. */
export const AppAnswer = Type.Object({
  name: Type.String(),
  version: Type.String(),
  demo: Type.Boolean({ description: 'the database was seeded with the demonstration county' }),
  network: NetworkSource,
  /** west, south, east, north of the loaded network, WGS-84 degrees */
  bbox: Type.Array(Type.Number(), { minItems: 4, maxItems: 4 }),
  /** vector: our own demonstration base · tianditu: tiles with this key · none: list only, the law wants a reviewed map */
  map: Type.Union([
    Type.Object({ kind: Type.Literal('vector') }),
    Type.Object({ kind: Type.Literal('tianditu'), key: Type.String() }),
    Type.Object({ kind: Type.Literal('none') }),
  ]),
  /** Who answers for the service; null where the operator has not said it yet. */
  operator: Type.Object({
    name: Type.Union([Type.String(), Type.Null()], { description: '运营单位, the handler of personal data' }),
    phone: Type.Union([Type.String(), Type.Null()]),
    filingNumber: Type.Union([Type.String(), Type.Null()], { description: '备案号' }),
    mapNumber: Type.Union([Type.String(), Type.Null()], { description: '审图号 of the base map' }),
  }),
})
export type AppAnswer = Static<typeof AppAnswer>

/** GET /basemap/:z/:x/:y — roads of one web-mercator tile for our own vector base (H5 and demonstration only). */
export const TileParams = Type.Object({ z: Type.Integer({ minimum: 0, maximum: 22 }), x: Type.Integer({ minimum: 0 }), y: Type.Integer({ minimum: 0 }) })
export const TileAnswer = Type.Object({
  /** per width: lines as flat [x0, y0, x1, y1 …] in tile units 0…4096 */
  lines: Type.Object({
    main: Type.Array(Type.Array(Type.Number())),
    middle: Type.Array(Type.Array(Type.Number())),
    minor: Type.Array(Type.Array(Type.Number())),
    path: Type.Array(Type.Array(Type.Number())),
  }),
})
export type TileAnswer = Static<typeof TileAnswer>
