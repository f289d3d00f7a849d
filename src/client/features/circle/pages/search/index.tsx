import { useEffect } from 'react'
import type { CircleStation, StationSummary } from '@/contract/circle'
import { nowMs } from '@/client/platform/clock'
import { open } from '@/client/platform/navigation'
import { valueOf } from '@/client/api/fetched'
import { Box } from '@/client/ui/base/box'
import { Scroll } from '@/client/ui/base/scroll'
import { Button } from '@/client/ui/button'
import { Cell } from '@/client/ui/cell'
import { DemoBar } from '@/client/ui/demo'
import { Empty } from '@/client/ui/empty'
import { Loadable } from '@/client/ui/loadable'
import { NavBar } from '@/client/ui/nav-bar'
import { Page } from '@/client/ui/page'
import { RingHeading } from '@/client/ui/ring-heading'
import { SearchBox } from '@/client/ui/search-box'
import { StationRow } from '@/client/ui/station-row'
import { begin } from '../../begin'
import { filtered } from '../../filter'
import { kindMatches, type KindMatch } from '../../kind-matches'
import { useReference, type Reference } from '../../reference'
import { searchMore, searchNow, setWords, useSearch, type Found } from '../../search-store'
import { setFilter, useCircle } from '../../store'
import { metersWords, openingWords, wholeMinutes } from '../../words'
import './index.scss'

export default function SearchPage() {
  const { words, found } = useSearch()
  const reference = valueOf(useReference((state) => state.reference))
  const begun = useCircle(({ circle }) => circle.status !== 'idle')
  useEffect(() => { if (!begun) void begin({}) }, [begun])
  return (
    <Page className="find">
      <NavBar title="找地方" />
      <Box className="pad find-box">
        <SearchBox value={words} label="找地方、找服务" placeholder="找地方、找服务，可用拼音" brief="店名或拼音" onText={setWords} onConfirm={() => void searchNow()} autoFocus />
      </Box>
      {reference?.app.network.synthetic ? <DemoBar /> : null}
      <Scroll axis="y" className="body">
        <Box className="pad column">
          {reference ? <Kinds reference={reference} words={words} /> : null}
          {found.status === 'idle' ? <Hints /> : (
            <Loadable
              of={found}
              what="search"
              loading="正在找…"
              failedTitle="没有找成"
              onRetry={() => void searchNow()}
              empty={{ when: ({ stations }) => stations.length === 0, show: <Empty title={`没有找到“${words.trim()}”`} text="换个说法试试，或用拼音首字母，如 yd 找药店。"><Button icon="list" text="看附近都有什么" onTap={() => open('/list', {})} /></Empty> }}
            >
              {(value) => <Results found={value} reference={reference} />}
            </Loadable>
          )}
        </Box>
        <Box className="end" />
      </Scroll>
    </Page>
  )
}

const Hints = () => (
  <Box className="quiet find-hint">写店名、服务或拼音，比如“药店”“理发”“wss”。首字母也行。</Box>
)

/** Whole kinds that fit the words, with the nearest of each. */
function Kinds({ reference, words }: { reference: Reference; words: string }) {
  const circle = useCircle((state) => valueOf(state.circle))
  const stations = circle?.answer.stations ?? NONE
  const show = (match: KindMatch) => {
    setFilter(match.filter)
    open('/list', {})
  }
  return (
    <>
      {kindMatches(reference.categories, words).map((match) => {
        const nearest = [...filtered(stations, match.filter, reference.categories)].sort((a, b) => a.meters - b.meters)[0]
        const second = nearest ? `最近的走 ${wholeMinutes(nearest.minutes)} 分钟` : circle ? '一刻钟内没有' : '先选从哪里出发'
        return <Cell key={match.name} icon={match.icon} title={`看看“${match.name}”`} second={second} label={`看看“${match.name}”，${second}`} onTap={() => show(match)} />
      })}
    </>
  )
}

const NONE: readonly CircleStation[] = []

function Results({ found, reference }: { found: Found; reference: Reference | null }) {
  const near = useCircle(({ circle }) => valueOf(circle)?.answer.stations ?? NONE)
  const byId = new Map(near.map((it) => [it.id, it]))
  const inside = found.stations.filter(({ id }) => byId.has(id)).sort((a, b) => (byId.get(a.id)?.meters ?? 0) - (byId.get(b.id)?.meters ?? 0))
  const outside = found.stations.filter(({ id }) => !byId.has(id))
  const row = (station: StationSummary) => <ResultRow key={station.id} station={station} near={byId.get(station.id) ?? null} reference={reference} />
  return (
    <>
      {inside.length > 0 ? <RingHeading title={`一刻钟内 · ${inside.length} 处`} /> : null}
      {inside.map(row)}
      {outside.length > 0 ? <RingHeading title={near.length > 0 ? '一刻钟以外' : '全县'} /> : null}
      {outside.map(row)}
      {found.nextCursor === null ? null : <Box className="more"><Button kind="quiet" text="再看一些" onTap={() => void searchMore()} /></Box>}
    </>
  )
}

function ResultRow({ station, near, reference }: { station: StationSummary; near: CircleStation | null; reference: Reference | null }) {
  const kind = reference?.categoryOf.get(station.category)?.shortName ?? ''
  const place = near ? metersWords(near.meters) : `${station.village.township}${station.village.name}`
  return (
    <StationRow
      name={station.name}
      synthetic={station.synthetic}
      minutes={near ? wholeMinutes(near.minutes) : null}
      far="较远"
      about={[kind, place].filter(Boolean).join(' · ')}
      state={{ open: station.openNow, words: openingWords(station, nowMs()) }}
      onTap={() => open('/station', { id: station.id })}
    />
  )
}
