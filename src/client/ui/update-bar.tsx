import { putOff, useUpdate } from '@/client/session/update'
import { Box } from './base/box'
import { Tap } from './base/tap'
import { Icon } from './icon'

/** A newer version lies ready. Quiet, and gone with one tap. */
export function UpdateBar() {
  const apply = useUpdate((state) => state.apply)
  if (apply === null) return null
  return (
    <Box className="update-bar" role="status">
      <Tap className="update-go grow" label="有新版本，点这里换上" onTap={apply}>有新版本，点这里换上</Tap>
      <Tap className="update-x" label="以后再说" onTap={putOff}><Icon name="x" size="s" /></Tap>
    </Box>
  )
}
