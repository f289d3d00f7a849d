import { mortonOrder } from './morton-order'

test('the corners of a square come in the order of the letter Z: south-west, south-east, north-west, north-east', () => {
  expect([...mortonOrder([0, 1, 0, 1], [0, 0, 1, 1])]).toEqual([0, 1, 2, 3])
  expect([...mortonOrder([1, 0, 1, 0], [1, 1, 0, 0])]).toEqual([3, 2, 1, 0])
})

test('each quarter of a 4 × 4 grid is finished before the next begins', () => {
  const cells = Array.from({ length: 16 }, (_, i) => [i % 4, i >> 2] as const)
  const rank = mortonOrder(cells.map(([x]) => x), cells.map(([, y]) => y))
  const quarters = [...rank].map((at, i) => [at >> 2, (cells[i]![0] >> 1) + 2 * (cells[i]![1] >> 1)])
  for (const [group, quarter] of quarters) expect(group).toBe(quarter)
})

test('every place gets one rank, places on one spot in the order given, and no place at all none', () => {
  expect([...mortonOrder([5, 5, 5], [7, 7, 7])]).toEqual([0, 1, 2])
  expect([...mortonOrder([], [])]).toEqual([])
  const many = Array.from({ length: 1000 }, (_, i) => (i * 7919) % 613)
  expect([...mortonOrder(many, many)].sort((a, b) => a - b)).toEqual(many.map((_, i) => i))
})
