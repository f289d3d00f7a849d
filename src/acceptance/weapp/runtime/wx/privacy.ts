import { call, Refusal, type Options } from '../call'
import { drawer, onPhoneChange, phone } from '../phone-state'
import { recordProblem } from '../record'
import { ask } from '../overlay'
import type { Apis } from './client'

interface Verdict {
  readonly event?: 'exposureAuthorization' | 'agree' | 'disagree'
  readonly buttonId?: string
}
type Listener = (resolve: (verdict: Verdict) => void, info: { referrer: string }) => void

const kept = drawer('client')
const AGREED = 'privacy.agreed'
const CONTRACT = '《临猗一刻钟小程序隐私保护指引》'

let listener: Listener | null = null
/** Ids of agreePrivacyAuthorization buttons that a finger really touched. */
const touched = new Set<string>()
let waiting: Promise<void> | null = null

const needed = (): boolean => phone().privacy === 'needed' && kept.get(AGREED) !== 'true'
onPhoneChange((now, before) => { if (now.privacy === 'needed' && before.privacy !== 'needed') kept.remove(AGREED) })

/** Called by the button stand-in. */
export const privacyButtonTouched = (id: string): void => void touched.add(id)

/** Before every private call: nothing when agreed, else the app's own dialog (its listener) or WeChat's. Rejects on a no. */
export function privacyAgreed(referrer: string): Promise<void> {
  if (!needed()) return Promise.resolve()
  waiting ??= asked(referrer).then((yes) => {
    if (!yes) throw new Refusal('privacy permission is not authorized', { errno: 104 })
    kept.set(AGREED, 'true')
  }).finally(() => { waiting = null })
  return waiting
}

async function asked(referrer: string): Promise<boolean> {
  if (!listener) {
    const words = [`在使用前，请阅读并同意${CONTRACT}。`, '如不同意，部分功能不能使用。']
    return (await ask('用户隐私保护提示', words, [{ words: '拒绝', value: false }, { words: '同意', value: true, main: true }])) ?? false
  }
  const own = listener
  return new Promise((resolve) => {
    own(({ event, buttonId }) => {
      if (event === 'exposureAuthorization') return
      if (event === 'agree' && !touched.has(buttonId ?? '')) {
        recordProblem(`privacy: resolve({event: 'agree', buttonId: '${buttonId ?? ''}'}) names no agreePrivacyAuthorization button that was tapped`)
        return resolve(false)
      }
      resolve(event === 'agree')
    }, { referrer })
  })
}

/** The privacy guideline: who agreed to what, and through whose dialog. */
export function privacyApis(): Apis {
  return {
    getPrivacySetting: call('getPrivacySetting', () => ({ needAuthorization: needed(), privacyContractName: CONTRACT })),
    onNeedPrivacyAuthorization: (given: Listener) => { listener = given },
    requirePrivacyAuthorize: call('requirePrivacyAuthorize', () => privacyAgreed('requirePrivacyAuthorize')),
    openPrivacyContract: call('openPrivacyContract', async (_options: Options) => { await ask(CONTRACT, ['（这里是微信展示的指引全文）'], [{ words: '返回', value: true }], true) }),
  }
}
