import fc from 'fast-check'
import { clampTextScale, type SystemLook } from '@/client/platform/system.types'
import type * as lookStore from './look-store'
import { ELDER_BODY_SIZES, lookOf, type LookChoice } from './look-store'

const phone = (change: Partial<SystemLook> = {}): SystemLook => ({ dark: false, textScale: 1, statusBar: 0, menuButton: null, windowWidth: 390, windowHeight: 844, ...change })
const elder = (elderBody: LookChoice['elderBody']): LookChoice => ({ elder: true, elderBody })
const standard: LookChoice = { elder: false, elderBody: 20 }
const size = fc.constantFrom(...ELDER_BODY_SIZES)
const scale = fc.double({ min: 0.5, max: 4, noNaN: true }).map(clampTextScale)

describe('how a page looks', () => {
  test('nobody who was not asked gets the elder version', () => {
    expect(lookOf(phone(), { elder: null, elderBody: 30 })).toMatchObject({ elder: false, textScale: 1 })
  })
  test('the standard version follows the phone’s text size', () => {
    fc.assert(fc.property(scale, (textScale) => { expect(lookOf(phone({ textScale }), standard).textScale).toBe(textScale) }))
  })
  test('the elder version’s body is selectable 18, 20, 22, 24, 27, 30 px, first 20, and the factor is that over 20', () => {
    expect([...ELDER_BODY_SIZES].sort((a, b) => a - b)).toEqual([18, 20, 22, 24, 27, 30])
    expect(ELDER_BODY_SIZES[0]).toBe(20)
    for (const body of ELDER_BODY_SIZES) expect(lookOf(phone(), elder(body)).textScale).toBe(body / 20)
  })
  test('a larger text of the phone is never made smaller, and none leaves 0.9…2', () => {
    fc.assert(fc.property(scale, size, (textScale, body) => {
      const shown = lookOf(phone({ textScale }), elder(body)).textScale
      expect(shown).toBeGreaterThanOrEqual(body / 20)
      if (textScale > 1) expect(shown).toBeGreaterThanOrEqual(textScale)
      expect(shown).toBeGreaterThanOrEqual(0.9)
      expect(shown).toBeLessThanOrEqual(2)
    }))
  })
  test('dark or light is the phone’s own in both versions', () => {
    expect([lookOf(phone({ dark: true }), standard).dark, lookOf(phone({ dark: true }), elder(20)).dark]).toEqual([true, true])
  })
  test('an unreadable text size of the phone is the usual one', () => {
    expect([NaN, 0, 0.5, 1, 1.234, 9].map(clampTextScale)).toEqual([1, 0.9, 0.9, 1, 1.23, 2])
  })
})

describe('what the reader chose', () => {
  type Store = typeof lookStore
  const started = (): Store => {
    jest.resetModules()
    return require('./look-store') as Store
  }
  beforeEach(() => localStorage.clear())

  test('holds at once and after a restart', () => {
    const app = started()
    app.setElder(true)
    app.setElderBody(27)
    expect(app.useLook.getState()).toMatchObject({ elder: true, textScale: 1.35 })
    expect(started().useLook.getState()).toMatchObject({ elder: true, textScale: 1.35, choice: { elder: true, elderBody: 27 } })
  })
  test('the size is kept while the elder version is off', () => {
    const app = started()
    app.setElderBody(24)
    app.setElder(true)
    app.setElder(false)
    expect(app.useLook.getState()).toMatchObject({ elder: false, textScale: 1, choice: { elderBody: 24 } })
    app.setElder(true)
    expect(app.useLook.getState().textScale).toBe(1.2)
  })
  test('a size nobody can choose is no choice', () => {
    localStorage.setItem('yikezhong.look', '{"elder":true,"elderBody":99}')
    expect(started().useLook.getState()).toMatchObject({ elder: false, choice: { elder: null, elderBody: 20 } })
  })
  test('a window that changes keeps the choice', () => {
    const app = started()
    app.followSystemLook()
    app.setElder(true)
    window.dispatchEvent(new Event('resize'))
    expect(app.useLook.getState().elder).toBe(true)
  })
})
