// node config/scripts/build-markers.mjs
// Writes the marker pictures of WeChat's native map, which knows files only: src/client/assets/markers/*.png at three
// pixels per point, from @tabler/icons (MIT). Run it after a new category icon in seeds/categories.json.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import { indexedPng } from './indexed-png.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const folder = path.join(root, 'src/client/assets/markers')
const SCALE = 3
/** The native map is always light, so its markers are too. */
const COLOR = { accent: '#0B6271', white: '#FFFFFF', ink: '#14201E', shut: '#5D6A66', shutEdge: '#7B8682' }
/** Least side of anything that can be touched: discs stand in the middle of it. */
const TOUCH = 44

const outline = (icon) => [...readFileSync(path.join(root, `node_modules/@tabler/icons/icons/outline/${icon}.svg`), 'utf8').matchAll(/ d="([^"]+)"/g)]
  .map(([, d]) => d).filter((d) => d !== 'M0 0h24v24H0z').map((d) => `<path d="${d}"/>`).join('')

const drawing = (icon, color, side, x, y) => `<g transform="translate(${x - side / 2} ${y - side / 2}) scale(${side / 24})" fill="none" stroke="${color}"`
  + ` stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">${outline(icon)}</g>`

const svg = (width, height, inside) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`

const disc = `<circle cx="22" cy="22" r="15.25" fill="${COLOR.white}" stroke="${COLOR.accent}" stroke-width="1.5"/>`
const shut = `<circle cx="22" cy="22" r="15.25" fill="${COLOR.white}" stroke="${COLOR.shutEdge}" stroke-width="1.5" stroke-dasharray="3.6 2.4"/>`
/** 54 × 62 with the foot at (27, 57), as the pin of the browser's map. */
const pin = `<circle cx="27" cy="57" r="3.5" fill="${COLOR.accent}" stroke="${COLOR.white}" stroke-width="2"/>`
  + `<path d="M27 56.5C20 50 3 40 3 24.500A24 23.500 0 0 1 51 24.500C51 40 34 50 27 56.500Z" fill="${COLOR.white}"/>`
  + `<path d="M27 52.500C21 46.500 6 38 6 24.500A21 20.500 0 0 1 48 24.500C48 38 33 46.500 27 52.500Z" fill="${COLOR.accent}"/>`

// A body once and its glyph per icon: two markers in one place weigh less than a picture of each pair.
const pictures = {
  blank: svg(1, 1, ''),
  dot: svg(9, 9, `<circle cx="4.5" cy="4.5" r="3.5" fill="${COLOR.accent}" stroke="${COLOR.white}"/>`),
  'dot-shut': svg(9, 9, `<circle cx="4.5" cy="4.5" r="3.25" fill="${COLOR.white}" stroke="${COLOR.shutEdge}" stroke-width="1.5"/>`),
  origin: svg(26, 26, `<circle cx="13" cy="13" r="12" fill="${COLOR.ink}" fill-opacity=".16"/><circle cx="13" cy="13" r="9" fill="${COLOR.ink}" stroke="${COLOR.white}" stroke-width="4"/><circle cx="13" cy="13" r="3" fill="${COLOR.white}"/>`),
  disc: svg(TOUCH, TOUCH, disc),
  shut: svg(TOUCH, TOUCH, shut),
  pin: svg(54, 62, pin),
  cluster: svg(TOUCH, TOUCH, `<circle cx="22" cy="23" r="18.5" fill="${COLOR.ink}" fill-opacity=".14"/><circle cx="22" cy="22" r="17" fill="${COLOR.white}"/>`),
}
const { categories } = JSON.parse(readFileSync(path.join(root, 'seeds/categories.json'), 'utf8'))
for (const { icon, pin: pinned } of categories) {
  if (!pinned) continue
  Object.assign(pictures, {
    [`disc-${icon}`]: svg(TOUCH, TOUCH, drawing(icon, COLOR.accent, 18, 22, 22)),
    [`shut-${icon}`]: svg(TOUCH, TOUCH, drawing(icon, COLOR.shut, 18, 22, 22)),
    [`pin-${icon}`]: svg(54, 62, drawing(icon, COLOR.white, 24, 27, 24)),
  })
}

mkdirSync(folder, { recursive: true })
for (const old of readdirSync(folder)) if (old.endsWith('.png')) rmSync(path.join(folder, old))
let bytes = 0
for (const [name, source] of Object.entries(pictures)) {
  const image = new Resvg(source, { fitTo: { mode: 'zoom', value: SCALE } }).render()
  const png = indexedPng(image.width, image.height, image.pixels)
  writeFileSync(path.join(folder, `${name}.png`), png)
  bytes += png.length
}
process.stdout.write(`${Object.keys(pictures).length} markers, ${bytes} bytes\n`)
