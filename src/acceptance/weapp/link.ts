/**
 * `/station?id=S1` as the package's own path. Short links are the addresses of H5; a page called `…/pages/station/index`
 * is `/station`, the first page is `/`.
 */
export function linkToPackage(link: string, pages: readonly string[]): string {
  const [short = '/', search] = link.split('?')
  const name = short.replace(/^\/|\/$/g, '')
  const page = name === '' ? pages[0] : pages.find((path) => path === name || `/${path}`.endsWith(`/pages/${name}/index`))
  if (page === undefined) throw new Error(`no page of the package answers ${link}: there are ${pages.join(', ')}`)
  return search === undefined ? `/${page}` : `/${page}?${search}`
}
