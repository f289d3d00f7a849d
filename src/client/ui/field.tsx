import { Box, Words } from './base/box'
import { TextInput } from './base/text-input'
import { Icon } from './icon'

interface FieldProps {
  label: string
  hint?: string
  value: string
  /** Characters; one may write past it and is told by how much. */
  max: number
  /** What came and what is expected. */
  error: string | null
  onText(text: string): void
  /** One line instead of several. */
  single?: boolean
  /** The keyboard's done key, of a single line. */
  onConfirm?: () => void
}

/** A label above, a hint below it, room to write, the error below. */
export function Field({ label, hint, value, max, error, onText, single = false, onConfirm }: FieldProps) {
  return (
    <Box>
      <Box className="label">{label}</Box>
      {hint ? <Box className="small field-hint">{hint}</Box> : null}
      <Box className={`field${single ? ' field-line' : ''}${error === null ? '' : ' is-wrong'}`}>
        <TextInput multiline={!single} className={single ? '' : 'field-area'} onConfirm={onConfirm} value={value} label={label} maxLength={max * 2} onText={onText} invalid={error !== null} />
      </Box>
      {error === null ? null : (
        <Box className="field-error" role="alert">
          <Icon name="alert-circle" size="s" />
          <Words>{error}</Words>
        </Box>
      )}
    </Box>
  )
}
