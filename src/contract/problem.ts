import Type, { type Static } from 'typebox'
import { PROBLEM_CODES } from './problem-codes'

/** One thing wrong with the input: where, what was expected, what came (cut to 80 characters), what to do. */
export const InputFault = Type.Object({
  path: Type.String({ description: 'where, such as query.pace or body.text' }),
  expected: Type.String(),
  got: Type.String({ description: 'what came, cut to 80 characters' }),
  remedy: Type.String(),
})
export type InputFault = Static<typeof InputFault>

export const Problem = Type.Object({
  type: Type.String({ description: 'urn:yikezhong:problem:<code>' }),
  title: Type.String({ description: 'a plain Chinese sentence for the resident' }),
  status: Type.Integer(),
  code: Type.Enum(PROBLEM_CODES),
  detail: Type.String({ description: 'what was expected, what came, what to do' }),
  remedy: Type.String(),
  faults: Type.Optional(Type.Array(InputFault)),
}, { $id: 'Problem' })
export type Problem = Static<typeof Problem>
