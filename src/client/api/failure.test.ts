import fc from 'fast-check'
import { PROBLEM_CODES, PROBLEMS } from '@/contract/problem-codes'
import { failureFrom, reportCode, sentenceOf, worthRetrying } from './failure'

describe('reading a refusal', () => {
  test('every problem of the API is recognised and brings its own sentence', () => {
    for (const code of PROBLEM_CODES) {
      const { status, sentence } = PROBLEMS[code]
      const failure = failureFrom(status, { code })
      expect(failure).toMatchObject({ kind: 'refused', status, code })
      expect(sentenceOf(failure)).toBe(sentence)
    }
  })
  test('the server’s own sentence stands before the one we know', () => {
    expect(sentenceOf(failureFrom(409, { code: 'idempotency_conflict', title: '已经送过。' }))).toBe('已经送过。')
  })
  test('a refusal this version does not know keeps the server’s sentence', () => {
    expect(failureFrom(422, { code: 'future', title: '要先登录。' })).toMatchObject({ code: 'unknown', sentence: '要先登录。' })
  })
  test('a gateway’s page says that the server did not answer and that the phone is not broken', () => {
    for (const body of [null, '<html>502</html>', undefined, 7, []]) {
      expect(sentenceOf(failureFrom(502, body))).toBe('服务器没有回应，不是您的手机坏了。')
    }
  })
  test('words that every object knows are no codes of ours', () => {
    for (const code of ['toString', 'constructor', '__proto__']) expect(failureFrom(400, { code })).toMatchObject({ code: 'unknown', sentence: expect.any(String) })
  })
  test('whatever comes, there is a sentence to show and a list of faults', () => {
    fc.assert(fc.property(fc.integer({ min: 200, max: 599 }), fc.oneof(fc.anything(), fc.record({ code: fc.string(), title: fc.anything(), faults: fc.anything() })), (status, body) => {
      const failure = failureFrom(status, body)
      expect(sentenceOf(failure)).toMatch(/./s)
      expect(failure.kind === 'refused' && Array.isArray(failure.faults)).toBe(true)
    }))
  })
})

describe('whether the same may succeed later', () => {
  test('without network, after a timeout, when the server broke, was busy or too slow', () => {
    expect([worthRetrying({ kind: 'offline' }), worthRetrying({ kind: 'timeout' })]).toEqual([true, true])
    for (const code of ['internal', 'busy', 'too_many_requests', 'request_timeout'] as const) expect(worthRetrying(failureFrom(PROBLEMS[code].status, { code }))).toBe(true)
  })
  test('not when the server understood and said no', () => {
    for (const code of ['invalid_input', 'station_not_found', 'idempotency_conflict', 'body_too_large'] as const) expect(worthRetrying(failureFrom(PROBLEMS[code].status, { code }))).toBe(false)
    expect(worthRetrying(failureFrom(422, { code: 'future', title: '要先登录。' }))).toBe(false)
  })
  test('when somebody else answered in the server’s place: a café’s sign-in page, a proxy', () => {
    for (const [status, body] of [[200, null], [200, '<html>'], [404, null], [403, '<html>'], [404, {}]] as const) expect(worthRetrying(failureFrom(status, body))).toBe(true)
  })
})

test('the number to read out names what failed and how', () => {
  expect(reportCode('circle', failureFrom(503, { code: 'busy' }))).toBe('circle-503')
  expect(reportCode('circle', { kind: 'offline' })).toBe('circle-offline')
})
test('no sentence shouts, blames, or says 请稍后重试', () => {
  const sentences = [...PROBLEM_CODES.map((code) => PROBLEMS[code].sentence), sentenceOf({ kind: 'offline' }), sentenceOf({ kind: 'timeout' })]
  for (const sentence of sentences) expect(sentence).not.toMatch(/[!！]|稍后重试/)
})
