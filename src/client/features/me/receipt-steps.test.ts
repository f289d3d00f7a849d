import type { ReceiptAnswer } from '@/contract/desk'
import { receiptSteps } from './receipt-steps'

const answer = (change: Partial<ReceiptAnswer>): ReceiptAnswer => ({
  receipt: '7K3QM-9XW2T-4HBCR', kind: 'complaint', station: null, wrong: null, text: '站牌倒了', receivedAt: '2026-11-23T10:24:00+08:00',
  outcome: null, answer: null, answeredAt: null, answeredBy: null, ...change,
})

test('an unanswered report names who has to act, and what is still to come', () => {
  expect(receiptSteps(answer({}), '临猗县民政局')).toEqual([
    { state: 'past', title: '收到', detail: '11月23日（周一）10:24' },
    { state: 'now', title: '等答复', detail: '临猗县民政局' },
    { state: 'coming', title: '已答复', detail: '答复写在这里' },
  ])
})
test('a correction is checked, not answered', () => {
  expect(receiptSteps(answer({ kind: 'correction' }), '').map(({ title }) => title)).toEqual(['收到', '等核对', '已更正，或无误'])
})
test.each([['corrected', '已更正'], ['confirmed', '无误'], ['answered', '已答复']] as const)('%s ends with who and when', (outcome, title) => {
  const steps = receiptSteps(answer({ outcome, answeredAt: '2026-11-25T09:00:00+08:00', answeredBy: '猗氏镇便民服务中心' }), '')
  expect(steps[1]).toEqual({ state: 'past', title, detail: '11月25日（周三）9:00 · 猗氏镇便民服务中心' })
  expect(steps).toHaveLength(2)
})
