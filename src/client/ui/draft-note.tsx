import { Box } from './base/box'
import { draftTimeWords } from './day-words'

/** What is kept of somebody's writing: epoch milliseconds of the last time, and whether the phone took it. */
export interface DraftState {
  readonly savedAt: number | null
  readonly stored: boolean
}

/** One line of truth over the button. */
export function draftWords({ savedAt, stored }: DraftState): string {
  if (savedAt === null) return '写的会自动存在手机里'
  return stored ? `已存草稿 ${draftTimeWords(savedAt)}` : '手机存不下草稿。先别关掉，写完就送出。'
}

export const DraftNote = (state: DraftState) => <Box className={state.stored ? 'foot-note num' : 'foot-note foot-due'} role="status">{draftWords(state)}</Box>
