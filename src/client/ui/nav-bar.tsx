import { back, canGoBack } from '@/client/platform/navigation'
import { Box } from './base/box'
import { Tap } from './base/tap'
import { Icon } from './icon'
import { useLook } from './look-store'

/** px kept free between our words and WeChat's button. */
const CLEAR_OF_MENU = 8

/** Our own bar: title at the left, WeChat's button left free at the right. The page of a tab has nothing to go back to. */
export function NavBar({ title, tab = false }: { title: string; tab?: boolean }) {
  const { statusBar, menuButton } = useLook()
  const deep = canGoBack()
  const style = {
    paddingTop: `${menuButton ? menuButton.top - 6 : statusBar}px`,
    ...(menuButton ? { paddingRight: `${menuButton.fromRight + CLEAR_OF_MENU}px` } : {}),
  }
  return (
    <Box className="nav" style={style}>
      {tab ? <Box className="nav-gap" /> : (
        <Tap className="nav-b" label={deep ? '返回' : '回到生活圈'} onTap={back}>
          <Icon name={deep ? 'chevron-left' : 'home'} />
        </Tap>
      )}
      {title === '' ? <Box className="grow" /> : <Box className="nav-t grow" role="heading" level={1}>{title}</Box>}
    </Box>
  )
}
