import { View } from '@tarojs/components'
import { aria } from './aria.weapp'
import type { TapProps } from './base.types'

/** Whatever can be tapped. */
export function Tap({ className, style, id, label, role = 'button', chosen, expanded, onTap, children }: TapProps) {
  const marks = role === 'radio' || role === 'switch' ? { checked: chosen ?? false } : { selected: chosen }
  return (
    <View
      className={className ? `tap ${className}` : 'tap'}
      {...(style ? { style } : {})}
      {...(id ? { id } : {})}
      {...aria({ role, label, expanded, ...marks })}
      hoverClass="is-pressed"
      hoverStayTime={80}
      onClick={(event) => {
        event.stopPropagation()
        onTap()
      }}
    >
      {children}
    </View>
  )
}
