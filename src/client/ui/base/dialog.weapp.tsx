import { View } from '@tarojs/components'
import { aria } from './aria.weapp'
import type { DialogProps } from './base.types'

/** Lies over the page, beside what scrolls there: that does not move with the finger, and a long dialog does. */
export function Dialog({ label, children }: DialogProps) {
  return (
    <View className="dialog-scrim">
      <View className="dialog" {...aria({ role: 'dialog', label })}>{children}</View>
    </View>
  )
}
