import { isLocationAllowed, locate } from './location'

type Ask = (found: (at: object) => void, missed: (error: object) => void) => void
const give = (parts: object) => { for (const [name, value] of Object.entries(parts)) Object.defineProperty(navigator, name, { value, configurable: true }) }
const CODES = { PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 }
const withBrowser = (ask: Ask) => give({ geolocation: { getCurrentPosition: ask } })

test('a browser without positions has none', async () => {
  expect(await locate()).toEqual({ kind: 'unavailable' })
  expect(await isLocationAllowed()).toBe(false)
})
test('a found position is handed on', async () => {
  withBrowser((found) => found({ coords: { longitude: 110.77, latitude: 35.14 } }))
  expect(await locate()).toEqual({ kind: 'found', lng: 110.77, lat: 35.14 })
})
test.each([[1, 'refused'], [2, 'unavailable'], [3, 'timeout']])('the browser’s error %d is told as %s', async (code, kind) => {
  withBrowser((_found, missed) => missed({ code, ...CODES }))
  expect(await locate()).toEqual({ kind })
})
test.each([['granted', true], ['prompt', false], ['denied', false]])('a permission that is %s counts as %s', async (state, allowed) => {
  give({ permissions: { query: async () => ({ state }) } })
  expect(await isLocationAllowed()).toBe(allowed)
})
test('a browser that cannot tell counts as no', async () => {
  give({ permissions: { query: async () => { throw new Error('unknown name') } } })
  expect(await isLocationAllowed()).toBe(false)
})
