import fc from 'fast-check'
import { MinHeap } from './min-heap'

const drain = (heap: MinHeap) => {
  const pairs: [number, number][] = []
  while (heap.size > 0) pairs.push([heap.topKey(), heap.pop()])
  return pairs
}
const keys = fc.array(fc.oneof(fc.double({ noNaN: true, min: 0 }), fc.integer({ min: 0, max: 5 })), { maxLength: 3000 })

test('pairs come out in the order of their keys, each once', () => {
  fc.assert(fc.property(keys, (list) => {
    const heap = new MinHeap()
    list.forEach((key, item) => heap.push(key, item))
    const out = drain(heap)
    expect(out.map(([key]) => key)).toEqual([...list].sort((a, b) => a - b))
    expect(out.every(([key, item]) => list[item] === key)).toBe(true)
    expect(new Set(out.map(([, item]) => item)).size).toBe(list.length)
  }))
})

test('pushing and popping by turns gives the least of what is there', () => {
  fc.assert(fc.property(fc.array(fc.option(fc.nat(50), { freq: 2 })), (steps) => {
    const heap = new MinHeap()
    const model: number[] = []
    for (const step of steps) {
      if (step !== null) {
        heap.push(step, step)
        model.push(step)
      } else if (model.length > 0) {
        const least = Math.min(...model)
        model.splice(model.indexOf(least), 1)
        expect(heap.pop()).toBe(least)
      }
      expect(heap.size).toBe(model.length)
    }
  }))
})

test('it grows beyond its first room and keeps every pair', () => {
  const heap = new MinHeap()
  for (let i = 0; i < 5000; i++) heap.push((i * 7919) % 5000, i)
  expect(drain(heap).map(([key]) => key)).toEqual(Array.from({ length: 5000 }, (_, i) => i))
})

test('a cleared heap is empty and forgets', () => {
  const heap = new MinHeap()
  heap.push(1, 1)
  heap.push(2, 2)
  heap.clear()
  heap.push(3, 3)
  expect(drain(heap)).toEqual([[3, 3]])
})
