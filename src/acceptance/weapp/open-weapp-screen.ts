import path from 'node:path'
import type { Browser } from 'playwright-core'
import { apiBase } from '../../../config/api-base.cjs'
import { PHONE } from '../chromium'
import { pack, type Packed } from './pack/pack'
import { USUAL_PHONE, type Phone } from './phone'
import { serve } from './serve'
import { ChromiumWeappScreen, type WeappScreen } from './weapp-screen'

export const WEAPP_FOLDER = path.resolve(__dirname, '../../../dist/weapp')

export interface WeappOptions {
  /** Origin of the real server; requests of the package go there. */
  readonly api: string
  readonly browser: Browser
  /** The built package; dist/weapp unless told otherwise. */
  readonly folder?: string
  readonly phone?: Partial<Phone>
}

const packs = new Map<string, Promise<Packed>>()

/** Packing costs half a second: once for each folder in a run. */
export function packOnce(folder: string): Promise<Packed> {
  const known = packs.get(folder) ?? pack(folder)
  packs.set(folder, known)
  return known
}

/** Where the package sends its requests: what the build was told, or its usual address. */
export const apiOriginOfBuild = (env: NodeJS.ProcessEnv = process.env): string => new URL(apiBase('weapp', true, env).base).origin

/** The untouched package on a phone of its own: WeChat's component framework in Chromium. */
export async function openWeappScreen({ api, browser, folder = WEAPP_FOLDER, phone = {} }: WeappOptions): Promise<WeappScreen> {
  const packed = await packOnce(folder)
  const served = await serve({ packed, api, apiOrigin: apiOriginOfBuild(), phone: { ...USUAL_PHONE, ...phone } })
  const context = await browser.newContext(PHONE)
  const page = await context.newPage()
  return new ChromiumWeappScreen({ context, page, served, pages: packed.pages, packageSizes: packed.sizes })
}
