import type { NoCircleReason } from '@/domain/circle/walk-engine'
import { open } from '@/client/platform/navigation'
import { Box } from '@/client/ui/base/box'
import { Button } from '@/client/ui/button'
import './parts.scss'

const SENTENCES: Readonly<Record<NoCircleReason, string>> = {
  outside_network: '这个位置不在临猗县。要看哪个村？',
  no_road_nearby: '这里 300 米内没有路的数据，画不出圈。换个地方试试，或选村名。',
}

/** Why there are no rings here, and the way on. */
export function NoCircle({ reason }: { reason: NoCircleReason }) {
  return (
    <Box className="stack" role="status">
      <Box className="head no-circle-t">{SENTENCES[reason]}</Box>
      <Button kind="main" icon="map-pin" text="选村名" onTap={() => open('/village', reason === 'outside_network' ? { why: 'outside' } : {})} />
    </Box>
  )
}
