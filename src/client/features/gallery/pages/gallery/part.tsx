import type { ReactNode } from 'react'
import { Box } from '@/client/ui/base/box'

/** One component with all its states under its name. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Box className="gallery-part">
      <Box className="mini gallery-name">{name}</Box>
      {children}
    </Box>
  )
}
