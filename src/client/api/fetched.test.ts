import { failed, IDLE, LOADING, ready, settled, valueOf } from './fetched'

test('a settled call is ready or failed, never both', () => {
  expect(settled({ ok: true, value: 7 })).toEqual(ready(7))
  expect(settled({ ok: false, failure: { kind: 'offline' } })).toEqual(failed({ kind: 'offline' }))
})
test('only what is ready has a value, a falsy one too', () => {
  expect(valueOf(ready(0))).toBe(0)
  expect([IDLE, LOADING, failed({ kind: 'timeout' })].map(valueOf)).toEqual([null, null, null])
})
