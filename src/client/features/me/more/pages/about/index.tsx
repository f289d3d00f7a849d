import { useEffect, useState } from 'react'
import type { AppAnswer } from '@/contract/platform'
import { valueOf } from '@/client/api/fetched'
import { sentenceOf } from '@/client/api/failure'
import { dial } from '@/client/platform/phone'
import { Box } from '@/client/ui/base/box'
import { Scroll } from '@/client/ui/base/scroll'
import { Button } from '@/client/ui/button'
import { DemoBar } from '@/client/ui/demo'
import { fullDateWords } from '@/client/ui/day-words'
import { NavBar } from '@/client/ui/nav-bar'
import { Page } from '@/client/ui/page'
import { RingHeading } from '@/client/ui/ring-heading'
import { handlerWords, loadAppInfo, useAppInfo } from '../../../app-info'
import { NOTICE } from '../../../privacy/notice'
import { ClearDialog, ClearPhone } from './clear-phone'
import { Consents } from './consents'
import { Row } from './row'
import { Sources } from './sources'
import '../../more.scss'

/** Who runs this, what it uses of me and what for, and how I take it back. */
export default function AboutPage() {
  const fetched = useAppInfo((state) => state.app)
  const app = valueOf(fetched)
  const [clearing, setClearing] = useState<'no' | 'asking' | 'done'>('no')
  useEffect(() => void loadAppInfo(), [])
  return (
    <Page className="about">
      <NavBar title="关于与隐私" />
      {app?.demo ? <DemoBar /> : null}
      <Scroll axis="y" className="body">
        <Box className="pad column">
          <Box className="title about-top" role="heading" level={2}>不用登录，不记您去过哪里</Box>
          <Box className="small about-p">隐私说明第 {NOTICE.version} 版，{fullDateWords(NOTICE.date)}起用。改了会再问您。</Box>
          <RingHeading title="谁在管" />
          <Handler app={app} />
          {fetched.status === 'failed' ? <Box className="small about-p" role="status">{sentenceOf(fetched.failure)}单位和编号现在看不到，下面的说明都在。</Box> : null}
          <Purposes />
          <Consents />
          <ClearPhone cleared={clearing === 'done'} onAsk={() => setClearing('asking')} />
          <Sources app={app} />
        </Box>
        <Box className="end" />
      </Scroll>
      {clearing === 'asking' ? <ClearDialog onDone={() => setClearing('done')} onClose={() => setClearing('no')} /> : null}
    </Page>
  )
}

/** 谁主办谁负责: the unit, its number, the filing. */
function Handler({ app }: { app: AppAnswer | null }) {
  const operator = app?.operator
  const phone = operator?.phone ?? null
  return (
    <Box>
      <Row title={app === null ? '运营单位' : handlerWords(app)} text={operator?.name ? '运营单位，也是个人信息的处理者' : '真正上线时，这里写运营单位的名字和电话。'} />
      {phone === null ? null : <Box className="about-btn"><Button kind="quiet" icon="phone" text={`打电话 ${phone}`} onTap={() => void dial(phone)} /></Box>}
      <Row title="备案号" text={operator?.filingNumber ?? '还没有'} />
      <Row title="地图审图号" text={operator?.mapNumber ?? (app?.map.kind === 'vector' ? '还没有。现在画的是演示底图，不是公开地图' : '还没有')} />
    </Box>
  )
}

function Purposes() {
  return (
    <Box>
      <RingHeading title="用您什么，做什么" />
      {NOTICE.purposes.map(({ what, why, kept, basis }) => (
        <Box className="about-row" key={what}>
          <Box className="strong">{what}</Box>
          <Box>{why}</Box>
          <Box className="small">{kept}</Box>
          <Box className="small">{basis}</Box>
        </Box>
      ))}
      <RingHeading title="不做的事" />
      {NOTICE.notDone.map((words) => <Row key={words} title={words} />)}
      <Row title="您的权利" text={NOTICE.rights} />
    </Box>
  )
}
