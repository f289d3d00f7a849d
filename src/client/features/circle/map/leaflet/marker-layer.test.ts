import L from 'leaflet'
import { createMarkerLayer, type MarkerLayer, type MarkerSpec } from './marker-layer'
import { createPanes } from './panes'

let map: L.Map
let layer: MarkerLayer

beforeEach(() => {
  const host = document.createElement('div')
  Object.defineProperties(host, { clientWidth: { value: 390 }, clientHeight: { value: 600 } })
  document.body.append(host)
  map = L.map(host, { center: [35.1442, 110.7744], zoom: 14, zoomControl: false, attributionControl: false, fadeAnimation: false, zoomAnimation: false })
  createPanes(map)
  layer = createMarkerLayer(map)
})
afterEach(() => {
  map.remove()
  document.body.replaceChildren()
})

const words = (text: string) => {
  const made = document.createElement('div')
  made.textContent = text
  return made
}
const spec = (change: Partial<MarkerSpec> = {}): MarkerSpec => ({
  key: 'disc:S1', lng: 110.7744, lat: 35.1442, className: 'map-touch', width: 44, height: 44, pane: 'map-markers', signature: 'a', label: '双塔路药店，走 6 分钟', content: () => words('药店'), ...change,
})
const drawn = () => [...document.querySelectorAll<HTMLElement>('.leaflet-marker-icon')]
const only = (): HTMLElement => {
  const [element, second] = drawn()
  if (!element || second) throw new Error(`expected one marker, got ${drawn().length}`)
  return element
}
const press = (key: string) => only().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

describe('what stands on the map', () => {
  test('is what was asked for last, and nothing of a past state', () => {
    layer.sync([spec(), spec({ key: 'disc:S2', label: '第二' })])
    layer.sync([spec({ key: 'disc:S2', label: '第二' }), spec({ key: 'pin:S1', label: '已选' })])
    expect(drawn().map((it) => it.getAttribute('aria-label')).sort()).toEqual(['已选', '第二'])
    layer.sync([])
    expect(drawn()).toEqual([])
  })
  test('stays the very same element when nothing about it changed, so that nothing flickers', () => {
    layer.sync([spec()])
    const before = only()
    const content = before.firstChild
    layer.sync([spec({ content: () => words('neu') })])
    expect(only()).toBe(before)
    expect(only().firstChild).toBe(content)
  })
  test('is drawn anew when its content or its words change, and moved when its place does', () => {
    layer.sync([spec()])
    layer.sync([spec({ signature: 'b', content: () => words('关门了') })])
    expect(only().textContent).toBe('关门了')
    layer.sync([spec({ signature: 'b', label: '双塔路药店，走 9 分钟' })])
    expect(only().getAttribute('aria-label')).toBe('双塔路药店，走 9 分钟')
    // Without 3D transforms Leaflet places markers with left and top.
    const { left } = only().style
    layer.sync([spec({ signature: 'b', label: '双塔路药店，走 9 分钟', lng: 110.78 })])
    expect(parseFloat(only().style.left)).toBeGreaterThan(parseFloat(left))
  })
  test('has a touch area of at least 44 px standing evenly on its place, or on its foot', () => {
    layer.sync([spec()])
    expect([only().style.width, only().style.marginLeft, only().style.marginTop]).toEqual(['44px', '-22px', '-22px'])
    layer.sync([spec({ key: 'pin:S1', width: 54, height: 62, anchor: [27, 57] })])
    expect([only().style.marginLeft, only().style.marginTop]).toEqual(['-27px', '-57px'])
  })
})

describe('for a screen reader and a keyboard', () => {
  test('what can be pressed is a button with a name, reached with Tab', () => {
    layer.sync([spec({ press: () => undefined })])
    expect(only().getAttribute('aria-label')).toBe('双塔路药店，走 6 分钟')
    expect([only().getAttribute('role'), only().tabIndex]).toEqual(['button', 0])
  })
  test('what has a name only is a picture; what has neither is not read', () => {
    layer.sync([spec({ key: 'origin', label: '出发的地方' })])
    expect(only().getAttribute('role')).toBe('img')
    const { label, ...silent } = spec({ key: 'ring:15' })
    expect(label).toBeDefined()
    layer.sync([silent])
    expect(only().getAttribute('aria-hidden')).toBe('true')
  })
  test('Enter and the space bar press, each once, other keys do not', () => {
    const pressed = jest.fn()
    layer.sync([spec({ press: pressed })])
    press('Enter')
    press(' ')
    press('a')
    expect(pressed).toHaveBeenCalledTimes(2)
  })
  test('a marker drawn anew presses what it stands for now', () => {
    const [before, after] = [jest.fn(), jest.fn()]
    layer.sync([spec({ press: before })])
    layer.sync([spec({ press: after, signature: 'b' })])
    press('Enter')
    only().click()
    expect(before).not.toHaveBeenCalled()
    expect(after).toHaveBeenCalledTimes(2)
  })
  test('keyboard focus survives a redraw', () => {
    layer.sync([spec({ press: () => undefined })])
    only().focus()
    layer.sync([spec({ press: () => undefined, signature: 'b' })])
    expect(document.activeElement).toBe(only())
  })
})
