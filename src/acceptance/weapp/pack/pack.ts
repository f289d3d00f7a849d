import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { OTHER_TAGS, STAND_IN_TAGS } from '../stand-in-tags'
import { compileTemplates } from './templates'
import { missingParts, readPackage, withoutEnding, type AppJson } from './package-files'
import { wrapModules } from './modules'
import { convertStyles } from './styles'

/** What the runtime in the browser knows about the package. */
export interface PackedApp {
  readonly app: AppJson
  readonly pages: readonly string[]
  readonly configs: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly theme: Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>> | null
  readonly styles: Readonly<Record<string, string>>
  readonly attributes: Readonly<Record<string, readonly string[]>>
  readonly problems: readonly string[]
}

/** A package made ready for a browser: answers by path, and the untouched folder for pictures. */
export interface Packed {
  readonly folder: string
  readonly pages: readonly string[]
  readonly sizes: Readonly<Record<string, number>>
  readonly problems: readonly string[]
  readonly answers: ReadonlyMap<string, { readonly type: string; readonly body: string }>
}

const HTML = (start: string) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: https: http:; script-src 'self'">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover"><title>weapp</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/client.css"></head><body>${start}</body></html>
`

/** Reads the built folder and makes everything that a browser needs to run it. */
export async function pack(folder: string): Promise<Packed> {
  const files = readPackage(folder)
  const templates = compileTemplates(files)
  const modules = wrapModules(files)
  const styles = convertStyles(files, [...STAND_IN_TAGS, ...OTHER_TAGS])
  const problems = [...missingParts(files), ...templates.problems, ...modules.problems, ...styles.problems]
  const json = (file: string) => JSON.parse(files.read(file)) as Record<string, unknown>
  const configs = files.files.filter((file) => file.endsWith('.json') && !/^(app|project\..*|sitemap|theme)\.json$/.test(file))
  const packed: PackedApp = {
    app: files.app,
    pages: files.pages,
    configs: Object.fromEntries(configs.map((file) => [withoutEnding(file), json(file)])),
    theme: files.app.themeLocation && files.files.includes(files.app.themeLocation) ? (json(files.app.themeLocation) as unknown as PackedApp['theme']) : null,
    styles: styles.sheets,
    attributes: templates.attributes,
    problems,
  }
  const script = (body: string) => ({ type: 'text/javascript; charset=utf-8', body })
  const scripts = ['/start.js', '/package.js', '/runtime.js', '/modules.js', '/run.js']
  const answers = new Map([
    ['/phone.html', { type: 'text/html; charset=utf-8', body: HTML(scripts.map((src) => `<script src="${src}"></script>`).join('')) }],
    ['/client.css', { type: 'text/css; charset=utf-8', body: readFileSync(path.join(__dirname, '../runtime/client.css'), 'utf8') }],
    ['/package.js', script(`window.__weappPackage=${JSON.stringify(packed)};window.__weappTemplates=${templates.code};`)],
    ['/runtime.js', script(await bundleRuntime())],
    ['/modules.js', script(modules.code)],
    ['/run.js', script('window.__weappRun();')],
  ])
  return { folder, pages: files.pages, sizes: files.sizes, problems, answers }
}

async function bundleRuntime(): Promise<string> {
  const made = await build({
    entryPoints: [path.join(__dirname, '../runtime/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome110',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  return made.outputFiles[0]?.text ?? ''
}
