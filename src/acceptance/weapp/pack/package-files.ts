import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly Subpackage[]
  readonly subpackages?: readonly Subpackage[]
  readonly window?: Readonly<Record<string, unknown>>
  readonly tabBar?: TabBar
  readonly themeLocation?: string
  readonly requiredPrivateInfos?: readonly string[]
  readonly permission?: Readonly<Record<string, { readonly desc?: string }>>
  readonly usingComponents?: Readonly<Record<string, string>>
}

/** WeChat puts this component on every tab page of an app with a tab bar of its own. */
export const CUSTOM_TAB_BAR = 'custom-tab-bar/index'

interface Subpackage {
  readonly root: string
  readonly pages: readonly string[]
}

export interface TabBar {
  /** Drawn by the app itself. */
  readonly custom?: boolean
  readonly color?: string
  readonly selectedColor?: string
  readonly backgroundColor?: string
  readonly list: readonly { readonly pagePath: string; readonly text: string; readonly iconPath?: string; readonly selectedIconPath?: string }[]
}

/** A built mini-program on disk, untouched. */
export interface PackageFiles {
  readonly folder: string
  readonly files: readonly string[]
  readonly app: AppJson
  /** Of the main package and of all subpackages, in the order of app.json. */
  readonly pages: readonly string[]
  /** Bytes of the main package and of each subpackage. */
  readonly sizes: Readonly<Record<string, number>>
  read(file: string): string
}

export function readPackage(folder: string): PackageFiles {
  const files = below(folder)
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  const app = JSON.parse(read('app.json')) as AppJson
  const parts = app.subPackages ?? app.subpackages ?? []
  const pages = [...app.pages, ...parts.flatMap((part) => part.pages.map((page) => `${trimmed(part.root)}/${page}`))]
  const sizes: Record<string, number> = { main: 0 }
  for (const file of files) {
    const part = parts.find(({ root }) => file.startsWith(`${trimmed(root)}/`))
    const name = part ? trimmed(part.root) : 'main'
    sizes[name] = (sizes[name] ?? 0) + statSync(path.join(folder, file)).size
  }
  return { folder, files, app, pages, sizes, read }
}

const trimmed = (root: string): string => root.replace(/\/$/, '')

export const withoutEnding = (file: string): string => file.replace(/\.[^./]+$/, '')

/** What app.json promises and the folder does not hold. */
export function missingParts({ app, files, pages }: PackageFiles): string[] {
  const problems: string[] = []
  const has = (file: string) => files.includes(file.replace(/^\//, ''))
  for (const page of pages) for (const ending of ['js', 'wxml', 'json']) if (!has(`${page}.${ending}`)) problems.push(`page ${page}: no .${ending}`)
  for (const { pagePath, iconPath, selectedIconPath } of app.tabBar?.list ?? []) {
    if (!app.pages.includes(pagePath)) problems.push(`tab ${pagePath} is no page of the main package`)
    for (const icon of [iconPath, selectedIconPath]) if (icon !== undefined && !has(icon)) problems.push(`tab icon ${icon} is missing`)
  }
  if (app.tabBar?.custom && !has(`${CUSTOM_TAB_BAR}.js`)) problems.push(`Component is not found in path "${CUSTOM_TAB_BAR}"`)
  if (app.themeLocation !== undefined && !has(app.themeLocation)) problems.push(`${app.themeLocation} is missing`)
  return problems
}

function below(folder: string, inside = ''): string[] {
  return readdirSync(path.join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(inside, entry.name)
    return entry.isDirectory() ? below(folder, name) : [name]
  })
}
