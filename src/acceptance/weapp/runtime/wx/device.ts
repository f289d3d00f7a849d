import { call, Refusal, wordsOf } from '../call'
import { ask, showToast, hideToast } from '../overlay'
import type { Apis } from './client'
import { privacyAgreed } from './privacy'

/** Telephone, clipboard, vibration, screen; the account. */
export function deviceApis(): Apis {
  let clipboard = ''
  return {
    makePhoneCall: call('makePhoneCall', async ({ phoneNumber }) => {
      if (wordsOf(phoneNumber) === '') throw new Refusal('parameter error: parameter.phoneNumber should be String instead of Undefined;')
      const yes = await ask('', [wordsOf(phoneNumber)], [{ words: `呼叫 ${wordsOf(phoneNumber)}`, value: true, main: true }, { words: '取消呼叫', value: false }], true)
      if (yes !== true) throw new Refusal('cancel')
    }),
    setClipboardData: call('setClipboardData', ({ data }) => {
      clipboard = wordsOf(data)
      showToast('内容已复制', 'status', false)
      setTimeout(hideToast, 1500)
    }),
    getClipboardData: call('getClipboardData', async () => {
      await privacyAgreed('getClipboardData')
      return { data: clipboard }
    }),
    vibrateShort: call('vibrateShort', () => undefined),
    vibrateLong: call('vibrateLong', () => undefined),
    setKeepScreenOn: call('setKeepScreenOn', () => undefined),
    getBatteryInfo: call('getBatteryInfo', () => ({ level: 80, isCharging: false })),
    login: call('login', () => ({ code: `stand-in-${document.documentElement.dataset['logins'] ?? '0'}` })),
    checkSession: call('checkSession', () => undefined),
    requestSubscribeMessage: call('requestSubscribeMessage', ({ tmplIds }) => Object.fromEntries((Array.isArray(tmplIds) ? tmplIds : []).map((id) => [String(id), 'accept']))),
  }
}
