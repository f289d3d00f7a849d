import { useState } from 'react'
import { chinaMoment, weekdayOf } from '@/domain/calendar/china-day'
import { nowMs } from '@/client/platform/clock'
import { open } from '@/client/platform/navigation'
import { dial } from '@/client/platform/phone'
import { valueOf } from '@/client/api/fetched'
import { Box, Words } from '@/client/ui/base/box'
import { Scroll } from '@/client/ui/base/scroll'
import { Tap } from '@/client/ui/base/tap'
import { Button } from '@/client/ui/button'
import { dateWords } from '@/client/ui/day-words'
import { DemoBar } from '@/client/ui/demo'
import { Door } from '@/client/ui/door'
import { setElder } from '@/client/ui/look-store'
import { NavBar } from '@/client/ui/nav-bar'
import { ReadAloud } from '@/client/ui/read-aloud'
import { TextSizePicker } from '@/client/ui/text-size-picker'
import { originWords } from '../origin'
import { CircleLoadable } from '../parts/circle-loadable'
import { NoCircle } from '../parts/no-circle'
import { StaleNote } from '../parts/stale-note'
import { StartPanel } from '../parts/start-panel'
import type { Reference } from '../reference'
import { useCircle, type ShownCircle } from '../store'
import { openingWords, wholeMinutes } from '../words'
import { circleAloud } from './aloud'
import { nearestOpen } from './nearest-open'
import './elder-home.scss'

/** The county's number for anything. */
const HOTLINE = '12345'
const DAYS = ['一', '二', '三', '四', '五', '六', '日']

/** 长辈版: what is nearest and open, then at most six doors. */
export function ElderHome({ reference }: { reference: Reference }) {
  const circle = useCircle((state) => state.circle)
  const shown = valueOf(circle)
  const [sizing, setSizing] = useState(false)
  if (sizing) return <Sizing onDone={() => setSizing(false)} />
  return (
    <>
      <NavBar tab title="临猗一刻钟" />
      {reference.app.network.synthetic ? <DemoBar text="演示数据，都是虚构的" /> : null}
      <StaleNote shown={shown} />
      <Scroll axis="y" className="body">
        <Box className="pad column">
          <Today shown={shown} reference={reference} />
          {circle.status === 'idle' ? <Box className="elder-start"><StartPanel /></Box> : (
            <CircleLoadable>
              {(ready) => (ready.answer.reason === null ? <Doors shown={ready} reference={reference} /> : <Box className="elder-start"><NoCircle reason={ready.answer.reason} /></Box>)}
            </CircleLoadable>
          )}
          {shown?.answer.reason === null ? null : <Door icon="phone" title={`打 ${HOTLINE}`} second="有事就问" onTap={() => void dial(HOTLINE)} />}
          <Box className="btns elder-settings">
            <Button kind="quiet" text="字再大些" onTap={() => setSizing(true)} />
            <Button kind="quiet" text="回标准版" onTap={() => setElder(false)} />
          </Box>
        </Box>
        <Box className="end" />
      </Scroll>
    </>
  )
}

/** 11月23日 星期一, and the page read aloud where it has an answer. */
function Today({ shown, reference }: { shown: ShownCircle | null; reference: Reference }) {
  const { day } = chinaMoment(nowMs())
  return (
    <Box className="between elder-today">
      <Box className="head num" role="heading" level={2}>{dateWords(day)} 星期{DAYS[weekdayOf(day) - 1]}</Box>
      {shown?.answer.reason === null ? <ReadAloud text={() => circleAloud(shown, nearestOpen(shown.answer.stations, reference.categories))} /> : null}
    </Box>
  )
}

function Doors({ shown, reference }: { shown: ShownCircle; reference: Reference }) {
  const { answer, origin } = shown
  const refreshing = useCircle((state) => state.refreshing)
  const from = originWords(origin, answer.origin.village)
  const missing = answer.completeness ? answer.completeness.applicable - answer.completeness.satisfied : null
  const [nearest] = nearestOpen(answer.stations, reference.categories)
  return (
    <Box className="doors">
      <Tap className="link-tap elder-from" label={`从${from}出发，换地方`} onTap={() => open('/village', {})}>
        <Words className="elder-from-place">从 <Words className="strong">{from}</Words> 出发</Words>
        <Words>换地方</Words>
      </Tap>
      {nearest ? (
        <Door
          kind="near"
          icon={reference.categoryOf.get(nearest.category)?.icon ?? 'map-pin'}
          title={`最近的${reference.categoryOf.get(nearest.category)?.shortName ?? '站点'}`}
          second={`走 ${wholeMinutes(nearest.minutes)} 分钟，${openingWords(nearest, nowMs())}`}
          label={`最近的${reference.categoryOf.get(nearest.category)?.shortName ?? '站点'}：${nearest.name}，走 ${wholeMinutes(nearest.minutes)} 分钟，${openingWords(nearest, nowMs())}`}
          onTap={() => open('/station', { id: nearest.id })}
        />
      ) : null}
      <Door kind="main" icon="map-2" title="我的附近" second={refreshing ? '正在重新算…' : `${answer.pace === 'elder' ? '慢走' : ''}一刻钟到 ${answer.stations.length} 处`} onTap={() => open('/nearby', {})} />
      <Box className="door-pair">
        <Door kind="half" icon="list" title="看列表" onTap={() => open('/list', {})} />
        <Door kind="half" icon="search" title="找地方" onTap={() => open('/search', {})} />
      </Box>
      <Box className="door-pair">
        <Door kind="half" icon="list-check" title={missing === null || missing === 0 ? '缺什么' : `还缺 ${missing} 样`} label={missing ? `缺什么，还缺 ${missing} 样` : '缺什么'} onTap={() => open('/gaps', {})} />
        <Door kind="half" icon="phone" title={`打 ${HOTLINE}`} onTap={() => void dial(HOTLINE)} />
      </Box>
    </Box>
  )
}

/** One question a page: the six sizes, and words to try them on. */
function Sizing({ onDone }: { onDone(): void }) {
  return (
    <>
      <NavBar tab title="字的大小" />
      <Scroll axis="y" className="body">
        <Box className="pad column">
          <Box className="title elder-question" role="heading" level={2}>字多大看着合适？</Box>
          <TextSizePicker />
          <Box className="elder-sample">慢慢走一刻钟，药店走 7 分钟就到，现在开着。</Box>
        </Box>
      </Scroll>
      <Box className="foot"><Button kind="main" text="就这么大" onTap={onDone} /></Box>
    </>
  )
}
