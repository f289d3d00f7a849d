import { Box, Words } from './base/box'
import { Tap } from './base/tap'
import { DemoMark } from './demo'

export interface StationRowProps {
  name: string
  synthetic: boolean
  /** Whole minutes on foot; null when the station is beyond the circle. */
  minutes: number | null
  /** Stands in the minutes' column when there are none. */
  far?: string
  /** 助老 · 164 米 */
  about: string
  state: { readonly open: boolean | null; readonly words: string }
  onTap(): void
}

/** One line of the timetable: minutes first. */
export function StationRow({ name, synthetic, minutes, far, about, state, onTap }: StationRowProps) {
  const shut = state.open === false
  const aloud = [name, synthetic ? '演示' : '', minutes === null ? far : `走 ${minutes} 分钟`, about, state.words].filter(Boolean).join('，')
  return (
    <Tap className={shut ? 'stn stn-shut' : 'stn'} label={aloud} onTap={onTap}>
      <Box className={minutes === null ? 'stn-min stn-far' : 'stn-min'}>
        {minutes === null ? far : <>{minutes}<Words className="stn-unit">分</Words></>}
      </Box>
      <Box className="stn-main">
        <Box className="stn-name">{name}{synthetic ? <DemoMark /> : null}</Box>
        <Box className="stn-sub num">{about}<OpenState {...state} /></Box>
      </Box>
    </Tap>
  )
}

/** A filled dot is open, a hollow one closed; the words say the same. */
export function OpenState({ open, words, className = '' }: { open: boolean | null; words: string; className?: string }) {
  const kind = open === null ? 'unknown' : open ? 'open' : 'shut'
  return <Words className={`state state-${kind} ${className}`}>{words}</Words>
}
