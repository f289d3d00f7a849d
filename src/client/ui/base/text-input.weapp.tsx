import { Input, Textarea } from '@tarojs/components'
import { aria } from './aria.weapp'
import type { InputProps } from './base.types'

/** The bare control; SearchBox and Field dress it. */
export function TextInput({ value, onText, label, placeholder = '', className, maxLength, autoFocus, onConfirm, multiline, search }: InputProps) {
  const shared = {
    className: `input ${className ?? ''}`,
    value,
    placeholder,
    placeholderClass: 'input-hint',
    maxlength: maxLength,
    focus: autoFocus ?? false,
    ...aria({ label }),
  }
  if (multiline) return <Textarea {...shared} autoHeight onInput={(event) => onText(event.detail.value)} />
  return (
    <Input
      {...shared}
      type="text"
      confirmType={search ? 'search' : 'done'}
      onInput={(event) => onText(event.detail.value)}
      onConfirm={() => onConfirm?.()}
    />
  )
}
