import { useRef, useState, type ReactNode } from 'react'
import { Box } from './base/box'
import { Drag } from './base/drag'
import { Scroll } from './base/scroll'
import { Tap } from './base/tap'
import { useLook } from './look-store'
import { nearestStop, STOP_SHARES, STOPS, type Stop } from './sheet-stops'

interface SheetProps {
  label: string
  stop: Stop
  onStop(stop: Stop): void
  /** px of what the sheet lies over; else the whole window. */
  within?: number
  /** Stays in place above what scrolls; very large text has no room for that. */
  head: ReactNode
  children: ReactNode
}

/** Lies over the map at three heights. Pulled by its upper edge, or moved by the bar's own button. */
export function Sheet({ label, stop, onStop, within, head, children }: SheetProps) {
  const windowHeight = useLook((look) => look.windowHeight)
  const large = useLook((look) => look.textScale >= 1.5)
  const [dragged, setDragged] = useState<number | null>(null)
  const start = useRef<{ y: number; share: number } | null>(null)
  const share = dragged ?? STOP_SHARES[stop]
  const end = () => {
    if (dragged !== null) onStop(nearestStop(dragged, STOP_SHARES[stop]))
    start.current = null
    setDragged(null)
  }
  const next = STOPS[(STOPS.indexOf(stop) + 1) % STOPS.length] ?? 'peek'
  return (
    <Box className={dragged === null ? 'sheet' : 'sheet sheet-still'} role="region" label={label} style={{ height: `${Math.round(share * 1000) / 10}%` }}>
      <Drag
        className="grab-zone"
        onDragStart={({ y }) => { start.current = { y, share: STOP_SHARES[stop] } }}
        onDragMove={({ y }) => { if (start.current) setDragged(start.current.share + (start.current.y - y) / (within ?? windowHeight)) }}
        onDragEnd={end}
      >
        <Tap className="grab" label={next === 'peek' ? '收起，多看地图' : '拉高，多看内容'} onTap={() => onStop(next)}>
          <Box className="grab-bar" />
        </Tap>
        {large ? null : head}
      </Drag>
      <Scroll axis="y" className="body">{large ? head : null}{children}</Scroll>
    </Box>
  )
}
