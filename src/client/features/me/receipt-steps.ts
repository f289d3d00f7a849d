import type { ReceiptAnswer } from '@/contract/desk'
import { stampWords } from '@/client/ui/day-words'
import type { Step } from '@/client/ui/timeline'
import { OUTCOME_NAMES } from './report-words'

/** 收到 → 已更正, 无误 or 已答复; what is still to come names who has to do it. */
export function receiptSteps({ kind, receivedAt, outcome, answeredAt, answeredBy }: ReceiptAnswer, handler: string): readonly Step[] {
  const received: Step = { state: 'past', title: '收到', detail: stampWords(receivedAt) }
  if (outcome !== null) {
    return [received, { state: 'past', title: OUTCOME_NAMES[outcome], detail: [stampWords(answeredAt ?? receivedAt), answeredBy].filter(Boolean).join(' · ') }]
  }
  return kind === 'correction'
    ? [received, { state: 'now', title: '等核对', detail: handler }, { state: 'coming', title: '已更正，或无误', detail: '核对后写在这里' }]
    : [received, { state: 'now', title: '等答复', detail: handler }, { state: 'coming', title: '已答复', detail: '答复写在这里' }]
}
