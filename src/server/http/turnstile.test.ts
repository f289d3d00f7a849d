import { createTurnstile } from './turnstile'

test('lets callers through in order, one per turn of the event loop', async () => {
  const turnstile = createTurnstile(3)
  const seen: string[] = []
  const turns = ['a', 'b', 'c'].map(async (name) => { await turnstile.enter(); seen.push(name) })
  await new Promise(setImmediate)
  const afterOneTurn = seen.length
  await Promise.all(turns)
  expect(afterOneTurn).toBeLessThan(3)
  expect(seen).toEqual(['a', 'b', 'c'])
})

test('turns away whoever comes when the queue is full, and takes callers again once it moved', async () => {
  const turnstile = createTurnstile(2)
  const first = [turnstile.enter(), turnstile.enter()]
  expect(turnstile.enter()).toBeNull()
  await Promise.all(first)
  expect(turnstile.waiting).toBe(0)
  expect(turnstile.enter()).not.toBeNull()
})
