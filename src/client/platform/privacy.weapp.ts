import Taro from '@tarojs/taro'
import type { PrivacyQuestion } from './privacy.types'

/** 《小程序隐私保护指引》, written for WeChat by the operator and shown by WeChat. */
export const hasPlatformGuideline = true

export const openPlatformGuideline = (): void => Taro.openPrivacyContract({ fail: () => undefined })

/** With a listener WeChat leaves the dialog to us. Base libraries before 2.32.3 know nothing of it and ask nothing. */
export function onPrivacyQuestion(listener: (question: PrivacyQuestion) => void): void {
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve) => listener({
    agree: (buttonId) => resolve({ event: 'agree', buttonId }),
    refuse: () => resolve({ event: 'disagree' }),
    shown: () => resolve({ event: 'exposureAuthorization' }),
  }))
}
