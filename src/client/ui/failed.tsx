import type { ReactNode } from 'react'
import { dial } from '@/client/platform/phone'
import { Box } from './base/box'
import { Button } from './button'
import { useLook } from './look-store'
import { RingsDrawing } from './rings-drawing'

interface FailedProps {
  title: string
  text: string
  /** For whoever runs the service: circle-503. */
  code: string
  onRetry(): void
  /** More ways out below the retry button. */
  children?: ReactNode
}

/** What happened in plain words, that nothing was lost, and the way out. */
export function Failed({ title, text, code, onRetry, children }: FailedProps) {
  const elder = useLook((look) => look.elder)
  return (
    <Box className="empty" role="alert">
      <RingsDrawing broken />
      <Box className="title empty-t" role="heading" level={1}>{title}</Box>
      <Box className="quiet empty-p">{text}</Box>
      <Box className="stack">
        <Button kind="main" icon="refresh" text="再试一次" onTap={onRetry} />
        {children}
        {elder ? <Button icon="phone" text="打 12345" onTap={() => void dial('12345')} /> : null}
      </Box>
      <Box className="mini num empty-p">问题编号 {code}</Box>
    </Box>
  )
}
