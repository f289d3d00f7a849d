import { openTab } from '@/client/platform/navigation'
import type { TabName } from '@/client/platform/routes'
import { Box, Words } from './base/box'
import { Tap } from './base/tap'
import { Icon } from './icon'
import type { Look } from './look-store'

const TAB_FACES: readonly { readonly page: TabName; readonly name: string; readonly icon: string }[] = [
  { page: '/', name: '生活圈', icon: 'map-2' },
  { page: '/me', name: '我的', icon: 'user' },
]

/** At the foot of each page that has a tab. WeChat's own bar knows neither the theme nor the reader's text size. */
export function TabBar({ current }: { current: TabName }) {
  return (
    <Box className="tabs" role="tablist" label="主要页面">
      {TAB_FACES.map(({ page, name, icon }) => (
        <Tap key={page} role="tab" className={page === current ? 'tab is-on' : 'tab'} label={name} chosen={page === current} onTap={() => page !== current && openTab(page)}>
          <Icon name={icon} />
          <Words>{name}</Words>
        </Tap>
      ))}
    </Box>
  )
}

/** px the bar takes, without the phone's own strip below it; the stylesheet draws it so. */
export const tabBarHeight = ({ elder, textScale }: Pick<Look, 'elder' | 'textScale'>): number =>
  Math.max(elder ? 72 : 52, Math.round((elder ? 15 + 15 * textScale + 22.5 * Math.max(1, textScale) : 12 + 27 * textScale) + 14))
