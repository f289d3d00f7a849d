import { View } from '@tarojs/components'
import { aria } from './aria.weapp'
import type { DialogProps } from './base.types'

/** Lies over the page; what is below does not move with the finger. */
export function Dialog({ label, children }: DialogProps) {
  return (
    <View className="dialog-scrim" catchMove>
      <View className="dialog" {...aria({ role: 'dialog', label })}>{children}</View>
    </View>
  )
}
