import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { linkTo, PAGES, pagePath, type PageName } from './routes'

const names = Object.keys(PAGES) as PageName[]

interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

test('every page is there, and the app knows exactly these', () => {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
  const { pages, subPackages = [] } = (require('../app.config') as { default: AppConfig }).default
  const registered = [...pages, ...subPackages.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`))]
  expect(Object.values(PAGES).sort()).toEqual(registered.sort())
  for (const path of registered) expect(existsSync(`src/client/${path}.tsx`)).toBe(true)
})
test('every page has a short address in the browser', () => {
  const build = readFileSync('config/index.ts', 'utf8')
  for (const name of names) expect(build).toContain(`'/${PAGES[name]}': '${name}'`)
})
test('a link is an address below the root of the site', () => {
  expect(linkTo('/station', { id: 'S1' })).toBe('/station?id=S1')
  expect(linkTo('/', {})).toBe('/')
  expect(linkTo('/', { village: '140821100001', station: 'S1' })).toBe('/?village=140821100001&station=S1')
})
test('the same link in Taro’s words', () => {
  expect(pagePath('/station?id=S1')).toBe('/features/circle/pages/station/index?id=S1')
  expect(pagePath('/list')).toBe('/features/circle/pages/list/index')
})
test('a link to a page that is no more leads home', () => {
  for (const gone of ['/gone', '', '/toString']) expect(pagePath(gone)).toBe('/features/circle/pages/home/index')
})
test('whatever an id is made of, it arrives as it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (id) => {
    const [, query = ''] = pagePath(linkTo('/station', { id })).split('?')
    expect(new URLSearchParams(query).get('id')).toBe(id)
  }))
})
