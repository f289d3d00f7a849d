import type { CircleStation } from '@/contract/circle'
import { open } from '@/client/platform/navigation'
import { reportCode, sentenceOf } from '@/client/api/failure'
import { Box } from '@/client/ui/base/box'
import { Button } from '@/client/ui/button'
import { DemoBar } from '@/client/ui/demo'
import { ElderOfferPanel, useElderOffer } from '@/client/ui/elder-offer-panel'
import { useLook } from '@/client/ui/look-store'
import { RingHeading } from '@/client/ui/ring-heading'
import { Sheet } from '@/client/ui/sheet'
import type { Stop } from '@/client/ui/sheet-stops'
import { Skeleton } from '@/client/ui/skeleton'
import { useBeginning } from '../../begin'
import { ALL } from '../../filter'
import { CircleHead } from '../../parts/circle-head'
import { GapsCell } from '../../parts/gaps-cell'
import { NoCircle } from '../../parts/no-circle'
import { StartPanel } from '../../parts/start-panel'
import { StationPanel } from '../../parts/station-panel'
import { StationRows } from '../../parts/station-rows'
import type { Reference } from '../../reference'
import { retry, select, setFilter, useCircle, type ShownCircle } from '../../store'

/** Rows on the sheet; the list page has them all. */
const NEAREST = 12

interface HomeSheetProps {
  reference: Reference
  /** Already filtered. */
  stations: readonly CircleStation[]
  stop: Stop
  /** px of the page that the sheet may take. */
  within: number
  onStop(stop: Stop): void
}

export function HomeSheet({ reference, stations, stop, within, onStop }: HomeSheetProps) {
  const offer = useElderOffer()
  const circle = useCircle((state) => state.circle)
  const selected = useCircle((state) => state.selected)
  const locating = useBeginning((state) => state.beginning === 'locating')
  const chosen = circle.status === 'ready' ? circle.value.answer.stations.filter(({ id }) => selected.includes(id)) : []
  const parts = () => {
    switch (circle.status) {
      case 'idle':
        return { head: null, body: <><StartPanel />{offer ? <ElderOfferPanel reason={offer} /> : null}</> }
      case 'loading':
        return { head: null, body: <Skeleton rows={3} text={locating ? '正在定位…' : '正在算走得到的地方…'} /> }
      case 'failed':
        return { head: null, body: <SheetFailed words={sentenceOf(circle.failure)} code={reportCode('circle', circle.failure)} /> }
      case 'ready':
        if (chosen.length > 0) return { head: null, body: <Chosen stations={chosen} reference={reference} /> }
        return { head: <CircleHead shown={circle.value} count={stations.length} />, body: <>{offer === 'text' ? <ElderOfferPanel reason={offer} /> : null}<Nearest shown={circle.value} stations={stations} reference={reference} /></> }
    }
  }
  const { head, body } = parts()
  // On the map there is no room for it beside very large text.
  const large = useLook((look) => look.textScale >= 1.5)
  return (
    <Sheet label="一刻钟走得到的地方" stop={stop} within={within} onStop={onStop} head={<Box className="pad">{head}</Box>}>
      {large && reference.app.network.synthetic ? <DemoBar /> : null}
      <Box className="pad">{body}</Box>
      <Box className="end" />
    </Sheet>
  )
}

function Nearest({ shown, stations, reference }: { shown: ShownCircle; stations: readonly CircleStation[]; reference: Reference }) {
  const filter = useCircle((state) => state.filter)
  if (shown.answer.reason !== null) return <NoCircle reason={shown.answer.reason} />
  const nearest = [...stations].sort((a, b) => a.meters - b.meters).slice(0, NEAREST)
  return (
    <Box>
      <GapsCell completeness={shown.answer.completeness} />
      {nearest.length > 0 ? <RingHeading title="最近的" /> : null}
      <StationRows stations={nearest} categoryOf={reference.categoryOf} onOpen={(id) => open('/station', { id })} />
      {stations.length > nearest.length ? <Box className="sheet-more"><Button kind="quiet" icon="list" text={`看全部 ${stations.length} 处`} onTap={() => open('/list', {})} /></Box> : null}
      {nearest.length === 0 && filter.kind !== 'all' ? (
        <Box className="sheet-more stack">
          <Box className="small sheet-none">一刻钟内没有这一类。</Box>
          <Button kind="quiet" text="看全部" onTap={() => setFilter(ALL)} />
        </Box>
      ) : null}
    </Box>
  )
}

/** One station fully, or the few that lie under one finger. */
function Chosen({ stations, reference }: { stations: readonly CircleStation[]; reference: Reference }) {
  const [only] = stations
  if (only && stations.length === 1) return <StationPanel station={only} categoryOf={reference.categoryOf} onClose={() => select([])} />
  return (
    <Box>
      <RingHeading title={`这里有 ${stations.length} 处`} />
      <StationRows stations={stations} categoryOf={reference.categoryOf} onOpen={(id) => select([id])} />
      <Box className="sheet-more"><Button kind="quiet" text="关上" onTap={() => select([])} /></Box>
    </Box>
  )
}

function SheetFailed({ words, code }: { words: string; code: string }) {
  return (
    <Box className="stack" role="alert">
      <Box className="title">圈没有画出来</Box>
      <Box className="quiet sheet-none">{words}</Box>
      <Button kind="main" icon="refresh" text="再试一次" onTap={() => void retry()} />
      <Button icon="map-pin" text="选村或社区" onTap={() => open('/village', {})} />
      <Box className="mini num sheet-none">问题编号 {code}</Box>
    </Box>
  )
}
