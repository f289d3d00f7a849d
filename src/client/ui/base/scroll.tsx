import type { ScrollProps } from './base.types'

export function Scroll({ axis, className, style, id, role, label, children }: ScrollProps) {
  return <div className={`scroll-${axis} ${className ?? ''}`} style={style} id={id} role={role} aria-label={label}>{children}</div>
}
