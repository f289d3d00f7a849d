import type { CSSProperties, ReactNode } from 'react'
import { Box } from './base/box'
import { useLook } from './look-store'

/** The root view of a page: carries the theme's classes and the reader's text size. */
export function Page({ className = '', children }: { className?: string; children: ReactNode }) {
  const { dark, elder, textScale } = useLook()
  const theme = `theme${elder ? ' theme-elder' : ''}${dark ? ' theme-dark' : ''}`
  return <Box className={`${theme} page ${className}`} style={{ '--fs': textScale } as CSSProperties}>{children}</Box>
}
