import { useState } from 'react'
import { useOutbox, type Parcel } from '@/client/api/outbox'
import type { KeptReceipt } from '@/client/api/receipts'
import { open } from '@/client/platform/navigation'
import { Box, Words } from '@/client/ui/base/box'
import { Tap } from '@/client/ui/base/tap'
import { Button } from '@/client/ui/button'
import { Icon } from '@/client/ui/icon'
import { RingHeading } from '@/client/ui/ring-heading'
import { isUnread, receiptLine, REPORT_ICONS, REPORT_NAMES } from '../../report-words'

/** At first only these, so that the page stays one glance long. */
const AT_FIRST = 3

/** What was sent from this phone and what still waits on it, newest first; unread answers stand above all. */
export function Reports({ receipts, waiting }: { receipts: readonly KeptReceipt[]; waiting: readonly Parcel[] }) {
  const [all, setAll] = useState(false)
  const unread = receipts.filter(isUnread)
  const ordered = [...unread, ...receipts.filter((it) => !isUnread(it))]
  const shown = all ? ordered : ordered.slice(0, Math.max(AT_FIRST, unread.length))
  return (
    <Box>
      <RingHeading title="我报过的" aside={`${receipts.length + waiting.length} 条`} />
      {waiting.map((parcel) => <WaitingRow key={parcel.body.draftId} parcel={parcel} />)}
      {shown.map((receipt) => <ReceiptRow key={receipt.receipt} receipt={receipt} />)}
      {shown.length < ordered.length ? <Box className="me-more"><Button kind="quiet" text={`看全部 ${ordered.length} 条`} onTap={() => setAll(true)} /></Box> : null}
    </Box>
  )
}

function ReceiptRow({ receipt }: { receipt: KeptReceipt }) {
  const { kind, about, outcome } = receipt
  const unread = isUnread(receipt)
  const title = about === '' ? REPORT_NAMES[kind] : `${REPORT_NAMES[kind]}：${about}`
  const line = receiptLine(receipt)
  return (
    <Tap className="cell" label={`${title}，${line}`} onTap={() => open('/receipt', { code: receipt.receipt })}>
      <Box className="cell-ic"><Icon name={REPORT_ICONS[kind]} /></Box>
      <Box className="grow">
        <Box className={unread ? 'me-title strong' : 'me-title'}>{title}</Box>
        <Box className={unread ? 'me-line num accent strong' : 'me-line num'}>
          <Icon name={outcome === null ? 'clock' : 'circle-check'} size="s" />
          <Words>{line}</Words>
        </Box>
      </Box>
      <Box className="cell-end"><Icon name="chevron-right" size="s" /></Box>
    </Tap>
  )
}

/** Nothing opens here yet: it has no number. */
function WaitingRow({ parcel }: { parcel: Parcel }) {
  const stored = useOutbox((outbox) => outbox.stored)
  const kind = parcel.to === 'correct' ? 'correction' : parcel.body.kind
  const about = parcel.to === 'correct' ? parcel.stationName ?? '' : parcel.body.text
  return (
    <Box className="cell">
      <Box className="cell-ic"><Icon name={REPORT_ICONS[kind]} /></Box>
      <Box className="grow">
        <Box className="me-title me-one-line">{about === '' ? REPORT_NAMES[kind] : `${REPORT_NAMES[kind]}：${about}`}</Box>
        <Box className="me-line me-due"><Icon name="clock-pause" size="s" /><Words>{stored ? '还没送出，存在手机里' : '还没送出，手机存不下，先别关掉'}</Words></Box>
      </Box>
    </Box>
  )
}
