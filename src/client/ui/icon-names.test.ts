import { readdirSync, readFileSync } from 'node:fs'
import own from './icon-names.json'

const files = (readdirSync('src/client', { recursive: true, encoding: 'utf8' }) as string[]).filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|(^|\/)test-/.test(name))
const sources = files.map((name) => ({ name, text: readFileSync(`src/client/${name}`, 'utf8') }))
const drawn = new Set([...readFileSync('src/client/ui/icons.generated.scss', 'utf8').matchAll(/^\.ic-([a-z0-9-]+) /gm)].map(([, name = '']) => name))
const { categories } = JSON.parse(readFileSync('seeds/categories.json', 'utf8')) as { categories: { icon: string }[] }

/** Names written in <Icon name=…>, icon="…" and icon: '…'. */
function asked(text: string): string[] {
  const places = [...text.matchAll(/<Icon\b[^>]*?\bname=("[^"]*"|\{[^}]*\})|\bicon[=:] ?("[^"]*"|'[^']*'|\{[^}]*\})/g)].map(([, a, b]) => a ?? b ?? '')
  return places.flatMap((place) => [...place.replace(/[!=]==? *['"][^'"]*['"]/g, '').matchAll(/["']([a-z0-9-]+)["']/g)].map(([, name = '']) => name))
}

test('every icon a page asks for is drawn', () => {
  const missing = sources.flatMap(({ name, text }) => asked(text).filter((icon) => !drawn.has(icon)).map((icon) => `${icon} in ${name}`))
  expect(missing).toEqual([])
})
test('the search for icons finds some in most of its forms', () => {
  const all = sources.flatMap(({ text }) => asked(text))
  for (const name of ['search', 'chevron-right', 'walk', 'chevron-up', 'clock-pause', 'list']) expect(all).toContain(name)
})
test('every icon listed or wanted by a category is drawn, and nothing else is', () => {
  expect(new Set([...own, ...categories.map(({ icon }) => icon)])).toEqual(drawn)
})
test('every icon listed is used somewhere', () => {
  const text = sources.map((it) => it.text).join('\n')
  expect(own.filter((name) => !new RegExp(`["']${name}["']`).test(text))).toEqual([])
})
