import { Box } from './base/box'
import { Tap } from './base/tap'
import { Icon } from './icon'

interface DoorProps {
  icon: string
  title: string
  second?: string
  /** main: filled, one a page · near: what is closest · half: two of them side by side */
  kind?: 'main' | 'near' | 'half'
  /** Name read aloud; else title and second line. */
  label?: string
  onTap(): void
}

/** 长辈版: one large way on. */
export function Door({ icon, title, second, kind, label, onTap }: DoorProps) {
  return (
    <Tap className={kind ? `door door-${kind}` : 'door'} label={label ?? [title, second].filter(Boolean).join('，')} onTap={onTap}>
      <Icon name={icon} />
      <Box className="door-words">
        <Box className="door-t">{title}</Box>
        {second ? <Box className="door-s">{second}</Box> : null}
      </Box>
      {kind === 'half' ? null : <Box className="door-end ic ic-chevron-right" decorative />}
    </Tap>
  )
}
