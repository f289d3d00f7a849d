import { fromWgs84 } from '@/domain/circle/position'
import { call, numberOf, Refusal, wordsOf, type Options } from '../call'
import { changePhone, drawer, onPhoneChange, phone } from '../phone-state'
import { packed } from '../package'
import { ask } from '../overlay'
import { privacyAgreed } from './privacy'
import type { Apis } from './client'

const LOCATION = 'scope.userLocation'
const kept = drawer('client')
const scopeKey = (scope: string) => `scope.${scope}`

/** What the resident allowed, as WeChat's settings show it: a scope that was never asked for is absent. */
const scopes = (): Record<string, boolean> => Object.fromEntries(
  kept.entries().filter(([key]) => key.startsWith('scope.')).map(([key, value]) => [key.slice('scope.'.length), value === 'true']),
)
const decide = (scope: string, yes: boolean) => kept.set(scopeKey(scope), String(yes))
// A test that changes its mind about the location means the resident did.
onPhoneChange((now, before) => { if (now.location !== before.location) kept.remove(scopeKey(LOCATION)) })

async function mayLocate(): Promise<boolean> {
  const decided = scopes()[LOCATION]
  if (decided !== undefined) return decided
  const { location } = phone()
  const yes = location === 'ask' ? await askForLocation() : location !== 'refused'
  decide(LOCATION, yes)
  return yes
}

const askForLocation = async (): Promise<boolean> =>
  (await ask('临猗一刻钟 申请获取你的位置信息', [packed.app.permission?.[LOCATION]?.desc ?? ''], [{ words: '拒绝', value: false }, { words: '允许', value: true, main: true }])) ?? false

/** Positions and what the resident allowed. The phone is in WGS-84; what WeChat answers in gcj02 is converted as WeChat does. */
export function locationApis(): Apis {
  const locate = (name: string, decimals: number) => call(name, async (options: Options) => {
    if (!(packed.app.requiredPrivateInfos ?? []).includes(name)) throw new Refusal('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json')
    await privacyAgreed(name)
    if (!(await mayLocate())) throw new Refusal('auth deny')
    const { location, position } = phone()
    if (location === 'unavailable') throw new Refusal(':ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', { errCode: 2 })
    if (location === 'timeout') {
      await new Promise((resolve) => setTimeout(resolve, numberOf(options['highAccuracyExpireTime'], 3000)))
      throw new Refusal('timeout')
    }
    const [longitude, latitude] = fromWgs84(position, wordsOf(options['type'], 'wgs84') === 'gcj02' ? 'gcj02' : 'wgs84')
    const round = (degrees: number) => Number(degrees.toFixed(decimals))
    return { longitude: round(longitude), latitude: round(latitude), accuracy: 15, speed: -1, altitude: 0, verticalAccuracy: 0, horizontalAccuracy: 15 }
  })
  return {
    getLocation: locate('getLocation', 6),
    getFuzzyLocation: locate('getFuzzyLocation', 2),
    openLocation: call('openLocation', async ({ latitude, longitude, name }) => {
      if (typeof latitude !== 'number' || typeof longitude !== 'number') throw new Refusal('parameter error: latitude and longitude should be Number')
      void ask('微信地图', [wordsOf(name), `${longitude.toFixed(5)}, ${latitude.toFixed(5)}`], [{ words: '返回小程序', value: true }], true)
    }),
    getSetting: call('getSetting', () => ({ authSetting: scopes(), subscriptionsSetting: { mainSwitch: true } })),
    authorize: call('authorize', async ({ scope }) => {
      if (scope === LOCATION) await privacyAgreed('authorize')
      if (scope === LOCATION && !(await mayLocate())) throw new Refusal('auth deny')
      if (scope !== LOCATION) decide(wordsOf(scope), true)
    }),
    openSetting: call('openSetting', openSettings),
  }
}

/** WeChat's settings page of the mini-program: a scope appears once it was asked for. */
export async function openSettings(): Promise<{ authSetting: Record<string, boolean> }> {
  if (LOCATION in scopes()) {
    const yes = await ask<boolean>('设置：位置信息', ['使用小程序时允许获取位置'], [{ words: '允许位置信息', value: true, main: true }, { words: '不允许位置信息', value: false }], true)
    if (yes !== null) {
      if (yes && phone().location === 'refused') changePhone({ location: 'allowed' })
      decide(LOCATION, yes)
    }
  } else await ask('设置', ['暂未向你申请任何权限'], [{ words: '返回', value: true }], true)
  return { authSetting: scopes() }
}
