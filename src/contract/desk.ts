import Type, { type Static } from 'typebox'
import { CORRECTION_KINDS } from '@/domain/circle/correction'
import { COMPLAINT_KINDS, COMPLAINT_TEXT_MAX, REPORT_KINDS, REPORT_OUTCOMES } from '@/domain/desk/report'

const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Instant = Type.String({ description: 'ISO 8601 with offset +08:00' })
const DraftId = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$', description: 'UUID made by the client: a retry never makes a second report' })

/** POST /complaints */
export const ComplaintBody = Type.Object({
  draftId: DraftId,
  kind: Type.Enum([...COMPLAINT_KINDS]),
  text: Type.String({ minLength: 1, maxLength: COMPLAINT_TEXT_MAX }),
}, { additionalProperties: false })
export type ComplaintBody = Static<typeof ComplaintBody>

export const Receipt = Type.Object({
  receipt: Type.String({ description: 'code that opens the answer later, such as 7K3QM-9XW2T-4HBCR' }),
  receivedAt: Instant,
})
export type Receipt = Static<typeof Receipt>

/** GET /receipts/:receipt — what became of a report. Whoever has the code may read it; the code cannot be guessed. */
export const ReceiptParams = Type.Object({ receipt: Type.String({ minLength: 1, maxLength: 40, description: 'with or without hyphens, in either case' }) })
export const ReceiptAnswer = Type.Object({
  receipt: Type.String(),
  kind: Type.Enum([...REPORT_KINDS]),
  /** Of a correction: the station and what was said to be wrong. */
  station: nullable(Type.Object({ id: Type.String(), name: Type.String() })),
  wrong: nullable(Type.Enum([...CORRECTION_KINDS])),
  text: Type.String(),
  receivedAt: Instant,
  /** null until somebody answered: corrected 已更正 · confirmed 无误 · answered 已答复 */
  outcome: nullable(Type.Enum([...REPORT_OUTCOMES])),
  answer: nullable(Type.String()),
  answeredAt: nullable(Instant),
  /** Which office answered, never a person's name. */
  answeredBy: nullable(Type.String()),
}, { $id: 'ReceiptAnswer' })
export type ReceiptAnswer = Static<typeof ReceiptAnswer>
