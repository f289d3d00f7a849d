import { Box, Words } from './base/box'
import { Icon } from './icon'
import { useLook } from './look-store'

/** Once a page, under the title, wherever the data is invented. */
export function DemoBar({ text = '演示数据：道路、站点和人物都是虚构的' }: { text?: string }) {
  const elder = useLook((look) => look.elder)
  return (
    <Box className="demo-bar" role="note">
      <Icon name="info-circle" size="s" />
      <Words>{elder ? '演示数据，都是虚构的' : text}</Words>
    </Box>
  )
}

/** After each invented name. */
export const DemoMark = () => <>{' '}<Words className="demo">演示</Words></>

/** On the map. */
export const DemoTag = () => <Box className="demo-tag" role="note">演示数据，道路和站点都是虚构的</Box>
