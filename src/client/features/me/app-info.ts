import { create } from 'zustand'
import type { AppAnswer } from '@/contract/platform'
import { fetchApp } from '@/client/api/client'
import { IDLE, LOADING, settled, type Fetched } from '@/client/api/fetched'

/** Who runs the service and on which data; the stored copy where there is no network. */
export const useAppInfo = create<{ readonly app: Fetched<AppAnswer> }>(() => ({ app: IDLE }))

export async function loadAppInfo(): Promise<void> {
  if (useAppInfo.getState().app.status !== 'ready') useAppInfo.setState({ app: LOADING })
  useAppInfo.setState({ app: settled(await fetchApp()) })
}

/** Who answers reports and answers for personal data. */
export function handlerWords(app: Pick<AppAnswer, 'demo' | 'operator'> | null): string {
  if (app === null) return '运营单位'
  return app.operator.name ?? (app.demo ? '演示版：没有运营单位' : '运营单位还没有写明')
}

/** Said wherever somebody writes to the desk. */
export function answererWords(app: Pick<AppAnswer, 'demo' | 'operator'> | null): string {
  if (app === null) return '由运营单位看、由运营单位答复。'
  if (app.operator.name !== null) return `由${app.operator.name}看、由${app.operator.name}答复。`
  return app.demo ? '演示版没有运营单位，不保证有人答复。' : '由谁答复还没有写明。'
}
