// node config/scripts/build-icons.mjs
// Writes src/client/ui/icons.generated.scss from @tabler/icons (MIT): the screen's own icons
// and the icon of every station category. Run it after a new category or a new name in src/client/ui/icon-names.json.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const ui = path.join(root, 'src/client/ui')
const outlines = path.join(root, 'node_modules/@tabler/icons/icons/outline')

const own = JSON.parse(readFileSync(path.join(ui, 'icon-names.json'), 'utf8'))
const categories = JSON.parse(readFileSync(path.join(root, 'seeds/categories.json'), 'utf8'))
const names = [...new Set([...own, ...categories.categories.map(({ icon }) => icon)])].sort()

const missing = names.filter((name) => !existsSync(path.join(outlines, `${name}.svg`)))
if (missing.length > 0) {
  process.stderr.write(`no such icons in @tabler/icons: ${missing.join(', ')}\n`)
  process.exit(1)
}

/** The drawing alone, as short as it goes: colour comes from the text behind the mask. */
function dataUri(name) {
  const paths = [...readFileSync(path.join(outlines, `${name}.svg`), 'utf8').matchAll(/ d="([^"]+)"/g)].map(([, d]) => d)
  // Each begins with a move to a place of its own, so that one path draws them all.
  const drawing = `<path d='${paths.filter((d) => d !== 'M0 0h24v24H0z').join('')}'/>`
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='#000' stroke-width='1.75' stroke-linecap='round' stroke-linejoin='round'>${drawing}</svg>`
  return `data:image/svg+xml,${svg.replace(/[<>#%"]/g, encodeURIComponent)}`
}

// Every browser knows the prefixed name; writing both would double the file.
const rules = names.map((name) => `.ic-${name} { -webkit-mask-image: url("${dataUri(name)}"); }`)
writeFileSync(path.join(ui, 'icons.generated.scss'), `// Made by config/scripts/build-icons.mjs from @tabler/icons (MIT). Do not edit.\n${rules.join('\n')}\n`)
process.stdout.write(`${names.length} icons\n`)
