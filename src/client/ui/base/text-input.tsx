import type { InputProps } from './base.types'

/** The bare control; SearchBox and Field dress it. */
export function TextInput({ value, onText, label, placeholder, className, maxLength, autoFocus, onConfirm, multiline, search, invalid }: InputProps) {
  const shared = {
    className: `input ${className ?? ''}`,
    value,
    placeholder,
    maxLength,
    autoFocus,
    'aria-label': label,
    'aria-invalid': invalid || undefined,
  }
  if (multiline) return <textarea {...shared} rows={4} onChange={(event) => onText(event.target.value)} />
  return (
    <input
      {...shared}
      type={search ? 'search' : 'text'}
      autoComplete="off"
      enterKeyHint={search ? 'search' : 'done'}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onConfirm?.()
      }}
    />
  )
}
