import { useCallback, useMemo, useState } from 'react'
import { open } from '@/client/platform/navigation'
import { valueOf } from '@/client/api/fetched'
import { Box } from '@/client/ui/base/box'
import { Tap } from '@/client/ui/base/tap'
import { DemoTag } from '@/client/ui/demo'
import { useElderOffer } from '@/client/ui/elder-offer-panel'
import { Icon } from '@/client/ui/icon'
import { setElder, useLook } from '@/client/ui/look-store'
import { SearchDoor } from '@/client/ui/search-box'
import { STOP_SHARES, type Stop } from '@/client/ui/sheet-stops'
import { tabBarHeight } from '@/client/ui/tab-bar'
import { startFromPosition } from '../../begin'
import { filtered } from '../../filter'
import { CircleMap } from '../../parts/circle-map'
import { StaleNote } from '../../parts/stale-note'
import { ThemeChips } from '../../parts/theme-chips'
import type { Reference } from '../../reference'
import { select, useCircle } from '../../store'
import { HomeSheet } from './home-sheet'

/** px of the search box, the chips and the air around them, below the status bar. */
const CHROME = 124
/** px between the sheet and what stands on the map above it. */
const ABOVE_SHEET = 10

export function HomeMap({ reference }: { reference: Reference }) {
  const look = useLook()
  const shown = useCircle(({ circle }) => valueOf(circle))
  const idle = useCircle(({ circle }) => circle.status === 'idle')
  const filter = useCircle((state) => state.filter)
  const stations = useMemo(() => (shown ? filtered(shown.answer.stations, filter, reference.categories) : []), [shown, filter, reference])
  const [moved, setStop] = useState<Stop | null>(null)
  const offer = useElderOffer()
  // Before a place is chosen there is no map to see: what is offered beside the question may have its room.
  const stop = moved ?? (idle && offer !== null ? 'half' : 'peek')
  const top = look.menuButton ? look.menuButton.top - 6 : look.statusBar + 12
  // A note is wider than the search box and may not lie under WeChat's button: it begins below it.
  const belowMenu = look.menuButton ? look.menuButton.top + look.menuButton.height + 6 : look.statusBar + 12
  const height = look.windowHeight - tabBarHeight(look)
  const padding = useMemo(() => ({ top: top + CHROME, bottom: height * STOP_SHARES.peek + ABOVE_SHEET }), [top, height])
  const large = look.textScale >= 1.5
  const choose = useCallback((ids: readonly string[]) => {
    select(ids)
    setStop((now) => (now === 'full' && ids.length > 0 ? 'half' : now))
  }, [])
  const clear = useCallback(() => select([]), [])
  return (
    <Box className="home-stage">
      <Box className="home-map">
        <CircleMap reference={reference} stations={stations} padding={padding} onSelect={choose} onTapEmpty={clear} />
      </Box>
      <Box className="home-top">
        {shown?.stale ? <Box style={{ paddingTop: `${belowMenu}px` }} className="home-stale"><StaleNote shown={shown} /></Box> : <Box style={{ height: `${top}px` }} />}
        <Box className="home-search" style={look.menuButton ? { marginRight: `${look.menuButton.fromRight + 8}px` } : {}}>
          <SearchDoor float placeholder="找地方、找服务，可用拼音" onTap={() => open('/search', {})} />
        </Box>
        <ThemeChips float categories={reference.categories} />
        <Rail row={large} />
      </Box>
      {reference.app.network.synthetic && stop === 'peek' && !large ? <Box className="home-demo"><DemoTag /></Box> : null}
      <HomeSheet reference={reference} stations={stations} stop={stop} within={height} onStop={setStop} />
    </Box>
  )
}

const Rail = ({ row }: { row: boolean }) => (
  <Box className={row ? 'rail rail-row' : 'rail'}>
    <Tap className="rail-i" label="换成长辈版" onTap={() => setElder(true)}><Icon name="letter-case" />长辈版</Tap>
    <Tap className="rail-i" label="看列表" onTap={() => open('/list', {})}><Icon name="list" />列表</Tap>
    <Tap className="rail-i" label="定位到我这里" onTap={() => void startFromPosition()}><Icon name="current-location" />定位</Tap>
  </Box>
)
