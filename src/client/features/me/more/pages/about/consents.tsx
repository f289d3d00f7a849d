import { useState } from 'react'
import { canOpenLocationSettings, isLocationAllowed, openLocationSettings } from '@/client/platform/location'
import { hasPlatformGuideline, openPlatformGuideline } from '@/client/platform/privacy'
import { useConsent, withdraw } from '@/client/session/consent'
import { Box } from '@/client/ui/base/box'
import { Button } from '@/client/ui/button'
import { Cell } from '@/client/ui/cell'
import { RingHeading } from '@/client/ui/ring-heading'
import { consentWords } from '../../../privacy/consent-words'
import { Row } from './row'

const AFTERWARDS = canOpenLocationSettings ? '收回了。微信的定位许可也可以在微信设置里关。' : '收回了。浏览器的定位许可，在浏览器的网站设置里关。'

/** What was agreed to, when, to which version; taking it back is one tap. */
export function Consents() {
  const consent = useConsent((state) => state.consent)
  const [said, setSaid] = useState(false)
  const takeBack = async () => {
    withdraw()
    setSaid(true)
    if (canOpenLocationSettings && (await isLocationAllowed())) await openLocationSettings()
  }
  return (
    <Box>
      <RingHeading title="您同意过的" />
      <Row title="用定位" text={consentWords(consent)} />
      {consent?.given ? <Box className="about-btn"><Button kind="quiet" text="收回用定位" onTap={() => void takeBack()} /></Box> : null}
      {said ? <Box className="small about-p" role="status">{AFTERWARDS}</Box> : null}
      {hasPlatformGuideline ? <Cell icon="shield-check" title="隐私保护指引" second="在微信里登记的那一份" label="隐私保护指引，在微信里登记的那一份" onTap={openPlatformGuideline} last /> : null}
    </Box>
  )
}
