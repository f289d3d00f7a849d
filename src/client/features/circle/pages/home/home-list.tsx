import { open } from '@/client/platform/navigation'
import { valueOf } from '@/client/api/fetched'
import { Box } from '@/client/ui/base/box'
import { Scroll } from '@/client/ui/base/scroll'
import { DemoBar } from '@/client/ui/demo'
import { useLook } from '@/client/ui/look-store'
import { Note } from '@/client/ui/note'
import { SearchDoor } from '@/client/ui/search-box'
import { GapsCell } from '../../parts/gaps-cell'
import { CircleHead } from '../../parts/circle-head'
import { NoCircle } from '../../parts/no-circle'
import { StaleNote } from '../../parts/stale-note'
import { StartPanel } from '../../parts/start-panel'
import { ThemeChips } from '../../parts/theme-chips'
import { RingGroups } from '../../parts/ring-groups'
import { CircleLoadable } from '../../parts/circle-loadable'
import { filtered } from '../../filter'
import type { Reference } from '../../reference'
import { useCircle } from '../../store'

/** The home page where no map may be shown: the same answer as a list. */
export function HomeList({ reference }: { reference: Reference }) {
  const look = useLook()
  const { circle, filter } = useCircle()
  const shown = valueOf(circle)
  return (
    <>
      <Box className="pad" style={{ paddingTop: `${look.statusBar + 12}px`, paddingBottom: '10px' }}>
        <SearchDoor placeholder="找地方、找服务，可用拼音" onTap={() => open('/search', {})} />
      </Box>
      {reference.app.network.synthetic ? <DemoBar /> : null}
      <Note>这里只给名单，不画地图：公开的地图要用审过图的底图，县里还没有配好。</Note>
      <StaleNote shown={shown} />
      <Scroll axis="y" className="body">
        <Box className="pad column">
          {circle.status === 'idle' ? <Box className="home-start"><StartPanel /></Box> : (
            <CircleLoadable>
              {(ready) => {
                const stations = filtered(ready.answer.stations, filter, reference.categories)
                return (
                  <>
                    <CircleHead shown={ready} count={stations.length} />
                    {ready.answer.reason === null ? <GapsCell completeness={ready.answer.completeness} /> : <NoCircle reason={ready.answer.reason} />}
                    <Box className="home-chips"><ThemeChips categories={reference.categories} /></Box>
                    <RingGroups stations={stations} categoryOf={reference.categoryOf} />
                  </>
                )
              }}
            </CircleLoadable>
          )}
        </Box>
        <Box className="end" />
      </Scroll>
    </>
  )
}
