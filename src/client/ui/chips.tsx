import { Box } from './base/box'
import { Scroll } from './base/scroll'
import { Tap } from './base/tap'

interface ChipsProps<T extends string> {
  label: string
  items: readonly { readonly id: T; readonly name: string }[]
  chosen: T
  onChoose(id: T): void
  /** Floating over the map. */
  float?: boolean
}

/** Filters in a row that scrolls sideways; one is chosen. */
export function Chips<T extends string>({ label, items, chosen, onChoose, float }: ChipsProps<T>) {
  return (
    <Scroll axis="x" className="chip-scroll" role="group" label={label}>
      <Box className="chips">
        {items.map(({ id, name }) => (
          <Tap
            key={id}
            className={`chip${float ? ' chip-float' : ''}${id === chosen ? ' is-on' : ''}`}
            label={id === chosen ? `${name}，已选` : name}
            chosen={id === chosen}
            onTap={() => onChoose(id)}
          >
            {name}
          </Tap>
        ))}
      </Box>
    </Scroll>
  )
}
