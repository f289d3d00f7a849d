import Taro from '@tarojs/taro'
import type { ShareCard, ShareOutcome } from './share.types'
import { pagePath } from './routes'

/** WeChat shares from its own menu and from buttons of its own kind. */
export const canShareByButton = false

export const share = (_card: ShareCard): Promise<ShareOutcome> => Promise.resolve('failed')

/** Fills WeChat's share menu of this page. */
export function useShareCard(card: () => ShareCard): void {
  Taro.useShareAppMessage(() => {
    const { title, path } = card()
    return { title, path: pagePath(path) }
  })
}
