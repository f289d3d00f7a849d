import { View, type ITouchEvent } from '@tarojs/components'
import type { DragProps, Touch } from './base.types'

/** A block that follows a finger up and down. */
export function Drag({ className, children, onDragStart, onDragMove, onDragEnd }: DragProps) {
  return (
    <View
      {...(className ? { className } : {})}
      catchMove
      onTouchStart={(event) => onDragStart(touchOf(event))}
      onTouchMove={(event) => onDragMove(touchOf(event))}
      onTouchEnd={onDragEnd}
      onTouchCancel={onDragEnd}
    >
      {children}
    </View>
  )
}

/** View's typings know only the common event; a touch carries its fingers. */
const touchOf = (event: ITouchEvent | { type: string }): Touch => ({ y: 'touches' in event ? event.touches[0]?.clientY ?? 0 : 0 })
