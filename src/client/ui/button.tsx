import { Tap } from './base/tap'
import { Words } from './base/box'
import { Icon } from './icon'

interface ButtonProps {
  text: string
  onTap(): void
  /** main: filled, one a page · plain: outlined accent · quiet: outlined grey · alert: outlined red, deletes · text: no edge */
  kind?: 'main' | 'plain' | 'quiet' | 'alert' | 'text'
  icon?: string
  /** Shown instead of the text while something is under way; presses are ignored. */
  busy?: string | null
  label?: string
}

export function Button({ text, onTap, kind = 'plain', icon, busy = null, label }: ButtonProps) {
  return (
    <Tap className={`btn btn-${kind}`} label={busy ?? label ?? text} onTap={() => busy === null && onTap()}>
      {icon && busy === null ? <Icon name={icon} size="s" /> : null}
      <Words>{busy ?? text}</Words>
    </Tap>
  )
}
