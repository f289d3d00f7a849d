import { Box } from './base/box'
import { Tap } from './base/tap'
import { TextInput } from './base/text-input'
import { Icon } from './icon'
import { useLook } from './look-store'

interface SearchBoxProps {
  value: string
  placeholder: string
  /** The same for very large text. */
  brief: string
  label: string
  onText(text: string): void
  onConfirm?: () => void
  autoFocus?: boolean
}

/** Characters the API accepts in a search. */
export const SEARCH_MAX = 40

export function SearchBox({ value, placeholder, brief, label, onText, onConfirm, autoFocus }: SearchBoxProps) {
  const large = useLook((look) => look.textScale >= 1.25)
  return (
    <Box className="search">
      <Icon name="search" size="s" />
      <Box className="grow">
        <TextInput search value={value} label={label} placeholder={large ? brief : placeholder} maxLength={SEARCH_MAX} onText={onText} onConfirm={onConfirm} autoFocus={autoFocus} />
      </Box>
      {value === '' ? null : (
        <Tap className="search-clear" label="清空" onTap={() => onText('')}>
          <Icon name="x" size="s" />
        </Tap>
      )}
    </Box>
  )
}

/** Looks like a search box, opens the search page. */
export function SearchDoor({ placeholder, float, onTap }: { placeholder: string; float?: boolean; onTap(): void }) {
  const large = useLook((look) => look.textScale >= 1.5)
  return (
    <Tap className={float ? 'search search-float' : 'search'} label={placeholder} onTap={onTap}>
      <Icon name="search" size="s" />
      <Box className="grow search-words">{large ? placeholder.split('、')[0] : placeholder}</Box>
    </Tap>
  )
}
