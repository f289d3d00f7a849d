import { Box } from './base/box'
import { Tap } from './base/tap'

interface RadioCardsProps<T extends string> {
  label: string
  items: readonly { readonly id: T; readonly name: string }[]
  /** Nothing is chosen at first. */
  chosen: T | null
  onChoose(id: T): void
}

export function RadioCards<T extends string>({ label, items, chosen, onChoose }: RadioCardsProps<T>) {
  return (
    <Box role="radiogroup" label={label}>
      {items.map(({ id, name }) => (
        <Tap key={id} role="radio" className={id === chosen ? 'radio is-on' : 'radio'} label={name} chosen={id === chosen} onTap={() => onChoose(id)}>
          <Box className="dot" decorative />
          <Box className={id === chosen ? 'grow strong' : 'grow'}>{name}</Box>
        </Tap>
      ))}
    </Box>
  )
}
