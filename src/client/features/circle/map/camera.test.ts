import fc from 'fast-check'
import { CAMERA_AT_START, cameraMove, type CameraMove } from './camera'

type Place = { lng: number; lat: number }
const HOME: Place = { lng: 110.77, lat: 35.14 }
const OTHER: Place = { lng: 110.6, lat: 35.1 }

/** What the camera does at each of a series of states of the page. */
function moves(...states: { origin: Place | null; rings: object | null }[]): CameraMove[] {
  let camera = CAMERA_AT_START
  let before: object | null = null
  return states.map(({ origin, rings }) => {
    const decided = cameraMove(camera, origin, rings, before)
    camera = decided.state
    before = rings
    return decided.move
  })
}

test('before there is an origin the camera stands still', () => {
  expect(moves({ origin: null, rings: null }, { origin: null, rings: {} })).toEqual(['none', 'none'])
})
test('a new origin draws it there, its first rings make it fit them, and then it rests', () => {
  const rings = {}
  expect(moves({ origin: HOME, rings: null }, { origin: HOME, rings }, { origin: HOME, rings })).toEqual(['center', 'fit', 'none'])
})
test('rings that come together with their origin are fitted at once', () => {
  expect(moves({ origin: HOME, rings: {} })).toEqual(['fit'])
})
test('the rings of the place before, still on the screen, are not fitted for the new one', () => {
  const old = {}
  const fresh = {}
  expect(moves({ origin: HOME, rings: old }, { origin: OTHER, rings: old }, { origin: OTHER, rings: old }, { origin: OTHER, rings: fresh })).toEqual(['fit', 'center', 'none', 'fit'])
})
test('another pace brings new rings under a camera that stands still', () => {
  expect(moves({ origin: HOME, rings: {} }, { origin: HOME, rings: {} }, { origin: { ...HOME }, rings: {} })).toEqual(['fit', 'none', 'none'])
})
test('a place without rings is gone to, and nothing is fitted', () => {
  expect(moves({ origin: HOME, rings: {} }, { origin: OTHER, rings: null }, { origin: OTHER, rings: null })).toEqual(['fit', 'center', 'none'])
})
test('going back to a place fits it anew', () => {
  expect(moves({ origin: HOME, rings: {} }, { origin: OTHER, rings: {} }, { origin: HOME, rings: {} })).toEqual(['fit', 'fit', 'fit'])
})
test('whatever changes, the camera moves at most twice for one origin: once there, once to fit', () => {
  const ringsOf = [{}, {}, {}, null]
  const state = fc.record({ origin: fc.constantFrom(HOME, OTHER, null), rings: fc.constantFrom(...ringsOf) })
  fc.assert(fc.property(fc.array(state, { maxLength: 30 }), (states) => {
    const done = moves(...states)
    let fits = 0
    let at: Place | null = null
    states.forEach(({ origin }, i) => {
      if (origin && origin !== at) {
        at = origin
        fits = 0
        expect(done[i]).not.toBe('none')
      } else expect(done[i]).not.toBe('center')
      if (done[i] === 'fit') fits++
      expect(fits).toBeLessThanOrEqual(1)
    })
  }))
})
