import { sentenceOf } from '@/client/api/failure'
import { nowMs } from '@/client/platform/clock'
import { Tap } from '@/client/ui/base/tap'
import { Words } from '@/client/ui/base/box'
import { momentWords } from '@/client/ui/day-words'
import { Note } from '@/client/ui/note'
import { originWords } from '../origin'
import { startFromPosition } from '../begin'
import { canRetry, retry, type ShownCircle } from '../store'

/** Says that the circle is the stored one, and from when. Nothing when it is new. */
export function StaleNote({ shown }: { shown: ShownCircle | null }) {
  if (!shown?.stale) return null
  const { stale, answer, origin } = shown
  const why = stale.kind === 'offline' ? '没有网络。' : stale.kind === 'kept' ? '' : sentenceOf(stale)
  // Of a position nobody allowed this time: a new one is asked for, the old one is not sent again.
  const again = origin.kind === 'position' && !canRetry() ? startFromPosition : retry
  return (
    <Note icon={stale.kind === 'kept' ? 'clock' : 'wifi-off'} action={<Tap className="link-tap nowrap" label="再试一次" onTap={() => void again()}>再试</Tap>}>
      {why}这是<Words className="strong">{momentWords(answer.at, nowMs())}</Words> 存下的{originWords(origin, answer.origin.village)}，开门时间可能变了。
    </Note>
  )
}
