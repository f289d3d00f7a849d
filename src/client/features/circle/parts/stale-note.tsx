import { sentenceOf } from '@/client/api/failure'
import { nowMs } from '@/client/platform/clock'
import { Tap } from '@/client/ui/base/tap'
import { Words } from '@/client/ui/base/box'
import { Note } from '@/client/ui/note'
import { originWords } from '../origin'
import { retry, type ShownCircle } from '../store'
import { momentWords } from '../words'

/** Says that the circle is the stored one, and from when. Nothing when it is new. */
export function StaleNote({ shown }: { shown: ShownCircle | null }) {
  if (!shown?.stale) return null
  const { stale, answer, origin } = shown
  const why = stale.kind === 'offline' ? '没有网络。' : sentenceOf(stale)
  return (
    <Note icon="wifi-off" action={<Tap className="link-tap nowrap" label="再试一次" onTap={() => void retry()}>再试</Tap>}>
      {why}这是<Words className="strong">{momentWords(answer.at, nowMs())}</Words> 存下的{originWords(origin, answer.origin.village)}，开门时间可能变了。
    </Note>
  )
}
