import { flushOutbox, useOutbox } from '@/client/api/outbox'
import { refreshReceipts, useReceipts } from '@/client/api/receipts'
import { open } from '@/client/platform/navigation'
import { usePageShow } from '@/client/platform/page'
import { Box } from '@/client/ui/base/box'
import { Scroll } from '@/client/ui/base/scroll'
import { Cell } from '@/client/ui/cell'
import { ElderSwitch } from '@/client/ui/elder-switch'
import { useLook } from '@/client/ui/look-store'
import { NavBar } from '@/client/ui/nav-bar'
import { Page } from '@/client/ui/page'
import { RingHeading } from '@/client/ui/ring-heading'
import { TabBar } from '@/client/ui/tab-bar'
import { TextSizePicker } from '@/client/ui/text-size-picker'
import { countsOf, standingWords } from '../../report-words'
import { Reports } from './reports'
import './index.scss'

/** What waits for me, what I reported, how the app looks. There is no sign-in: all of it lies on this phone. */
export default function MePage() {
  const { receipts } = useReceipts()
  const waiting = useOutbox((outbox) => outbox.waiting)
  const elder = useLook((look) => look.elder)
  const counts = countsOf(receipts, waiting.length)
  usePageShow(() => void flushOutbox().then(refreshReceipts))
  return (
    <Page className="me">
      <NavBar title="我的" tab />
      <Scroll axis="y" className="body">
        <Box className="pad column">
          <Box className="me-answer" role="status">
            <Box className="title" role="heading" level={2}>{standingWords(counts)}</Box>
            <Box className="small">{counts.all === 0 ? '不用登录。站点写得不对、服务做得不好，都可以说。' : '不用登录，单号都记在这台手机里。'}</Box>
          </Box>
          {counts.all === 0 ? null : <Reports receipts={receipts} waiting={waiting} />}
          <RingHeading title="说一说" />
          <Cell icon="message-2" title="投诉建议" second="哪里做得不好，怎样会更好" label="投诉建议，哪里做得不好，怎样会更好" onTap={() => open('/complaint', {})} />
          <Cell icon="search" title="凭单号看答复" second="替家里人看，或换了手机" label="凭单号看答复，替家里人看，或换了手机" onTap={() => open('/receipt', {})} last />
          <RingHeading title="怎么看着舒服" />
          <ElderSwitch />
          {elder ? <Box className="me-sizes"><Box className="label">字的大小</Box><TextSizePicker /></Box> : null}
          <RingHeading title="这个小程序" />
          <Cell icon="shield-check" title="关于与隐私" second="谁在管，用您什么，怎么收回" label="关于与隐私，谁在管，用您什么，怎么收回" onTap={() => open('/about', {})} last />
          <Box className="mini num me-version">临猗一刻钟 {APP_VERSION}</Box>
        </Box>
        <Box className="end" />
      </Scroll>
      <TabBar current="/me" />
    </Page>
  )
}
