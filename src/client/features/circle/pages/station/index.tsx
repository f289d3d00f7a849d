import { useEffect } from 'react'
import type { StationAnswer } from '@/contract/circle'
import { usePageQuery, usePageShow } from '@/client/platform/page'
import { linkTo } from '@/client/platform/routes'
import { useShareCard } from '@/client/platform/share'
import { open } from '@/client/platform/navigation'
import { valueOf } from '@/client/api/fetched'
import { Box } from '@/client/ui/base/box'
import { Scroll } from '@/client/ui/base/scroll'
import { Button } from '@/client/ui/button'
import { DemoBar } from '@/client/ui/demo'
import { Empty } from '@/client/ui/empty'
import { Loadable } from '@/client/ui/loadable'
import { NavBar } from '@/client/ui/nav-bar'
import { Page } from '@/client/ui/page'
import { begin } from '../../begin'
import { useReference } from '../../reference'
import { loadStation, useStation } from '../../station-store'
import { useCircle } from '../../store'
import { StationFacts } from './station-facts'
import { StationHead } from './station-head'
import { walkFrom } from './walk-from'
import './index.scss'

export default function StationPage() {
  const { id = '' } = usePageQuery('/station')
  const station = useStation(id)
  const reference = useReference((state) => state.reference)
  const circle = useCircle((state) => state.circle)
  // A shared link opens this page alone: the minutes need a place to walk from.
  useEffect(() => { if (circle.status === 'idle') void begin({}) }, [circle.status])
  usePageShow(() => { if (id !== '') void loadStation(id) })
  useShareCard(() => ({ title: valueOf(station)?.name ?? '临猗一刻钟', path: linkTo('/station', { id }) }))
  const kind = (it: StationAnswer) => valueOf(reference)?.categoryOf.get(it.category)?.shortName ?? ''
  const gone = id === '' || (station.status === 'failed' && station.failure.kind === 'refused' && station.failure.status === 404)
  return (
    <Page className="station">
      <NavBar title="" />
      {valueOf(station)?.synthetic ? <DemoBar text="演示数据：这个站点和电话都是虚构的" /> : null}
      <Scroll axis="y" className="body">
        {gone ? <Gone /> : (
          <Box className="pad column">
            <Loadable of={station} what="station" loading="正在打开…" failedTitle="站点没有打开" onRetry={() => void loadStation(id)}>
              {(it) => (
                <>
                  <StationHead station={it} kind={kind(it)} walk={walkFrom(circle, it)} />
                  <StationFacts station={it} />
                </>
              )}
            </Loadable>
          </Box>
        )}
        <Box className="end" />
      </Scroll>
    </Page>
  )
}

const Gone = () => (
  <Empty title="没有找到这个地方" text="可能已经撤了，也可能链接不完整。">
    <Button kind="main" icon="search" text="找别的地方" onTap={() => open('/search', {})} />
  </Empty>
)
