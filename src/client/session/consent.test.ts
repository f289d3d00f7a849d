import type { PrivacyQuestion } from '@/client/platform/privacy.types'
import type * as Consent from './consent'

let asksOfWechat: ((question: PrivacyQuestion) => void) | null = null
jest.mock('@/client/platform/privacy', () => ({ onPrivacyQuestion: (listener: (question: PrivacyQuestion) => void) => { asksOfWechat = listener } }))

type App = typeof Consent
/** A new run of the app: nothing survives but what lies in the phone's storage. */
function started(): App {
  jest.resetModules()
  return require('./consent') as App
}
const kept = (): unknown => JSON.parse(localStorage.getItem('yikezhong.consent') ?? 'null')
const keep = (consent: object): void => localStorage.setItem('yikezhong.consent', JSON.stringify(consent))
const asked = (app: App) => app.useConsent.getState().asked
const aQuestion = () => ({ agree: jest.fn<void, [string]>(), refuse: jest.fn<void, []>(), shown: jest.fn<void, []>() })

beforeEach(() => localStorage.clear())

describe('before the first position', () => {
  test('nothing of ours stands in the way: the tap stands beside the words that say what for', async () => {
    const app = started()
    expect(await app.agreeToLocating()).toBe(true)
    expect([asked(app), kept()]).toEqual([null, null])
  })
  test('its use is written down with the version of the notice, once', () => {
    const app = started()
    app.recordUse()
    const first = kept()
    expect(first).toMatchObject({ version: app.PRIVACY_NOTICE.version, given: true })
    app.recordUse()
    expect(kept()).toEqual(first)
  })
})

describe('a consent', () => {
  test('to the notice in force lasts over a restart and asks nothing', async () => {
    started().recordUse()
    expect(await started().agreeToLocating()).toBe(true)
  })
  test.each([['an older version of the notice', { version: 0, at: 1, given: true }, 'changed'], ['one taken back', { version: 1, at: 1, given: false }, 'withdrawn']])(
    'to %s is asked for again, and a yes is written down', async (_name, consent, why) => {
      keep(consent)
      const app = started()
      const coming = app.agreeToLocating()
      expect(asked(app)).toBe(why)
      app.answer(true)
      expect(await coming).toBe(true)
      expect([asked(app), kept()]).toEqual([null, expect.objectContaining({ version: app.PRIVACY_NOTICE.version, given: true })])
    })
  test('refused leaves everything as it was, and the next position asks again', async () => {
    keep({ version: 0, at: 1, given: true })
    const app = started()
    const coming = app.agreeToLocating()
    app.answer(false)
    expect(await coming).toBe(false)
    expect(kept()).toEqual({ version: 0, at: 1, given: true })
    void app.agreeToLocating()
    expect(asked(app)).toBe('changed')
  })
  test('taken back is kept, and asked for at the next start', () => {
    const app = started()
    app.recordUse()
    app.withdraw()
    expect(started().mustAskFirst(started().useConsent.getState().consent)).toBe('withdrawn')
  })
  test.each([[null], ['x'], [{ version: '1', at: 1, given: true }], [{ version: 1, at: 1 }]])('damaged is none: %j', (value) => {
    keep(value as object)
    expect(started().useConsent.getState().consent).toBeNull()
  })
  test('asked for twice at once opens one question, answered for both', async () => {
    keep({ version: 0, at: 1, given: true })
    const app = started()
    const both = Promise.all([app.agreeToLocating(), app.agreeToLocating()])
    app.answer(true)
    expect(await both).toEqual([true, true])
  })
})

describe('WeChat\'s own question', () => {
  const following = () => {
    const app = started()
    app.followPrivacyQuestions()
    return app
  }
  test('is asked in our dialog, and a yes names the button that was touched', async () => {
    const app = following()
    const question = aQuestion()
    asksOfWechat?.(question)
    expect([asked(app), question.shown.mock.calls.length]).toEqual(['guideline', 1])
    app.answer(true)
    await Promise.resolve()
    expect(question.agree).toHaveBeenCalledWith(app.AGREE_BUTTON)
    expect(question.refuse).not.toHaveBeenCalled()
  })
  test('refused tells WeChat no', async () => {
    const app = following()
    const question = aQuestion()
    asksOfWechat?.(question)
    app.answer(false)
    await Promise.resolve()
    expect(question.refuse).toHaveBeenCalledTimes(1)
    expect(question.agree).not.toHaveBeenCalled()
  })
  test('right after ours was agreed to opens no second dialog', () => {
    const app = following()
    app.answer(true)
    const question = aQuestion()
    asksOfWechat?.(question)
    expect(question.agree).toHaveBeenCalledWith(app.AGREE_BUTTON)
    expect(asked(app)).toBeNull()
  })
})
