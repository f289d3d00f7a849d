import { useEffect } from 'react'
import { usePageQuery, usePageShow } from '@/client/platform/page'
import { linkTo } from '@/client/platform/routes'
import { useShareCard } from '@/client/platform/share'
import { MAP_CRS } from '@/client/platform/location'
import { Loadable } from '@/client/ui/loadable'
import { Page } from '@/client/ui/page'
import { valueOf } from '@/client/api/fetched'
import { begin } from '../../begin'
import { useReference } from '../../reference'
import { refreshIfOld, useCircle } from '../../store'
import { HomeList } from './home-list'
import { HomeMap } from './home-map'
import './index.scss'

/** WeChat has a reviewed map of its own; a browser only has what the server offers. */
const HAS_OWN_MAP = MAP_CRS === 'gcj02'

export default function HomePage() {
  const { village, station } = usePageQuery('/')
  const reference = useReference((state) => state.reference)
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
      <Loadable
        of={reference}
        what="app"
        loading="正在打开生活圈…"
        failedTitle="地图没有打开"
        onRetry={() => void begin({ village, station })}
      >
        {(ready) => (HAS_OWN_MAP || ready.app.map.kind !== 'none' ? <HomeMap reference={ready} /> : <HomeList reference={ready} />)}
      </Loadable>
    </Page>
  )
}
