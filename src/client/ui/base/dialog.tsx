import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { DialogProps } from './base.types'

/** Lies over the page and keeps the keyboard inside; Escape is a no. */
export function Dialog({ label, onClose, children }: DialogProps) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus()
    return () => { if (before instanceof HTMLElement) before.focus() }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onClose()
    if (event.key !== 'Tab') return
    const stops = [...(panel.current?.querySelectorAll<HTMLElement>('[tabindex="0"]') ?? [])]
    const at = stops.indexOf(document.activeElement as HTMLElement)
    event.preventDefault()
    stops[(at + (event.shiftKey ? stops.length - 1 : 1) + stops.length) % stops.length]?.focus()
  }
  return (
    <div className="dialog-scrim">
      <div className="dialog" role="dialog" aria-modal="true" aria-label={label} tabIndex={-1} ref={panel} onKeyDown={onKeyDown}>{children}</div>
    </div>
  )
}
