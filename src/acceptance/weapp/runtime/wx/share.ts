import { call } from '../call'
import { recordProblem } from '../record'
import type { ShareCard } from '../../run-record'
import type { Apis, Client } from './client'

/** Cards handed on since the start, newest last. */
export const shared: ShareCard[] = []

/** What the page answers when the menu or a button asks it for a card. */
export async function shareCardOf({ stack }: Client, from: 'menu' | 'button', target?: unknown): Promise<ShareCard | null> {
  const page = stack.top()
  if (!page || typeof page.object['onShareAppMessage'] !== 'function') return null
  const answer = (stack.call(page, 'onShareAppMessage', { from, target }) ?? {}) as ShareCard & { promise?: Promise<ShareCard> }
  const { promise, ...card } = answer
  const whole = { ...card, ...(promise ? await promise : {}) }
  if (whole.path !== undefined && !whole.path.startsWith('/')) recordProblem(`share: path ${whole.path} should start with /`)
  shared.push(whole)
  return whole
}

export function shareApis(_client: Client): Apis {
  const nothing = (name: string) => [name, call(name, () => undefined)] as const
  return Object.fromEntries(['showShareMenu', 'hideShareMenu', 'updateShareMenu'].map(nothing))
}
