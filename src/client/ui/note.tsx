import type { ReactNode } from 'react'
import { Box } from './base/box'
import { Icon } from './icon'

/** A bar under the title: what this is and from when. */
export function Note({ icon = 'info-circle', children, action }: { icon?: string; children: ReactNode; action?: ReactNode }) {
  return (
    <Box className="note" role="status">
      <Icon name={icon} />
      <Box className="grow">{children}</Box>
      {action ?? null}
    </Box>
  )
}
