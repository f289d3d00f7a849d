import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findChromium, HOW_TO_INSTALL, openChromium } from '../chromium'

/**
 * npm run screens [-- <folder of mock pictures>]: after the looks of both targets were walked, lays their pictures beside
 * the mocks in `.cache/screens/contact-sheet-<n>.png`, one page or state a row.
 */
const SCREENS = path.resolve(__dirname, '../../../.cache/screens')
const COLUMNS = [
  { title: 'H5', folder: 'h5/looks/standard' }, { title: 'H5 长辈版', folder: 'h5/looks/elder' },
  { title: 'WeChat', folder: 'weapp/looks/standard' }, { title: 'WeChat 长辈版', folder: 'weapp/looks/elder' },
] as const
const ROWS_A_SHEET = 8

/** Which mock a state is to reach; states the design does not draw have none. */
const MOCKS: Readonly<Record<string, string>> = {
  home: '01-home', 'home-chosen': '02-home-dark', nearby: '03-map-elder', list: '04-list', gaps: '05-gaps', station: '06-station',
  village: '20-village', 'home-failed': '21-failed', 'home-stale': '22-offline', 'search-none': '23-empty', 'home-loading': '24-loading',
  sizes: '25-elder-home', 'correction-sent': '09-my-rating', complaint: '13-form', gallery: '27-components',
}

const picture = (file: string): string =>
  existsSync(file) ? `<img src="data:image/png;base64,${readFileSync(file).toString('base64')}">` : '<div class="none">—</div>'

function sheetOf(states: readonly string[], mocks: string | null): string {
  const rows = states.map((state) => {
    const mock = MOCKS[state]
    const cells = [mock && mocks ? picture(path.join(mocks, `${mock}.png`)) : '<div class="none">—</div>', ...COLUMNS.map(({ folder }) => picture(path.join(SCREENS, folder, `${state}.png`)))]
    return `<tr><th>${state}${mock ? `<br><small>${mock}</small>` : ''}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  })
  return `<!doctype html><meta charset="utf-8"><style>body{margin:12px;font:14px sans-serif;background:#888}img{width:234px;display:block}td,th{padding:4px;vertical-align:top}.none{width:234px;text-align:center;color:#eee}</style>`
    + `<table><tr><th></th><th>mock</th>${COLUMNS.map(({ title }) => `<th>${title}</th>`).join('')}</tr>${rows.join('')}</table>`
}

/** States in the order of their names, from whatever was walked. */
const statesWalked = (): string[] => [...new Set(COLUMNS.flatMap(({ folder }) => {
  const full = path.join(SCREENS, folder)
  return existsSync(full) ? readdirSync(full).map((file) => file.replace(/\.png$/, '')).filter((name) => !/-(dark|200)$/.test(name)) : []
}))].sort()

async function make(mocks: string | null): Promise<void> {
  const executable = findChromium()
  if (!executable) throw new Error(HOW_TO_INSTALL)
  const browser = await openChromium(executable)
  const page = await browser.newPage({ viewport: { width: 1330, height: 800 } })
  mkdirSync(SCREENS, { recursive: true })
  const states = statesWalked()
  for (let start = 0, n = 1; start < states.length; start += ROWS_A_SHEET, n++) {
    const html = sheetOf(states.slice(start, start + ROWS_A_SHEET), mocks)
    writeFileSync(path.join(SCREENS, `contact-sheet-${n}.html`), html)
    await page.setContent(html)
    await page.screenshot({ path: path.join(SCREENS, `contact-sheet-${n}.png`), fullPage: true })
    process.stdout.write(`.cache/screens/contact-sheet-${n}.png\n`)
  }
  await browser.close()
}

const folder = process.argv[2]
make(folder === undefined ? null : path.resolve(folder)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
