import fc from 'fast-check'
import { boxAround, liesIn, overlaps, textWidth, type Box } from './box'
import { freeNames, type NamesQuestion, type PlaceName } from './place-names'

const VIEW: Box = { left: 0, top: 0, right: 390, bottom: 500 }
const name = fc.record({ x: fc.integer({ min: -20, max: 410 }), y: fc.integer({ min: -20, max: 520 }), name: fc.constantFrom('王村', '临晋村', '神后堡社区') })
const names = fc.array(name, { maxLength: 40 }).map((all) => all.map((it, i): PlaceName => ({ ...it, code: String(i) })))
const obstacle = fc.tuple(fc.integer({ min: 0, max: 390 }), fc.integer({ min: 0, max: 500 })).map(([x, y]) => boxAround({ x, y }, 34, 34))
const ask = (change: Partial<NamesQuestion>): NamesQuestion => ({ names: [], center: { x: 195, y: 250 }, fontSize: 12, obstacles: [], view: VIEW, ...change })
const boxOf = (it: PlaceName) => boxAround(it, textWidth(it.name, 12), 12)

test('no name covers a marker, another name, or lies under the chrome', () => {
  fc.assert(fc.property(names, fc.array(obstacle, { maxLength: 12 }), (all, obstacles) => {
    const shown = freeNames(ask({ names: all, obstacles }))
    shown.forEach((it, i) => {
      expect(liesIn(boxOf(it), VIEW)).toBe(true)
      for (const other of [...obstacles, ...shown.slice(i + 1).map(boxOf)]) expect(overlaps(boxOf(it), other)).toBe(false)
    })
  }))
})
test('a name stays at its place’s longitude and near it', () => {
  fc.assert(fc.property(names, (all) => {
    for (const it of freeNames(ask({ names: all }))) {
      const own = all.find(({ code }) => code === it.code)
      expect(it.x).toBe(own?.x)
      expect(Math.abs(it.y - (own?.y ?? 0))).toBeLessThanOrEqual(26)
    }
  }))
})
test('with nothing in the way a name stands on its place', () => {
  const one = { code: '1', name: '王村', x: 100, y: 100 }
  expect(freeNames(ask({ names: [one] }))).toEqual([one])
})
test('names near the middle come first when there is no room for all', () => {
  const crowd = Array.from({ length: 30 }, (_, i): PlaceName => ({ code: String(i), name: '王村', x: 195, y: 250 + i * 40 }))
  const shown = freeNames(ask({ names: [...crowd].reverse(), view: null }))
  expect(shown[0]?.code).toBe('0')
  expect(shown.length).toBeLessThan(30)
})
test('the order in which names come changes nothing', () => {
  fc.assert(fc.property(names, (all) => { expect(freeNames(ask({ names: [...all].reverse() }))).toEqual(freeNames(ask({ names: all }))) }))
})
