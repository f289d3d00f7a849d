import { code } from './framework'
import { packed, resolvePath, subpackageOf } from './package'
import { recordProblem, recordUnsupported } from './record'

type Definition = (...given: unknown[]) => void
type Register = (definition: unknown) => unknown

export interface AppObject {
  onLaunch?(options: unknown): void
  onShow?(options: unknown): void
  onHide?(): void
  onError?(message: string): void
  onUnhandledRejection?(answer: unknown): void
  onPageNotFound?(answer: unknown): void
  onThemeChange?(answer: unknown): void
}

declare global {
  interface Window {
    __weappDefine(id: string, definition: Definition): void
    __weappRun(): void
  }
}

const definitions = new Map<string, Definition>()
const made = new Map<string, { exports: unknown }>()
const loaded = new Set<string>()
window.__weappDefine = (id, definition) => { definitions.set(id, definition) }

let app: AppObject | null = null
export const theApp = (): AppObject | null => app

/**
 * The client registers a page or component under the entry file being loaded, not under the module that makes the call:
 * a bundler may put `Component(…)` of comp.js into a shared chunk.
 */
let entry = ''

const inEntry = (kind: 'Page' | 'Component' | 'Behavior'): Register => (definition) =>
  code.componentEnv(entry, (env) => (env[kind] as Register)(definition))

const plugin = (name: string): never => {
  recordUnsupported(`plugin ${name}`)
  throw new Error(`plugin ${name} is not installed`)
}

/** The language's own globals and timers, nothing of the browser. */
function globalObject(wx: unknown): Record<string, unknown> {
  const language = {
    Object, Array, Function, Boolean, String, Number, BigInt, Symbol, Math, JSON, Date, RegExp, Error, TypeError, RangeError, SyntaxError, Promise, Map, Set, WeakMap,
    WeakSet, Proxy, Reflect, ArrayBuffer, DataView, Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array, Float32Array, Float64Array, parseInt, parseFloat,
    isNaN, isFinite, encodeURIComponent, decodeURIComponent, encodeURI, decodeURI, console,
  }
  const timers = {
    setTimeout: setTimeout.bind(window), clearTimeout: clearTimeout.bind(window), setInterval: setInterval.bind(window), clearInterval: clearInterval.bind(window),
  }
  const made: Record<string, unknown> = { ...language, ...timers, wx }
  made['globalThis'] = made
  made['global'] = made
  return made
}

export function moduleLoader(wx: unknown, currentPages: () => unknown[]) {
  const scope = globalObject(wx)
  const load = (id: string): unknown => {
    const known = made.get(id)
    if (known) return known.exports
    const definition = definitions.get(id)
    if (!definition) throw new Error(`module '${id}.js' is not defined`)
    const module = { exports: {} as unknown }
    made.set(id, module)
    const require = (path: string) => {
      const wanted = resolvePath(path.replace(/\.js$/, ''), id)
      // The main package is there before any subpackage, and no subpackage knows another.
      const [home, from] = [subpackageOf(wanted), subpackageOf(id)]
      if (home !== '' && home !== from) recordProblem(`${id} requires ${wanted} of the subpackage ${home}, which may not be on the phone yet`)
      return load(wanted)
    }
    const App = (given: AppObject) => { app = given }
    definition.call(undefined, require, module, module.exports, wx, App, inEntry('Page'), inEntry('Component'), inEntry('Behavior'), theApp, currentPages, plugin, scope, scope)
    return module.exports
  }
  /** A page's or component's entry, and what its JSON names. */
  const loadEntry = (id: string): void => {
    if (loaded.has(id)) return
    loaded.add(id)
    const before = entry
    entry = id
    try {
      load(id)
      const used = packed.configs[id]?.['usingComponents'] as Readonly<Record<string, string>> | undefined
      for (const path of Object.values(used ?? {})) loadEntry(resolvePath(path, id))
    } finally {
      entry = before
    }
  }
  return loadEntry
}
