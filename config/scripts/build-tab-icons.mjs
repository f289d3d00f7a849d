// node config/scripts/build-tab-icons.mjs
// Writes the tab icons that WeChat wants as files: src/client/assets/tabs/*.png, 81 px, from @tabler/icons (MIT).
// Our own tab bar draws its icons itself; these serve clients too old for it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import { indexedPng } from './indexed-png.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const folder = path.join(root, 'src/client/assets/tabs')
const SIDE = 81
const COLORS = { '': '#5D6A66', '-on': '#0B6271' }
const ICONS = { circle: 'map-2', me: 'user' }

mkdirSync(folder, { recursive: true })
for (const [name, icon] of Object.entries(ICONS)) {
  const outline = readFileSync(path.join(root, `node_modules/@tabler/icons/icons/outline/${icon}.svg`), 'utf8')
  const paths = [...outline.matchAll(/ d="([^"]+)"/g)].map(([, d]) => d).filter((d) => d !== 'M0 0h24v24H0z')
  for (const [ending, color] of Object.entries(COLORS)) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1.5 -1.5 27 27" fill="none" stroke="${color}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${paths.map((d) => `<path d="${d}"/>`).join('')}</svg>`
    const image = new Resvg(svg, { fitTo: { mode: 'width', value: SIDE } }).render()
    writeFileSync(path.join(folder, `${name}${ending}.png`), indexedPng(image.width, image.height, image.pixels))
  }
}
process.stdout.write(`${Object.keys(ICONS).length * 2} tab icons\n`)
