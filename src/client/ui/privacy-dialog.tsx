import { hasPlatformGuideline, openPlatformGuideline } from '@/client/platform/privacy'
import { open } from '@/client/platform/navigation'
import { AGREE_BUTTON, answer, useConsent, type WhyAsked } from '@/client/session/consent'
import { AgreeButton } from './base/agree-button'
import { Box } from './base/box'
import { Dialog } from './base/dialog'
import { Button } from './button'

const TITLES: Readonly<Record<WhyAsked, string>> = {
  guideline: '用定位前，先问您一句',
  changed: '隐私说明改过了，再问您一次',
  withdrawn: '您收回过定位，再问您一次',
}

/** Asks in plain words before a position is used. A no costs nothing but the position: every village can be picked by name. */
export function PrivacyDialog() {
  const asked = useConsent((state) => state.asked)
  if (asked === null) return null
  const no = () => answer(false)
  return (
    <Dialog label={TITLES[asked]} onClose={no}>
      <Box className="head" role="heading" level={2}>{TITLES[asked]}</Box>
      <Box className="dialog-p">只在您点定位的时候用一次，只取到约 10 米，用来算一刻钟走得到哪里。服务器不存，不记您去过哪里。</Box>
      <Box className="dialog-p">不同意也能用：选一个村名，什么都看得到。</Box>
      <Box className="stack dialog-btns">
        <AgreeButton id={AGREE_BUTTON} text="同意" onAgree={() => answer(true)} />
        <Button kind="quiet" text="不同意" onTap={no} />
        <Button kind="text" text={hasPlatformGuideline ? '看隐私保护指引' : '看隐私说明'} onTap={hasPlatformGuideline ? openPlatformGuideline : () => { no(); open('/about', {}) }} />
      </Box>
    </Dialog>
  )
}
