import vm from 'node:vm'
import { withoutEnding, type PackageFiles } from './package-files'

/** What a page of a browser has and the logic layer of WeChat has not: undefined inside the app's modules. */
const SHADOWED = [
  'window', 'document', 'frames', 'self', 'parent', 'top', 'location', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB', 'history', 'caches', 'screen',
  'alert', 'confirm', 'prompt', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'MessageChannel', 'BroadcastChannel', 'Blob', 'File', 'FileReader', 'FormData',
  'Headers', 'Request', 'Response', 'URL', 'URLSearchParams', 'AbortController', 'AbortSignal', 'TextEncoder', 'TextDecoder', 'crypto', 'performance',
  'requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback', 'customElements', 'Node', 'Element', 'HTMLElement', 'SVGElement', 'Event', 'CustomEvent',
  'EventTarget', 'Image', 'Audio', 'Worker', 'MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'DOMParser', 'getComputedStyle', 'matchMedia', 'innerWidth',
  'innerHeight', 'devicePixelRatio', 'addEventListener', 'removeEventListener', 'postMessage', 'btoa', 'atob', 'structuredClone', 'queueMicrotask', 'speechSynthesis',
]
/** What the client hands to every module; `self` of some bundlers is declared by themselves. */
const GIVEN = ['require', 'module', 'exports', 'wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages', 'requirePlugin', 'globalThis', 'global']

/** Every .js file wrapped as the client wraps it. Code needs a function scope of its own: development builds declare `self`. */
export function wrapModules({ files, read }: PackageFiles): { code: string; problems: string[] } {
  const problems: string[] = []
  const checked = (file: string) => {
    const source = read(file)
    try {
      new vm.Script(`(function(){${source}\n})`, { filename: file })
      return source
    } catch (error) {
      problems.push(`${file}: ${String(error)}`)
      return `throw new SyntaxError(${JSON.stringify(`${file}: ${String(error)}`)})`
    }
  }
  const parameters = [...GIVEN, ...SHADOWED].join(',')
  const code = files.filter((file) => file.endsWith('.js')).map((file) =>
    `__weappDefine(${JSON.stringify(withoutEnding(file))},function(${parameters}){(function(){${checked(file)}\n}).call(undefined)});`).join('\n')
  return { code, problems }
}
