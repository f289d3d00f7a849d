import type { AgreeButtonProps } from './base.types'
import { Tap } from './tap'

/** In the browser a button like any other. */
export function AgreeButton({ id, text, onAgree }: AgreeButtonProps) {
  return <Tap className="btn btn-main" id={id} label={text} onTap={onAgree}>{text}</Tap>
}
