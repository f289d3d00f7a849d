import { readFileSync } from 'node:fs'
import path from 'node:path'

const source = readFileSync(path.join(__dirname, 'tokens.scss'), 'utf8')

/** The variables that one rule of the style sheet sets. */
function ruleOf(selector: string): Record<string, string> {
  const start = source.indexOf(`\n${selector} {`)
  const body = source.slice(start, source.indexOf('\n}', start))
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

const light = ruleOf('.theme')
const dark = { ...light, ...ruleOf('.theme-dark') }
const THEMES = {
  light,
  dark,
  elder: { ...light, ...ruleOf('.theme-elder') },
  'elder dark': { ...dark, ...ruleOf('.theme-elder'), ...ruleOf('.theme-elder.theme-dark') },
}

/** WCAG 2.1 relative luminance of #RRGGBB. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255).map((it) => (it <= 0.03928 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const TEXT = [
  ['ink', 'surface'], ['ink', 'page'], ['ink', 'sunken'], ['ink-2', 'surface'], ['ink-2', 'page'], ['ink-2', 'sunken'], ['ink-3', 'surface'], ['ink-3', 'page'], ['ink-3', 'sunken'],
  ['accent', 'surface'], ['accent', 'accent-soft'], ['on-accent', 'accent'], ['ink', 'accent-soft'], ['due', 'due-soft'], ['ink', 'due-soft'], ['alert', 'alert-soft'], ['alert', 'surface'],
  ['on-alert', 'alert'], ['map-label', 'map-land'],
] as const
const SHAPES = [['line-strong', 'surface'], ['lv5', 'surface'], ['lv4', 'surface'], ['lv3', 'surface'], ['lv2', 'surface'], ['lv1', 'surface'], ['ring-line', 'map-land']] as const

describe.each(Object.entries(THEMES))('the %s theme', (name, theme) => {
  const ratio = (of: string, on: string) => Math.round(contrast(theme[of] ?? '', theme[on] ?? '') * 10) / 10
  const least = name.startsWith('elder') ? 7 : 4.5

  test.each(TEXT)('%s on %s can be read', (of, on) => {
    expect(ratio(of, on)).toBeGreaterThanOrEqual(least)
  })

  test.each(SHAPES)('%s on %s can be told apart', (of, on) => {
    expect(ratio(of, on)).toBeGreaterThanOrEqual(3)
  })
})

test('the luminance is that of WCAG: white on black is 21:1, mid grey on white 3.95:1', () => {
  expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21, 5)
  expect(contrast('#808080', '#FFFFFF')).toBeCloseTo(3.95, 2)
})
