import { useCallback, useMemo, useState } from 'react'
import { open } from '@/client/platform/navigation'
import { valueOf } from '@/client/api/fetched'
import { Box } from '@/client/ui/base/box'
import { Tap } from '@/client/ui/base/tap'
import { DemoTag } from '@/client/ui/demo'
import { Icon } from '@/client/ui/icon'
import { useLook } from '@/client/ui/look-store'
import { SearchDoor } from '@/client/ui/search-box'
import { STOP_SHARES, type Stop } from '@/client/ui/sheet-stops'
import { ServiceMap } from '@/client/features/circle/map/service-map'
import { startFromPosition } from '../../begin'
import { filtered } from '../../filter'
import { StaleNote } from '../../parts/stale-note'
import { ThemeChips } from '../../parts/theme-chips'
import type { Reference } from '../../reference'
import { select, useCircle } from '../../store'
import { HomeSheet } from './home-sheet'

/** px of the search box, the chips and the air around them, below the status bar. */
const CHROME = 124

export function HomeMap({ reference }: { reference: Reference }) {
  const [stop, setStop] = useState<Stop>('peek')
  const look = useLook()
  const shown = useCircle(({ circle }) => valueOf(circle))
  const filter = useCircle((state) => state.filter)
  const selected = useCircle((state) => state.selected)
  const stations = useMemo(() => (shown ? filtered(shown.answer.stations, filter, reference.categories) : []), [shown, filter, reference])
  const names = useMemo(() => namesOf(reference), [reference])
  const top = look.menuButton ? look.menuButton.top - 6 : look.statusBar + 12
  // A note is wider than the search box and may not lie under WeChat's button: it begins below it.
  const belowMenu = look.menuButton ? look.menuButton.top + look.menuButton.height + 6 : look.statusBar + 12
  const padding = useMemo(() => ({ top: top + CHROME, bottom: look.windowHeight * STOP_SHARES.peek }), [top, look.windowHeight])
  const choose = useCallback((ids: readonly string[]) => {
    select(ids)
    setStop((now) => (now === 'full' && ids.length > 0 ? 'half' : now))
  }, [])
  const clear = useCallback(() => select([]), [])
  return (
    <Box className="home-stage">
      <Box className="home-map">
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
          elder={look.elder}
          dark={look.dark}
          padding={padding}
          onSelect={choose}
          onTapEmpty={clear}
        />
      </Box>
      <Box className="home-top">
        {shown?.stale ? <Box style={{ paddingTop: `${belowMenu}px` }} className="home-stale"><StaleNote shown={shown} /></Box> : <Box style={{ height: `${top}px` }} />}
        <Box className="home-search" style={look.menuButton ? { marginRight: `${look.menuButton.fromRight + 8}px` } : {}}>
          <SearchDoor float placeholder="找地方、找服务，可用拼音" onTap={() => open('/search', {})} />
        </Box>
        <ThemeChips float categories={reference.categories} />
        <Rail />
      </Box>
      {reference.app.network.synthetic && stop === 'peek' ? <Box className="home-demo"><DemoTag /></Box> : null}
      <HomeSheet reference={reference} stations={stations} stop={stop} onStop={setStop} />
    </Box>
  )
}

const Rail = () => (
  <Box className="rail">
    <Tap className="rail-i" label="看列表" onTap={() => open('/list', {})}><Icon name="list" />列表</Tap>
    <Tap className="rail-i" label="定位到我这里" onTap={() => void startFromPosition()}><Icon name="current-location" />定位</Tap>
  </Box>
)

/** Made once per reference: the map compares what it is handed. */
const namesOf = ({ divisions, categoryOf }: Reference) => ({
  iconOf: (code: string) => categoryOf.get(code)?.icon ?? 'map-pin',
  shortNameOf: (code: string) => categoryOf.get(code)?.shortName ?? code,
  places: divisions.townships.flatMap(({ villages }) =>
    villages.flatMap(({ code, shortName, lng, lat }) => (lng === null || lat === null ? [] : [{ code, name: shortName, lng, lat }]))),
})
