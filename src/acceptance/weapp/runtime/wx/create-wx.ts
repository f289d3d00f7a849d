import names from '../wechat-api-names.json'
import { call, Refusal } from '../call'
import { recordUnsupported } from '../record'
import type { Apis, Client } from './client'
import { deviceApis } from './device'
import { dialogApis } from './dialogs'
import { fileApis } from './files'
import { locationApis } from './location'
import { mediaApis } from './media'
import { networkApis } from './network'
import { pageApis } from './pages'
import { privacyApis } from './privacy'
import { shareApis } from './share'
import { storageApis } from './storage'
import { systemApis } from './system'

/** Read by bundlers and frameworks to find out where they run; absent in WeChat too, or no functions. */
const PROBES = new Set(['then', 'toJSON', 'webpackJsonp', 'cloud', '$$typeof', 'default', '__esModule', 'getEnv', 'eventCenter', 'Events', 'preload', 'interceptors', 'Current', 'options'])

/** The `wx` object. Every function WeChat has is there: those without a stand-in are recorded when called, and fail. */
export function createWx(client: Client): Apis {
  const known: Apis = {
    ...systemApis(client), ...storageApis(), ...fileApis(), ...networkApis(), ...privacyApis(), ...locationApis(), ...dialogApis(), ...pageApis(client), ...deviceApis(),
    ...mediaApis(), ...shareApis(client),
  }
  const implemented = new Set(Object.keys(known))
  known['canIUse'] = (schema: string) => {
    const [name = ''] = schema.split('.')
    return implemented.has(name) || !names.names.includes(name)
  }
  for (const name of names.names) {
    known[name] ??= /Sync$|^(create|get[A-Z]\w*Manager$|on[A-Z]|off[A-Z])/.test(name)
      ? () => recordUnsupported(`wx.${name}`)
      : (given: unknown) => {
          recordUnsupported(`wx.${name}`)
          return call(name, () => { throw new Refusal('not supported by the stand-in') })(given)
        }
  }
  return new Proxy(known, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target) && !PROBES.has(name)) recordUnsupported(`wx.${name}`)
      return target[String(name)]
    },
  })
}
