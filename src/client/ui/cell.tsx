import type { ReactNode } from 'react'
import { Box } from './base/box'
import { Tap } from './base/tap'
import { Icon } from './icon'

interface CellProps {
  title: ReactNode
  second?: ReactNode
  icon?: string
  /** Name read aloud. */
  label: string
  onTap(): void
  last?: boolean
}

/** A row that opens something. */
export function Cell({ title, second, icon, label, onTap, last }: CellProps) {
  return (
    <Tap className={last ? 'cell cell-last' : 'cell'} label={label} onTap={onTap}>
      {icon ? <Box className="cell-ic"><Icon name={icon} /></Box> : null}
      <Box className="grow">
        <Box>{title}</Box>
        {second ? <Box className="small">{second}</Box> : null}
      </Box>
      <Box className="cell-end"><Icon name="chevron-right" size="s" /></Box>
    </Tap>
  )
}
