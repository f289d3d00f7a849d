import { Box } from '@/client/ui/base/box'
import { Tap } from '@/client/ui/base/tap'
import { stationWords } from './station-words'
import type { ServiceMapProps } from './types'

/** Where there is no map at all, what it would show, in words: nearest first. */
export function ServiceMap({ stations, selectedId, onSelect }: ServiceMapProps) {
  const nearestFirst = [...stations].sort((a, b) => a.meters - b.meters)
  return (
    <Box role="region" label="地图">
      <Box role="list">
        {nearestFirst.map((station) => (
          <Box key={station.id} role="listitem">
            <Tap chosen={station.id === selectedId} onTap={() => onSelect([station.id])}>{stationWords(station)}</Tap>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
