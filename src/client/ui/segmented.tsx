import { Box, Words } from './base/box'
import { Tap } from './base/tap'
import { Icon } from './icon'

interface SegmentedProps<T extends string> {
  label: string
  items: readonly { readonly id: T; readonly name: string; readonly icon?: string; readonly aloud?: string }[]
  chosen: T
  onChoose(id: T): void
}

/** Two or three views of the same thing, one at a time. */
export function Segmented<T extends string>({ label, items, chosen, onChoose }: SegmentedProps<T>) {
  return (
    <Box className="seg" role="radiogroup" label={label}>
      {items.map(({ id, name, icon, aloud }) => (
        <Tap
          key={id}
          role="radio"
          className={id === chosen ? 'seg-i is-on' : 'seg-i'}
          label={aloud ?? name}
          chosen={id === chosen}
          onTap={() => onChoose(id)}
        >
          {icon ? <Icon name={icon} size="s" /> : null}
          <Words>{name}</Words>
        </Tap>
      ))}
    </Box>
  )
}
