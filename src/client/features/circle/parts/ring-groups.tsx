import { useState } from 'react'
import { RING_MINUTES } from '@/domain/circle/pace'
import type { CategoryView, CircleStation } from '@/contract/circle'
import { open } from '@/client/platform/navigation'
import { Box } from '@/client/ui/base/box'
import { Button } from '@/client/ui/button'
import { RingHeading } from '@/client/ui/ring-heading'
import { byRing } from '../filter'
import { StationRows } from './station-rows'
import './parts.scss'

/** Rows drawn at first, and again with each press: WeChat grows slow with hundreds at once. */
const PAGE = 40

interface RingGroupsProps {
  stations: readonly CircleStation[]
  categoryOf: ReadonlyMap<string, CategoryView>
}

/** All stations of the circle, ring by ring. */
export function RingGroups({ stations, categoryOf }: RingGroupsProps) {
  const [limit, setLimit] = useState(PAGE)
  let room = limit
  const groups = byRing(stations, RING_MINUTES).map((group) => {
    const drawn = group.stations.slice(0, Math.max(0, room))
    room -= drawn.length
    return { ...group, drawn }
  })
  return (
    <Box>
      {groups.map(({ minutes, stations: all, drawn }, index) => (drawn.length === 0 ? null : (
        <Box key={minutes}>
          <RingHeading title={`${minutes} 分钟内 · ${all.length} 处`} {...(index === 0 ? { aside: '开着的在前' } : {})} />
          <StationRows stations={drawn} categoryOf={categoryOf} onOpen={(id) => open('/station', { id })} />
        </Box>
      )))}
      {stations.length > limit ? <Box className="more"><Button kind="quiet" text={`再看 ${Math.min(PAGE, stations.length - limit)} 处`} onTap={() => setLimit(limit + PAGE)} /></Box> : null}
    </Box>
  )
}
