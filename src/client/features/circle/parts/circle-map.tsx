import { useMemo } from 'react'
import type { CircleStation } from '@/contract/circle'
import { valueOf } from '@/client/api/fetched'
import { useLook } from '@/client/ui/look-store'
import { ServiceMap } from '@/client/features/circle/map/service-map'
import type { ServiceMapProps } from '../map/types'
import type { Reference } from '../reference'
import { useCircle } from '../store'

interface CircleMapProps extends Pick<ServiceMapProps, 'padding' | 'onSelect' | 'onTapEmpty'> {
  reference: Reference
  /** Already filtered. */
  stations: readonly CircleStation[]
}

/** The circle on the map: rings, stations, the chosen one. */
export function CircleMap({ reference, stations, padding, onSelect, onTapEmpty }: CircleMapProps) {
  const elder = useLook((look) => look.elder)
  const dark = useLook((look) => look.dark)
  const shown = useCircle(({ circle }) => valueOf(circle))
  const selected = useCircle((state) => state.selected)
  const names = useMemo(() => namesOf(reference), [reference])
  return (
    <ServiceMap
      base={reference.app.map}
      attribution={reference.app.network.attribution}
      synthetic={reference.app.network.synthetic}
      origin={shown ? shown.origin : null}
      rings={shown?.answer.reason === null ? shown.answer.rings : null}
      stations={stations}
      iconOf={names.iconOf}
      shortNameOf={names.shortNameOf}
      placeNames={names.places}
      selectedId={selected.length === 1 ? selected[0] ?? null : null}
      elder={elder}
      dark={dark}
      padding={padding}
      onSelect={onSelect}
      onTapEmpty={onTapEmpty}
    />
  )
}

/** Made once per reference: the map compares what it is handed. */
const namesOf = ({ divisions, categoryOf }: Reference) => ({
  iconOf: (code: string) => categoryOf.get(code)?.icon ?? 'map-pin',
  shortNameOf: (code: string) => categoryOf.get(code)?.shortName ?? code,
  places: divisions.townships.flatMap(({ villages }) =>
    villages.flatMap(({ code, shortName, lng, lat }) => (lng === null || lat === null ? [] : [{ code, name: shortName, lng, lat }]))),
})
