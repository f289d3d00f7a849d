import type { KeyboardEvent } from 'react'
import type { TapProps } from './base.types'

/** Whatever can be tapped: in the browser also reached with Tab and pressed with Enter or Space. */
export function Tap({ className, style, id, label, role = 'button', chosen, expanded, onTap, children }: TapProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    onTap()
  }
  return (
    <div
      className={className ? `tap ${className}` : 'tap'}
      style={style}
      id={id}
      role={role}
      tabIndex={0}
      aria-label={label}
      aria-checked={role === 'radio' || role === 'switch' ? chosen ?? false : undefined}
      aria-selected={role === 'tab' || role === 'option' ? chosen ?? false : undefined}
      aria-pressed={role === 'button' ? chosen : undefined}
      aria-expanded={expanded}
      onClick={onTap}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  )
}
