import { useEffect } from 'react'
import { open } from '@/client/platform/navigation'
import { usePageQuery, usePageShow } from '@/client/platform/page'
import { linkTo } from '@/client/platform/routes'
import { useShareCard } from '@/client/platform/share'
import { MAP_CRS } from '@/client/platform/location'
import { Box } from '@/client/ui/base/box'
import { Scroll } from '@/client/ui/base/scroll'
import { Loadable } from '@/client/ui/loadable'
import { useLook } from '@/client/ui/look-store'
import { Page } from '@/client/ui/page'
import { TabBar } from '@/client/ui/tab-bar'
import { valueOf } from '@/client/api/fetched'
import { begin } from '../../begin'
import { ElderHome } from '../../elder/elder-home'
import { useReference, type Reference } from '../../reference'
import { refreshIfOld, useCircle } from '../../store'
import { HomeList } from './home-list'
import { HomeMap } from './home-map'
import './index.scss'

/** WeChat has a reviewed map of its own; a browser only has what the server offers. */
const HAS_OWN_MAP = MAP_CRS === 'gcj02'

export default function HomePage() {
  const { village, station } = usePageQuery('/')
  const reference = useReference((state) => state.reference)
  const statusBar = useLook((look) => look.statusBar)
  useEffect(() => { void begin({ village, station }) }, [village, station])
  usePageShow(refreshIfOld)
  useShareCard(() => {
    const origin = valueOf(useCircle.getState().circle)?.origin
    return origin?.kind === 'village'
      ? { title: `${origin.name}：一刻钟走得到哪里`, path: linkTo('/', { village: origin.code }) }
      : { title: '一刻钟走得到哪里，还缺什么', path: linkTo('/', {}) }
  })
  return (
    <Page className="home">
      <Box className="stage">
        {reference.status === 'ready' ? <Content reference={reference.value} station={station} /> : (
          <Scroll axis="y" className="body">
            <Box className="pad column" style={{ paddingTop: `${statusBar + 12}px` }}>
              <Loadable of={reference} what="app" loading="正在打开生活圈…" failedTitle="地图没有打开" onRetry={() => void begin({ village, station })}>{() => null}</Loadable>
            </Box>
          </Scroll>
        )}
      </Box>
      <TabBar current="/" />
    </Page>
  )
}

function Content({ reference, station }: { reference: Reference; station: string | undefined }) {
  const elder = useLook((look) => look.elder)
  // 长辈版 has no map here that could show the station a link names: its page does.
  useEffect(() => { if (elder && station) open('/station', { id: station }) }, [elder, station])
  if (elder) return <ElderHome reference={reference} />
  return HAS_OWN_MAP || reference.app.map.kind !== 'none' ? <HomeMap reference={reference} /> : <HomeList reference={reference} />
}
