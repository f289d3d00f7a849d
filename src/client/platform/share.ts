import type { ShareCard, ShareOutcome } from './share.types'

export const canShareByButton = true

export async function share(card: ShareCard): Promise<ShareOutcome> {
  const url = window.location.origin + card.path
  if (typeof navigator.share === 'function') {
    return navigator.share({ title: card.title, url }).then(() => 'shared', () => 'failed')
  }
  return copy(`${card.title} ${url}`).then((done) => (done ? 'copied' : 'failed'))
}

async function copy(text: string): Promise<boolean> {
  if (!navigator.clipboard) return false
  return navigator.clipboard.writeText(text).then(() => true, () => false)
}

/** Browsers share by the button only. */
export function useShareCard(_card: () => ShareCard): void {}
