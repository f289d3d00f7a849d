import { call, Refusal, wordsOf, type Options } from '../call'
import { drawer } from '../phone-state'
import { recordUnsupported } from '../record'
import type { Apis } from './client'

export const USER_FOLDER = 'wxfile://usr'
/** Files of this start only, as WeChat's temporary ones. Base64. */
const temporary = new Map<string, { readonly base64: string; readonly type: string }>()
const kept = drawer('files')

export function putTemporary(name: string, base64: string, type: string): { path: string; size: number } {
  const path = `wxfile://tmp_${temporary.size}_${name}`
  temporary.set(path, { base64, type })
  return { path, size: atob(base64).length }
}

export function base64Of(path: string): string {
  const base64 = temporary.get(path)?.base64 ?? kept.get(path)
  if (base64 == null) throw new Refusal(`no such file or directory, open '${path}'`, { errno: 1300002 })
  return base64
}

export const dataUrlOf = (path: string): string => `data:${temporary.get(path)?.type ?? 'application/octet-stream'};base64,${base64Of(path)}`

export function blobOf(path: string): Blob {
  return new Blob([bytesOf(base64Of(path))], { type: temporary.get(path)?.type ?? 'application/octet-stream' })
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

function base64From(data: unknown, encoding: string): string {
  if (encoding === 'base64') return String(data)
  const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : new TextEncoder().encode(String(data))
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

function decode(path: string, encoding: unknown): string | ArrayBuffer {
  const base64 = base64Of(path)
  if (encoding === 'base64') return base64
  return encoding === undefined ? bytesOf(base64).buffer : new TextDecoder().decode(bytesOf(base64))
}

const writable = (path: string): string => {
  if (!path.startsWith(`${USER_FOLDER}/`)) throw new Refusal(`permission denied, open "${path}"`, { errno: 1300013 })
  return path
}

/** Files below wx.env.USER_DATA_PATH survive a cold start; folders exist by name only. */
export function fileApis(): Apis {
  const work = {
    readFile: ({ filePath, encoding }: Options) => ({ data: decode(wordsOf(filePath), encoding) }),
    writeFile: ({ filePath, data, encoding }: Options) => kept.set(writable(wordsOf(filePath)), base64From(data, wordsOf(encoding, 'utf8'))),
    access: ({ path }: Options) => void (wordsOf(path) === USER_FOLDER || base64Of(wordsOf(path))),
    unlink: ({ filePath }: Options) => { base64Of(wordsOf(filePath)); kept.remove(wordsOf(filePath)) },
    copyFile: ({ srcPath, destPath }: Options) => kept.set(writable(wordsOf(destPath)), base64Of(wordsOf(srcPath))),
    saveFile: ({ tempFilePath, filePath }: Options) => {
      const target = wordsOf(filePath, `${USER_FOLDER}/${wordsOf(tempFilePath).split('//').pop() ?? 'file'}`)
      kept.set(writable(target), base64Of(wordsOf(tempFilePath)))
      return { savedFilePath: target }
    },
    mkdir: () => undefined,
    readdir: ({ dirPath }: Options) => ({ files: kept.keys().filter((name) => name.startsWith(`${wordsOf(dirPath)}/`)).map((name) => name.slice(wordsOf(dirPath).length + 1)) }),
    getFileInfo: ({ filePath }: Options) => ({ size: atob(base64Of(wordsOf(filePath))).length }),
  }
  const sync = {
    readFileSync: (filePath: string, encoding?: string) => decode(filePath, encoding),
    writeFileSync: (filePath: string, data: unknown, encoding?: string) => void work.writeFile({ filePath, data, encoding }),
    accessSync: (path: string) => work.access({ path }),
    unlinkSync: (filePath: string) => work.unlink({ filePath }),
    copyFileSync: (srcPath: string, destPath: string) => void work.copyFile({ srcPath, destPath }),
    saveFileSync: (tempFilePath: string, filePath?: string) => work.saveFile({ tempFilePath, filePath }).savedFilePath,
    mkdirSync: () => undefined,
    readdirSync: (dirPath: string) => work.readdir({ dirPath }).files,
  }
  const manager: Record<string, unknown> = { ...Object.fromEntries(Object.entries(work).map(([name, run]) => [name, call(`${name}`, run)])), ...sync }
  const watched = new Proxy(manager, {
    get(known, name) {
      if (typeof name === 'string' && !(name in known)) recordUnsupported(`FileSystemManager.${name}`)
      return known[String(name)]
    },
  })
  return { env: { USER_DATA_PATH: USER_FOLDER }, getFileSystemManager: () => watched }
}
