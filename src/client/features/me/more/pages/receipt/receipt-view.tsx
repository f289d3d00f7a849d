import type { ReceiptAnswer } from '@/contract/desk'
import { valueOf } from '@/client/api/fetched'
import { dropReceipt, isKept, keepAnswer, useReceipts } from '@/client/api/receipts'
import { open } from '@/client/platform/navigation'
import { dial } from '@/client/platform/phone'
import { Box } from '@/client/ui/base/box'
import { Button } from '@/client/ui/button'
import { Cell } from '@/client/ui/cell'
import { CORRECTION_NAMES } from '@/client/ui/correction-names'
import { stampWords } from '@/client/ui/day-words'
import { RingHeading } from '@/client/ui/ring-heading'
import { Timeline } from '@/client/ui/timeline'
import { answererWords, handlerWords, useAppInfo } from '../../../app-info'
import { receiptSteps } from '../../../receipt-steps'
import { headlineOf, REPORT_NAMES } from '../../../report-words'

/** The answer first, then how it came about, then what one can do. */
export function ReceiptView({ answer, onOther }: { answer: ReceiptAnswer; onOther(): void }) {
  const app = valueOf(useAppInfo((state) => state.app))
  const { kind, receipt, station, wrong, text } = answer
  const goWords = answer.outcome === 'corrected' ? '去看改好的' : '去看这个站点'
  return (
    <Box>
      <Box className="receipt-head">
        <Box className="title" role="heading" level={2}>{headlineOf(answer)}</Box>
        <Box className="small num">{[REPORT_NAMES[kind], wrong === null ? null : CORRECTION_NAMES[wrong], `单号 ${receipt}`].filter(Boolean).join(' · ')}</Box>
      </Box>
      {text === '' ? null : <Box className="receipt-said">“{text}”</Box>}
      <WhoseTurn answer={answer} waitsFor={answererWords(app)} />
      {station ? <Cell title={station.name} second={goWords} icon="map-pin" label={`${station.name}，${goWords}`} onTap={() => open('/station', { id: station.id })} /> : null}
      <RingHeading title="走到哪一步了" />
      <Box className="receipt-steps"><Timeline label="走到哪一步了" steps={receiptSteps(answer, handlerWords(app))} /></Box>
      <Ways answer={answer} onOther={onOther} />
    </Box>
  )
}

function WhoseTurn({ answer: { outcome, answer, answeredBy, answeredAt }, waitsFor }: { answer: ReceiptAnswer; waitsFor: string }) {
  if (outcome === null) {
    return (
      <Box className="key">
        <Box className="key-whose">下一步</Box>
        <Box>{waitsFor}</Box>
        <Box className="small">您不用再做什么。哪天答复还没有定期限，再来这里看就行。</Box>
      </Box>
    )
  }
  return (
    <Box className="key">
      <Box className="key-whose">{answeredBy ?? '答复'}</Box>
      <Box className="receipt-answer">{answer ?? '站点页上已经改过来了。'}</Box>
      {answeredAt ? <Box className="small num receipt-from">{stampWords(answeredAt)}</Box> : null}
    </Box>
  )
}

/** On this phone the code is kept or let go; somebody else's is only looked at. */
function Ways({ answer, onOther }: { answer: ReceiptAnswer; onOther(): void }) {
  const { receipt, outcome, kind } = answer
  const mine = useReceipts((state) => isKept(state, receipt))
  return (
    <Box className="stack receipt-ways">
      {outcome === null ? <Button kind="quiet" icon="phone" text="急事打 12345" onTap={() => void dial('12345')} /> : null}
      {outcome !== null && kind !== 'correction' ? <Button kind="quiet" icon="message-2" text="还有话说，再写一条" onTap={() => open('/complaint', {})} /> : null}
      {mine ? null : <Button kind="plain" text="把单号记在这台手机里" onTap={() => keepAnswer(answer)} />}
      <Button kind="text" text="看别的单号" onTap={onOther} />
      {mine ? <Button kind="text" text="不在这台手机里记了" onTap={() => dropReceipt(receipt)} /> : null}
    </Box>
  )
}
