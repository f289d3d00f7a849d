import { useState } from 'react'
import type { StationAnswer } from '@/contract/circle'
import { nowMs } from '@/client/platform/clock'
import { backHome, open } from '@/client/platform/navigation'
import { linkTo } from '@/client/platform/routes'
import { canOpenRoute, openRoute } from '@/client/platform/route-guide'
import { canShareByButton, share } from '@/client/platform/share'
import type { ShareOutcome } from '@/client/platform/share.types'
import { Box, Words } from '@/client/ui/base/box'
import { Tap } from '@/client/ui/base/tap'
import { Button } from '@/client/ui/button'
import { DemoMark } from '@/client/ui/demo'
import { useLook } from '@/client/ui/look-store'
import { ReadAloud } from '@/client/ui/read-aloud'
import { OpenState } from '@/client/ui/station-row'
import { stationAloud } from '../../elder/aloud'
import { CallButton } from '../../parts/call-button'
import { select } from '../../store'
import { metersWords, openingDetail, openingHeadline, wholeMinutes } from '../../words'
import type { Walk } from './walk-from'

interface StationHeadProps {
  station: StationAnswer
  kind: string
  walk: Walk
}

const STATUS_WORDS: Readonly<Record<Exclude<StationAnswer['status'], 'open'>, string>> = { paused: '暂时停办', planned: '还在筹建', closed: '已经关了' }

/** Name, minutes, whether open, what one can do. */
export function StationHead({ station, kind, walk }: StationHeadProps) {
  const now = nowMs()
  const { status } = station
  return (
    <Box>
      <Box className="small">{[kind, station.village.name].filter(Boolean).join(' · ')}</Box>
      <Box className="title" role="heading" level={1}>{station.name}{station.synthetic ? <DemoMark /> : null}</Box>
      <Box className="station-answer">
        <Box className="station-walk">
          <WalkAnswer walk={walk} />
        </Box>
        <Box className="grow">
          {status === 'open'
            ? <><OpenState open={station.openNow} words={openingHeadline(station)} className="head" /><Box className="small num">{openingDetail(station, now)}</Box></>
            : <Box className="head">{STATUS_WORDS[status]}</Box>}
        </Box>
      </Box>
      <Actions station={station} walk={walk} />
      <Box className="small station-address">{station.address}</Box>
    </Box>
  )
}

function WalkAnswer({ walk }: { walk: Walk }) {
  switch (walk.kind) {
    case 'inside':
      return (
        <>
          <Box className="stn-min station-min">{wholeMinutes(walk.near.minutes)}<Words className="stn-unit">分钟</Words></Box>
          <Box className="small num">走 {metersWords(walk.near.meters)}</Box>
        </>
      )
    case 'beyond': return <Box className="small">不在一刻钟内</Box>
    case 'computing': return <Box className="small">正在算…</Box>
    case 'untold': return <Box className="small">不标地点</Box>
    case 'unknown': return <Tap className="link-tap station-whence" label="选从哪里走，算走几分钟" onTap={() => open('/village', {})}>选从哪里走</Tap>
  }
}

function Actions({ station, walk }: Omit<StationHeadProps, 'kind'>) {
  const [outcome, setOutcome] = useState<ShareOutcome | null>(null)
  const elder = useLook((look) => look.elder)
  const { lng, lat, name, id } = station
  const placed = lng !== null && lat !== null
  const showOnMap = () => {
    select([id])
    // 长辈版 has doors at home and its map on a page of its own.
    if (elder) open('/nearby', {})
    else backHome()
  }
  return (
    <>
      <Box className="btns">
        {placed && canOpenRoute ? <Button kind="main" icon="walk" text="走过去" onTap={() => void openRoute({ lng, lat, name })} /> : null}
        {walk.kind === 'inside' && !canOpenRoute ? <Button kind="main" icon="map-2" text="看地图" onTap={showOnMap} /> : null}
        <CallButton station={station} />
        {elder ? <ReadAloud button text={() => stationAloud(station, walk.kind === 'inside' ? walk.near : null, nowMs())} /> : null}
        {canShareByButton ? <Button kind="quiet" icon="share" text="分享" onTap={() => void share({ title: name, path: linkTo('/station', { id }) }).then(setOutcome)} /> : null}
      </Box>
      {placed ? null : <Box className="small station-none" role="note">为了来的人安心，这里不标在地图上。打电话问，或请网格员带您去。</Box>}
      {outcome === 'copied' ? <Box className="small station-none" role="status">链接已经复制，可以贴给别人。</Box> : null}
      {outcome === 'failed' ? <Box className="small station-none" role="status">没有发出去。您可以把网址抄给别人。</Box> : null}
    </>
  )
}
