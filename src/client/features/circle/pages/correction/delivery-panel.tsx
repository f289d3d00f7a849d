import { nowMs } from '@/client/platform/clock'
import type { Delivery } from '@/client/api/outbox'
import { back } from '@/client/platform/navigation'
import { Box, Words } from '@/client/ui/base/box'
import { Button } from '@/client/ui/button'
import { Icon } from '@/client/ui/icon'
import { momentWords } from '../../words'

/** What became of the report: its number, or that it waits on the phone. */
export function DeliveryPanel({ delivery, onAgain }: { delivery: Exclude<Delivery, { state: 'refused' }>; onAgain(): void }) {
  const sent = delivery.state === 'sent'
  return (
    <Box className="pad fix-done" role="status">
      <Box className={sent ? 'key' : 'key key-due'}>
        <Box className="row fix-state"><Icon name={sent ? 'circle-check' : 'clock-pause'} /><Words className="head">{sent ? '已送达' : '还没送出'}</Words></Box>
        {sent
          ? <Box className="num">单号 <Words className="strong">{delivery.receipt.receipt}</Words><Box className="small">{momentWords(delivery.receipt.receivedAt, nowMs())} 收到。核对后会改在站点页上。</Box></Box>
          : <Box>存在手机里，有网就自动送，只送一次。可以先做别的。</Box>}
      </Box>
      <Box className="stack fix-next">
        <Button kind="main" text="回到站点" onTap={back} />
        <Button kind="text" text="再报一处" onTap={onAgain} />
      </Box>
    </Box>
  )
}
