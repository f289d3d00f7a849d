import { useEffect } from 'react'
import { RING_MINUTES } from '@/domain/circle/pace'
import { backHome, open } from '@/client/platform/navigation'
import { usePageQuery, usePageShow } from '@/client/platform/page'
import { valueOf } from '@/client/api/fetched'
import { Box } from '@/client/ui/base/box'
import { Scroll } from '@/client/ui/base/scroll'
import { Button } from '@/client/ui/button'
import { DemoBar } from '@/client/ui/demo'
import { Empty } from '@/client/ui/empty'
import { Loadable } from '@/client/ui/loadable'
import { useLook } from '@/client/ui/look-store'
import { NavBar } from '@/client/ui/nav-bar'
import { Page } from '@/client/ui/page'
import { ReadAloud } from '@/client/ui/read-aloud'
import { SearchDoor } from '@/client/ui/search-box'
import { circleAloud } from '../../elder/aloud'
import { begin } from '../../begin'
import { ALL, byRing, filtered } from '../../filter'
import { originWords } from '../../origin'
import { CircleLoadable } from '../../parts/circle-loadable'
import { NoCircle } from '../../parts/no-circle'
import { PacePicker } from '../../parts/pace-picker'
import { RingGroups } from '../../parts/ring-groups'
import { StaleNote } from '../../parts/stale-note'
import { StartPanel } from '../../parts/start-panel'
import { ThemeChips } from '../../parts/theme-chips'
import { useReference, type Reference } from '../../reference'
import { refreshIfOld, setFilter, useCircle, type ShownCircle } from '../../store'
import './index.scss'

export default function ListPage() {
  const { category } = usePageQuery('/list')
  const reference = useReference((state) => state.reference)
  const circle = useCircle((state) => state.circle)
  useEffect(() => { if (circle.status === 'idle') void begin({}) }, [circle.status])
  useEffect(() => { if (category) setFilter({ kind: 'category', code: category }) }, [category])
  usePageShow(refreshIfOld)
  const shown = valueOf(circle)
  const title = shown ? `${originWords(shown.origin, shown.answer.origin.village)}附近` : '附近'
  return (
    <Page className="list">
      <NavBar title={title} />
      {valueOf(reference)?.app.network.synthetic ? <DemoBar /> : null}
      <StaleNote shown={shown} />
      <Scroll axis="y" className="body">
        <Box className="pad column">
          <Loadable of={reference} what="app" loading="正在打开…" failedTitle="名单没有打开" onRetry={() => void begin({})}>
            {(ready) => <Listing reference={ready} idle={circle.status === 'idle'} />}
          </Loadable>
        </Box>
        <Box className="end" />
      </Scroll>
      <Foot reference={valueOf(reference)} />
    </Page>
  )
}

function Foot({ reference }: { reference: Reference | null }) {
  const elder = useLook((look) => look.elder)
  const shown = useCircle(({ circle }) => valueOf(circle))
  const filter = useCircle((state) => state.filter)
  const inOrder = () => (shown && reference ? byRing(filtered(shown.answer.stations, filter, reference.categories), RING_MINUTES).flatMap(({ stations }) => stations) : [])
  return (
    <Box className="foot">
      <Box className="column">
        <Box className="btns">
          <Button kind="quiet" icon="map-2" text={elder ? '看地图' : '在地图上看'} onTap={elder ? () => open('/nearby', {}) : backHome} />
          {elder && shown?.answer.reason === null ? <ReadAloud button text={() => circleAloud(shown, inOrder())} /> : null}
        </Box>
      </Box>
    </Box>
  )
}

function Listing({ reference, idle }: { reference: Reference; idle: boolean }) {
  return (
    <>
      <Box className="list-search"><SearchDoor placeholder="找地方、找服务，可用拼音" onTap={() => open('/search', {})} /></Box>
      {idle ? <StartPanel /> : (
        <>
          <PacePicker />
          <Box className="list-chips"><ThemeChips categories={reference.categories} /></Box>
          <CircleLoadable>{(shown) => <Groups shown={shown} reference={reference} />}</CircleLoadable>
        </>
      )}
    </>
  )
}

function Groups({ shown, reference }: { shown: ShownCircle; reference: Reference }) {
  const filter = useCircle((state) => state.filter)
  if (shown.answer.reason !== null) return <Box className="list-none"><NoCircle reason={shown.answer.reason} /></Box>
  const stations = filtered(shown.answer.stations, filter, reference.categories)
  if (stations.length > 0) return <RingGroups stations={stations} categoryOf={reference.categoryOf} />
  return (
    <Empty title="一刻钟内没有这一类" text={`附近 ${shown.answer.stations.length} 处都看过了。`}>
      <Button text="看全部" onTap={() => setFilter(ALL)} />
      <Button kind="quiet" text="缺的服务最近在哪里" onTap={() => open('/gaps', {})} />
    </Empty>
  )
}
