import type { DragProps } from './base.types'

/** A block that follows a finger or a mouse up and down. */
export function Drag({ className, children, onDragStart, onDragMove, onDragEnd }: DragProps) {
  return (
    <div
      className={className}
      style={{ touchAction: 'none' }}
      onTouchStart={(event) => onDragStart({ y: event.touches[0]?.clientY ?? 0 })}
      onTouchMove={(event) => onDragMove({ y: event.touches[0]?.clientY ?? 0 })}
      onTouchEnd={onDragEnd}
      onTouchCancel={onDragEnd}
    >
      {children}
    </div>
  )
}
