import { Text, View } from '@tarojs/components'
import { aria } from './aria.weapp'
import type { BoxProps } from './base.types'

/** A block. In WeChat a view. */
export function Box({ className, style, id, role, label, decorative, children }: BoxProps) {
  return (
    <View {...(className ? { className } : {})} {...(style ? { style } : {})} {...(id ? { id } : {})} {...aria({ role, label, hidden: decorative })}>
      {children}
    </View>
  )
}

/** A run of words inside a block. */
export function Words({ className, style, label, decorative, children }: BoxProps) {
  return <Text {...(className ? { className } : {})} {...(style ? { style } : {})} {...aria({ label, hidden: decorative })}>{children}</Text>
}
