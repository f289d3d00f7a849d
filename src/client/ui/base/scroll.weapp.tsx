import { ScrollView } from '@tarojs/components'
import { aria } from './aria.weapp'
import type { ScrollProps } from './base.types'

export function Scroll({ axis, className, style, id, role, label, children }: ScrollProps) {
  return (
    <ScrollView
      scrollX={axis === 'x'}
      scrollY={axis === 'y'}
      enhanced
      showScrollbar={false}
      enableFlex
      className={`scroll-${axis} ${className ?? ''}`}
      {...(style ? { style } : {})}
      {...(id ? { id } : {})}
      {...aria({ role, label })}
    >
      {children}
    </ScrollView>
  )
}
