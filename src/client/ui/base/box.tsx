import type { BoxProps } from './base.types'

/** A block. In the browser a plain div. */
export function Box({ className, style, id, role, label, decorative, level, children }: BoxProps) {
  return (
    <div className={className} style={style} id={id} role={role} aria-label={label} aria-level={level} aria-hidden={decorative || undefined}>
      {children}
    </div>
  )
}

/** A run of words inside a block. */
export function Words({ className, style, label, decorative, children }: BoxProps) {
  return <span className={className} style={style} aria-label={label} aria-hidden={decorative || undefined}>{children}</span>
}
