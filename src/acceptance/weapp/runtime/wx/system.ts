import { call } from '../call'
import { drawer, onPhoneChange, phone } from '../phone-state'
import { onErrorRecorded } from '../record'
import { CAPSULE, NAV_BAR, SAFE_BOTTOM, STATUS_BAR, TAB_BAR } from '../shell'
import type { Apis, Client } from './client'

/** WeChat's usual text size, px. */
const USUAL_FONT_SIZE = 16

/** What the phone, the client and the mini-program say about themselves. */
export function systemApis({ shell, launch }: Client): Apis {
  const frame = () => {
    const [width, height] = [shell.host.clientWidth, window.innerHeight]
    const bars = (shell.bars.navigation ? STATUS_BAR + NAV_BAR : 0) + (shell.bars.tab ? TAB_BAR + SAFE_BOTTOM : 0)
    return {
      pixelRatio: devicePixelRatio, screenWidth: width, screenHeight: height, windowWidth: width, windowHeight: height - bars, statusBarHeight: STATUS_BAR,
      safeArea: { left: 0, right: width, top: STATUS_BAR, bottom: height - SAFE_BOTTOM, width, height: height - STATUS_BAR - SAFE_BOTTOM }, screenTop: height - bars < height ? STATUS_BAR + NAV_BAR : 0,
    }
  }
  const device = () => ({ abi: 'arm64', benchmarkLevel: 40, brand: 'iPhone', model: 'iPhone 14<iPhone14,7>', system: 'iOS 18.5', platform: 'ios', memorySize: 6144 })
  const base = () => ({
    SDKVersion: '3.8.0', version: '8.0.58', language: 'zh_CN', theme: phone().theme, enableDebug: false, host: { appId: '', env: 'WeChat' },
    fontSizeSetting: phone().fontSizeSetting, fontSizeScaleFactor: phone().fontSizeSetting / USUAL_FONT_SIZE, mode: 'default',
  })
  const setting = () => ({ bluetoothEnabled: false, locationEnabled: phone().location !== 'unavailable', wifiEnabled: true, deviceOrientation: 'portrait' })
  const authorize = () => ({ locationAuthorized: 'authorized', locationReducedAccuracy: false, cameraAuthorized: 'authorized', albumAuthorized: 'authorized', microphoneAuthorized: 'not determined', notificationAuthorized: 'authorized', phoneCalendarAuthorized: 'not determined', bluetoothAuthorized: 'not determined' })
  const all = () => ({ ...frame(), ...device(), ...base(), ...setting() })
  const launched = () => ({ ...launch, referrerInfo: {}, apiCategory: 'default' })
  return {
    getWindowInfo: frame, getDeviceInfo: device, getAppBaseInfo: base, getSystemSetting: setting, getAppAuthorizeSetting: authorize, getSystemInfoSync: all,
    getSystemInfo: call('getSystemInfo', all), getSystemInfoAsync: call('getSystemInfoAsync', all),
    getMenuButtonBoundingClientRect: () => {
      const right = shell.host.clientWidth - CAPSULE.right
      return { width: CAPSULE.width, height: CAPSULE.height, top: CAPSULE.top, bottom: CAPSULE.top + CAPSULE.height, right, left: right - CAPSULE.width }
    },
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'release', version: '0.0.0' } }),
    getLaunchOptionsSync: launched, getEnterOptionsSync: launched,
    nextTick: (run: () => void) => void setTimeout(run, 0),
    reportEvent: () => undefined, reportMonitor: () => undefined, reportPerformance: () => undefined, setEnableDebug: call('setEnableDebug', () => undefined),
    getUpdateManager: updateManager,
    ...events(),
  }
}

/** The version that was applied: after the restart it is no news. */
const APPLIED = 'update.applied'
const kept = drawer('client')

/** A new version of the app: found, downloaded, applied by starting again. */
function updateManager() {
  const heard = { checked: [] as ((answer: { hasUpdate: boolean }) => void)[], ready: [] as (() => void)[], failed: [] as (() => void)[] }
  setTimeout(() => {
    const update = kept.get(APPLIED) === phone().update ? 'none' : phone().update
    for (const listener of heard.checked) listener({ hasUpdate: update !== 'none' })
    if (update === 'ready') for (const listener of heard.ready) listener()
    if (update === 'failed') for (const listener of heard.failed) listener()
  }, 50)
  return {
    onCheckForUpdate: (listener: (answer: { hasUpdate: boolean }) => void) => void heard.checked.push(listener),
    onUpdateReady: (listener: () => void) => void heard.ready.push(listener),
    onUpdateFailed: (listener: () => void) => void heard.failed.push(listener),
    applyUpdate: () => {
      kept.set(APPLIED, phone().update)
      location.reload()
    },
  }
}

type Listener = (answer: unknown) => void
const heard = new Map<string, Set<Listener>>()

/** Calls everybody who listens to on<name>. */
export function announce(name: string, answer?: unknown): void {
  for (const listener of heard.get(name) ?? []) listener(answer)
}

const EVENTS = ['AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'ThemeChange', 'MemoryWarning', 'WindowResize', 'NetworkStatusChange', 'KeyboardHeightChange', 'UserCaptureScreen', 'LazyLoadError', 'AudioInterruptionBegin', 'AudioInterruptionEnd']

function events(): Apis {
  const apis: Apis = {}
  for (const name of EVENTS) {
    const listeners = new Set<Listener>()
    heard.set(name, listeners)
    apis[`on${name}`] = (listener: Listener) => void listeners.add(listener)
    apis[`off${name}`] = (listener?: Listener) => (listener ? void listeners.delete(listener) : listeners.clear())
  }
  onErrorRecorded((message) => announce('Error', message))
  onPhoneChange((now, before) => {
    if (now.theme !== before.theme) {
      document.documentElement.dataset['theme'] = now.theme
      announce('ThemeChange', { theme: now.theme })
    }
  })
  addEventListener('resize', () => announce('WindowResize', { size: { windowWidth: window.innerWidth, windowHeight: window.innerHeight } }))
  return apis
}
