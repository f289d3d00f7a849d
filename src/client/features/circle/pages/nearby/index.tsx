import { useCallback, useEffect, useMemo } from 'react'
import type { CircleStation } from '@/contract/circle'
import { open } from '@/client/platform/navigation'
import { MAP_CRS } from '@/client/platform/location'
import { usePageShow } from '@/client/platform/page'
import { valueOf } from '@/client/api/fetched'
import { Box, Words } from '@/client/ui/base/box'
import { Scroll } from '@/client/ui/base/scroll'
import { Button } from '@/client/ui/button'
import { DemoBar } from '@/client/ui/demo'
import { Loadable } from '@/client/ui/loadable'
import { useLook } from '@/client/ui/look-store'
import { NavBar } from '@/client/ui/nav-bar'
import { Page } from '@/client/ui/page'
import { ReadAloud } from '@/client/ui/read-aloud'
import { begin } from '../../begin'
import { circleAloud } from '../../elder/aloud'
import { nearestOpen } from '../../elder/nearest-open'
import { ALL, filtered } from '../../filter'
import { CircleLoadable } from '../../parts/circle-loadable'
import { CircleMap } from '../../parts/circle-map'
import { NoCircle } from '../../parts/no-circle'
import { StaleNote } from '../../parts/stale-note'
import { StartPanel } from '../../parts/start-panel'
import { StationPanel } from '../../parts/station-panel'
import { useReference, type Reference } from '../../reference'
import { refreshIfOld, select, setFilter, useCircle, type ShownCircle } from '../../store'
import { reachWords } from '../../words'
import { NamedRows } from './named-rows'
import './index.scss'

/** px of air between the map's edge and what stands on it. */
const PADDING = { top: 6, bottom: 6 }
/** Rows below the map; the list has them all. */
const ROWS = 2

/** 长辈版: the map with its three named points, and the same in words below it. */
export default function NearbyPage() {
  const reference = useReference((state) => state.reference)
  const circle = useCircle((state) => state.circle)
  useEffect(() => { if (circle.status === 'idle') void begin({}) }, [circle.status])
  usePageShow(refreshIfOld)
  return (
    <Page className="nearby">
      <NavBar title="我的附近" />
      {valueOf(reference)?.app.network.synthetic ? <DemoBar text="演示数据，都是虚构的" /> : null}
      <StaleNote shown={valueOf(circle)} />
      {reference.status === 'ready' ? <Content reference={reference.value} idle={circle.status === 'idle'} /> : (
        <Scroll axis="y" className="body">
          <Box className="pad"><Loadable of={reference} what="app" loading="正在打开…" failedTitle="地图没有打开" onRetry={() => void begin({})}>{() => null}</Loadable></Box>
        </Scroll>
      )}
    </Page>
  )
}

function Content({ reference, idle }: { reference: Reference; idle: boolean }) {
  const shown = useCircle(({ circle }) => valueOf(circle))
  const filter = useCircle((state) => state.filter)
  const stations = useMemo(() => (shown ? filtered(shown.answer.stations, filter, reference.categories) : []), [shown, filter, reference])
  const named = useMemo(() => nearestOpen(stations, reference.categories), [stations, reference])
  const [selected] = useCircle((state) => state.selected)
  // The map names what the rows name, and the chosen one.
  const drawnStations = useMemo(() => {
    const chosen = shown?.answer.stations.filter(({ id }) => id === selected) ?? []
    return [...named.filter(({ id }) => id !== selected), ...chosen]
  }, [shown, named, selected])
  const choose = useCallback((ids: readonly string[]) => { if (ids[0] !== undefined) open('/station', { id: ids[0] }) }, [])
  const clear = useCallback(() => select([]), [])
  // Three names do not fit on the strip that very large text leaves; the chosen place does.
  const large = useLook((look) => look.textScale >= 1.75) && selected === undefined
  const drawn = !large && (MAP_CRS === 'gcj02' || reference.app.map.kind !== 'none') && shown?.answer.reason === null
  return (
    <>
      {drawn ? <Box className="nearby-map"><CircleMap reference={reference} stations={drawnStations} padding={PADDING} onSelect={choose} onTapEmpty={clear} /></Box> : null}
      <Scroll axis="y" className={drawn ? 'nearby-panel' : 'body'}>
        <Box className="pad column nearby-words">
          {idle ? <StartPanel /> : <CircleLoadable>{(ready) => <Answer shown={ready} stations={stations} named={named} reference={reference} />}</CircleLoadable>}
        </Box>
      </Scroll>
    </>
  )
}

interface AnswerProps {
  shown: ShownCircle
  /** Already filtered. */
  stations: readonly CircleStation[]
  named: readonly CircleStation[]
  reference: Reference
}

function Answer({ shown, stations, named, reference }: AnswerProps) {
  const filter = useCircle((state) => state.filter)
  const [selected] = useCircle((state) => state.selected)
  if (shown.answer.reason !== null) return <NoCircle reason={shown.answer.reason} />
  const chosen = shown.answer.stations.find(({ id }) => id === selected)
  if (chosen) return <StationPanel station={chosen} categoryOf={reference.categoryOf} onClose={() => select([])} />
  return (
    <>
      <Box className="title" role="heading" level={1}>{inPhrases(filter.kind === 'all' ? reachWords(shown.answer.pace, stations.length) : `这一类走得到 ${stations.length} 处`)}</Box>
      <NamedRows stations={named.slice(0, ROWS)} categoryOf={reference.categoryOf} />
      <Box className="btns nearby-btns">
        <Button kind="main" icon="list" text="看全部" onTap={() => open('/list', {})} />
        {filter.kind === 'all' ? <ReadAloud button text={() => circleAloud(shown, named)} /> : <Button text="不只看这类" onTap={() => setFilter(ALL)} />}
      </Box>
    </>
  )
}

/** A line ends after a comma rather than before the last character. */
const inPhrases = (words: string) => words.split(/(.*，)/).filter((it) => it !== '').map((phrase) => <Words key={phrase} className="phrase">{phrase}</Words>)
