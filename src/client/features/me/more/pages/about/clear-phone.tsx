import { useOutbox } from '@/client/api/outbox'
import { useReceipts } from '@/client/api/receipts'
import { forgetEverything } from '@/client/platform/storage'
import { Box } from '@/client/ui/base/box'
import { Dialog } from '@/client/ui/base/dialog'
import { Button } from '@/client/ui/button'
import { RingHeading } from '@/client/ui/ring-heading'
import { whatIsCleared } from '../../../privacy/what-is-cleared'

/** Everything on this phone, gone at once: the way back to the first day. */
export function ClearPhone({ cleared, onAsk }: { cleared: boolean; onAsk(): void }) {
  return (
    <Box>
      <RingHeading title="这台手机上存的" />
      <Box className="about-btn"><Button kind="alert" text="清空这台手机上存的东西" onTap={onAsk} /></Box>
      {cleared ? <Box className="key about-done" role="status">清空了。已经送到的报错和投诉还在运营单位那里，凭单号看。</Box> : null}
    </Box>
  )
}

/** Says what goes before it goes. Stands beside the page's scrolled part, over all of it. */
export function ClearDialog({ onDone, onClose }: { onDone(): void; onClose(): void }) {
  const receipts = useReceipts(({ receipts: kept }) => kept.length)
  const unsent = useOutbox(({ waiting }) => waiting.length)
  const clear = () => {
    forgetEverything()
    onDone()
  }
  return (
    <Dialog label="清空这台手机上存的东西" onClose={onClose}>
      <Box className="head" role="heading" level={2}>清空以后找不回来，清吗？</Box>
      <Box className="about-list">{whatIsCleared({ receipts, unsent }).map((words) => <Box className="about-row" key={words}>{words}</Box>)}</Box>
      <Box className="stack dialog-btns">
        <Button kind="alert" text="清空" onTap={clear} />
        <Button kind="quiet" text="不清" onTap={onClose} />
      </Box>
    </Dialog>
  )
}
