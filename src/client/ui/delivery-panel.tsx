import type { ReactNode } from 'react'
import { useOutbox, type Delivery } from '@/client/api/outbox'
import { useReceipts } from '@/client/api/receipts'
import { nowMs } from '@/client/platform/clock'
import { open } from '@/client/platform/navigation'
import { Box, Words } from './base/box'
import { Tap } from './base/tap'
import { momentWords } from './day-words'
import { Icon } from './icon'

interface DeliveryPanelProps {
  delivery: Exclude<Delivery, { state: 'refused' }>
  /** What happens with it now: 核对后会改在站点页上。 */
  next: string
  /** Buttons: where to go from here. */
  children: ReactNode
}

/** What became of a report: its number, or that it waits on the phone. */
export function DeliveryPanel({ delivery, next, children }: DeliveryPanelProps) {
  const sent = delivery.state === 'sent' ? delivery.receipt : null
  return (
    <Box className="pad delivery" role="status">
      <Box className={sent ? 'key' : 'key key-due'}>
        <Box className="row delivery-state"><Icon name={sent ? 'circle-check' : 'clock-pause'} /><Words className="head">{sent ? '已送达' : '还没送出'}</Words></Box>
        {sent ? <Sent code={sent.receipt} at={momentWords(sent.receivedAt, nowMs())} next={next} /> : <Waiting />}
      </Box>
      <Box className="stack delivery-next">
        {children}
      </Box>
    </Box>
  )
}

function Sent({ code, at, next }: { code: string; at: string; next: string }) {
  const kept = useReceipts((state) => state.stored)
  return (
    <Box className="num">
      单号 <Words className="strong">{code}</Words>
      <Box className="small">{at} 收到。{next}</Box>
      <Box className="small">{kept ? '单号记在这台手机的“我的”里。' : '手机存不下单号，请抄下来。'}</Box>
      <Tap className="link-tap" label="看办到哪一步" onTap={() => open('/receipt', { code })}>看办到哪一步</Tap>
    </Box>
  )
}

function Waiting() {
  const stored = useOutbox((outbox) => outbox.stored)
  return <Box>{stored ? '存在手机里，有网就自动送，只送一次。可以先做别的。' : '手机存不下。先别关掉这里，有网就自动送，只送一次。'}</Box>
}
