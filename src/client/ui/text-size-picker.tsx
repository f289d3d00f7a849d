import { Box, Words } from './base/box'
import { Tap } from './base/tap'
import { Icon } from './icon'
import { ELDER_BODY_SIZES, setElderBody, useLook } from './look-store'

const SIZES = [...ELDER_BODY_SIZES].sort((a, b) => a - b)

/** Six sizes, each shown as it will look. Only 长辈版 has them: elsewhere the phone's own setting holds. */
export function TextSizePicker() {
  const chosen = useLook((look) => look.choice.elderBody)
  return (
    <Box className="sizes" role="radiogroup" label="字的大小">
      {SIZES.map((size) => (
        <Tap key={size} role="radio" className={size === chosen ? 'size is-on' : 'size'} label={`${size} 号字`} chosen={size === chosen} onTap={() => setElderBody(size)}>
          <Words style={{ fontSize: `${size}px` }}>字</Words>
          <Words className="size-n num">{size}</Words>
          {size === chosen ? <Icon name="check" size="s" /> : null}
        </Tap>
      ))}
    </Box>
  )
}
