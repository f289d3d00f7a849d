import { Box } from './base/box'
import { Tap } from './base/tap'
import { TextInput } from './base/text-input'
import { Icon } from './icon'

interface SearchBoxProps {
  value: string
  placeholder: string
  label: string
  onText(text: string): void
  onConfirm?: () => void
  autoFocus?: boolean
}

/** Characters the API accepts in a search. */
export const SEARCH_MAX = 40

export function SearchBox({ value, placeholder, label, onText, onConfirm, autoFocus }: SearchBoxProps) {
  return (
    <Box className="search">
      <Icon name="search" size="s" />
      <Box className="grow">
        <TextInput search value={value} label={label} placeholder={placeholder} maxLength={SEARCH_MAX} onText={onText} onConfirm={onConfirm} autoFocus={autoFocus} />
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
  return (
    <Tap className={float ? 'search search-float' : 'search'} label={placeholder} onTap={onTap}>
      <Icon name="search" size="s" />
      <Box className="grow search-words">{placeholder}</Box>
    </Tap>
  )
}
