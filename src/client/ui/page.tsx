import type { CSSProperties, ReactNode } from 'react'
import { Box } from './base/box'
import { useLook } from './look-store'
import { PageNotices } from './page-notices'

/** The root view of a page: carries the theme's classes and the reader's text size. */
export function Page({ className = '', children }: { className?: string; children: ReactNode }) {
  const { dark, elder, textScale } = useLook()
  const theme = `theme${elder ? ' theme-elder' : ''}${dark ? ' theme-dark' : ''}`
  const sizes = { '--fs': textScale, '--fs-small': elder ? Math.max(1, textScale) : textScale }
  return <Box className={`${theme} page ${className}`} role="main" style={sizes as CSSProperties}>{children}<PageNotices /></Box>
}
