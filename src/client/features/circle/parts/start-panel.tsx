import { open } from '@/client/platform/navigation'
import { Box } from '@/client/ui/base/box'
import { Button } from '@/client/ui/button'
import { startFromPosition, useBeginning } from '../begin'
import './parts.scss'

/** Before a place is chosen: what the position is for, and the way without it. */
export function StartPanel() {
  const beginning = useBeginning((state) => state.beginning)
  const unplaced = beginning === 'unplaced'
  return (
    <Box className="stack">
      <Box className="title" role="heading" level={1}>{unplaced ? '这个村还没有标位置' : '看看一刻钟走得到哪里'}</Box>
      <Box className="small start-p">
        {unplaced ? '换一个近的村，或用定位。' : '定位只在您点的时候用一次，只取到约 10 米，不存轨迹。不用定位也行。'}
      </Box>
      <Button kind="main" icon="current-location" text="用定位" busy={beginning === 'locating' ? '正在定位…' : null} onTap={() => void startFromPosition()} />
      <Button icon="map-pin" text="选村或社区" onTap={() => open('/village', {})} />
    </Box>
  )
}
