import type { CategoryView, CircleStation } from '@/contract/circle'
import { open } from '@/client/platform/navigation'
import { Box, Words } from '@/client/ui/base/box'
import { Tap } from '@/client/ui/base/tap'
import { DemoMark } from '@/client/ui/demo'
import { Icon } from '@/client/ui/icon'
import { OpenState } from '@/client/ui/station-row'
import { openingHeadline, wholeMinutes } from '../../words'

interface NamedRowsProps {
  stations: readonly CircleStation[]
  categoryOf: ReadonlyMap<string, CategoryView>
}

/** The named points of the map once more, in words: what, how far, whether open. */
export function NamedRows({ stations, categoryOf }: NamedRowsProps) {
  return (
    <Box role="list">
      {stations.map((station) => (
        <Box key={station.id} role="listitem">
          <Tap className="cell named" label={`${station.name}，${station.synthetic ? '演示，' : ''}走 ${wholeMinutes(station.minutes)} 分钟，${openingHeadline(station)}`} onTap={() => open('/station', { id: station.id })}>
            <Box className="cell-ic"><Icon name={categoryOf.get(station.category)?.icon ?? 'map-pin'} size="l" /></Box>
            <Box className="grow">
              <Box className="stn-name">{station.name}{station.synthetic ? <DemoMark /> : null}</Box>
              <Box className="num"><Words className="strong named-walk">走 {wholeMinutes(station.minutes)} 分钟</Words><OpenState open={station.openNow} words={openingHeadline(station)} /></Box>
            </Box>
            <Box className="cell-end"><Icon name="chevron-right" /></Box>
          </Tap>
        </Box>
      ))}
    </Box>
  )
}
