import { Box, Words } from './base/box'
import { Tap } from './base/tap'
import { Icon } from './icon'
import { setElder, useLook } from './look-store'

/** 长辈版 on or off, as a row of the settings. */
export function ElderSwitch() {
  const elder = useLook((look) => look.elder)
  return (
    <Tap role="switch" className="cell" label="长辈版，字大、按钮大，一页一件事" chosen={elder} onTap={() => setElder(!elder)}>
      <Box className="cell-ic"><Icon name="letter-case" /></Box>
      <Box className="grow">
        <Box>长辈版</Box>
        <Box className="small">字大、按钮大，一页一件事</Box>
      </Box>
      <Box className="switch-end">
        <Words className="small switch-word" decorative>{elder ? '开' : '关'}</Words>
        <Box className={elder ? 'switch is-on' : 'switch'} decorative />
      </Box>
    </Tap>
  )
}
