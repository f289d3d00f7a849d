import type { ReactNode } from 'react'
import { Box } from './base/box'
import { RingsDrawing } from './rings-drawing'

/** What is not there, and what to do instead: never a dead end. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <Box className="empty" role="status">
      <RingsDrawing />
      <Box className="title empty-t" role="heading" level={1}>{title}</Box>
      {text ? <Box className="quiet empty-p">{text}</Box> : null}
      {children ? <Box className="stack">{children}</Box> : null}
    </Box>
  )
}
