import { useEffect } from 'react'
import type { CategoryView, CircleStation } from '@/contract/circle'
import { nowMs } from '@/client/platform/clock'
import { open } from '@/client/platform/navigation'
import { canOpenRoute, openRoute } from '@/client/platform/route-guide'
import { Box, Words } from '@/client/ui/base/box'
import { Tap } from '@/client/ui/base/tap'
import { Button } from '@/client/ui/button'
import { DemoMark } from '@/client/ui/demo'
import { Icon } from '@/client/ui/icon'
import { OpenState } from '@/client/ui/station-row'
import { valueOf } from '@/client/api/fetched'
import { loadStation, useStation } from '../station-store'
import { metersWords, openingWords, wholeMinutes } from '../words'
import { CallButton } from './call-button'
import './parts.scss'

interface StationPanelProps {
  station: CircleStation
  categoryOf: ReadonlyMap<string, CategoryView>
  onClose(): void
}

/** The chosen station on the sheet: how far, whether open, what one can do. */
export function StationPanel({ station, categoryOf, onClose }: StationPanelProps) {
  const details = valueOf(useStation(station.id))
  useEffect(() => { void loadStation(station.id) }, [station.id])
  const kind = categoryOf.get(station.category)?.shortName ?? station.category
  const go = () => open('/station', { id: station.id })
  return (
    <Box>
      <Box className="row panel-top">
        <Box className="grow head" role="heading" level={1}>{station.name}{station.synthetic ? <DemoMark /> : null}</Box>
        <Tap className="nav-b panel-x" label="关上" onTap={onClose}><Icon name="x" /></Tap>
      </Box>
      <Box className="small">{details ? `${kind} · ${details.address}` : kind}</Box>
      <Box className="row panel-figures">
        <Box className="panel-walk">
          <Box className="stn-min">{wholeMinutes(station.minutes)}<Words className="stn-unit">分钟</Words></Box>
          <Box className="small num">走 {metersWords(station.meters)}</Box>
        </Box>
        <Box className="grow num"><OpenState open={station.openNow} words={openingWords(station, nowMs())} /></Box>
      </Box>
      <Box className="btns">
        {canOpenRoute
          ? <Button kind="main" icon="walk" text="走过去" onTap={() => void openRoute(station)} />
          : <Button kind="main" icon="info-circle" text="看详情" onTap={go} />}
        {details ? <CallButton station={details} /> : null}
      </Box>
      {canOpenRoute ? <Tap className="link-tap panel-more" label="看开门时间、能办什么" role="link" onTap={go}>看开门时间、能办什么</Tap> : null}
    </Box>
  )
}
