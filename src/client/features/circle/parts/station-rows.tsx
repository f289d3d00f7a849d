import type { CategoryView, CircleStation } from '@/contract/circle'
import { nowMs } from '@/client/platform/clock'
import { StationRow } from '@/client/ui/station-row'
import { metersWords, openingWords, wholeMinutes } from '../words'

interface StationRowsProps {
  stations: readonly CircleStation[]
  categoryOf: ReadonlyMap<string, CategoryView>
  onOpen(id: string): void
}

/** Stations of a circle as lines of a timetable. */
export function StationRows({ stations, categoryOf, onOpen }: StationRowsProps) {
  const now = nowMs()
  return (
    <>
      {stations.map((station) => (
        <StationRow
          key={station.id}
          name={station.name}
          synthetic={station.synthetic}
          minutes={wholeMinutes(station.minutes)}
          about={`${categoryOf.get(station.category)?.shortName ?? station.category} · ${metersWords(station.meters)}`}
          state={{ open: station.openNow, words: openingWords(station, now) }}
          onTap={() => onOpen(station.id)}
        />
      ))}
    </>
  )
}
