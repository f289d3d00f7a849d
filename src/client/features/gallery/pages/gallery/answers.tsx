import { useState } from 'react'
import type { Fetched } from '@/client/api/fetched'
import { Box } from '@/client/ui/base/box'
import { Button } from '@/client/ui/button'
import { DeliveryPanel } from '@/client/ui/delivery-panel'
import { DemoBar, DemoMark, DemoTag } from '@/client/ui/demo'
import { Empty } from '@/client/ui/empty'
import { Failed } from '@/client/ui/failed'
import { Icon } from '@/client/ui/icon'
import names from '@/client/ui/icon-names.json'
import { Loadable } from '@/client/ui/loadable'
import { Note } from '@/client/ui/note'
import { RingHeading } from '@/client/ui/ring-heading'
import { RingsDrawing } from '@/client/ui/rings-drawing'
import { Sheet } from '@/client/ui/sheet'
import type { Stop } from '@/client/ui/sheet-stops'
import { Skeleton } from '@/client/ui/skeleton'
import { StationRow } from '@/client/ui/station-row'
import { Timeline } from '@/client/ui/timeline'
import { Part } from './part'

const nothing = () => undefined
const RECEIPT = { receipt: '7K3QM-9XW2T-4HBCR', receivedAt: '2026-11-23T10:24:00+08:00' }
const FETCHED: readonly Fetched<string>[] = [
  { status: 'loading' }, { status: 'failed', failure: { kind: 'offline' } }, { status: 'failed', failure: { kind: 'timeout' } }, { status: 'ready', value: '有了' },
]
const LONG_NAME = '临猗县猗氏镇神后堡社区居民委员会党群服务中心一站式便民服务大厅'

/** Everything that tells something, in every state. */
export function Answers() {
  const [stop, setStop] = useState<Stop>('half')
  return (
    <>
      <Part name="StationRow：开着 · 休息 · 没登记 · 较远 · 长名字">
        <RingHeading title="5 分钟内 · 15 处" aside="开着的在前" />
        <StationRow name="双塔路药店" synthetic minutes={4} about="药店 · 251 米" state={{ open: true, words: '开着，到 18:00' }} onTap={nothing} />
        <StationRow name="神后堡社区卫生服务站" synthetic={false} minutes={9} about="卫生站 · 602 米" state={{ open: false, words: '休息，14:30 开' }} onTap={nothing} />
        <StationRow name={LONG_NAME} synthetic minutes={15} about="党群服务中心 · 1,005 米" state={{ open: null, words: '开门时间没有登记' }} onTap={nothing} />
        <StationRow name="临晋镇中心卫生院" synthetic minutes={null} far="较远" about="卫生院 · 临晋镇" state={{ open: true, words: '开着' }} onTap={nothing} />
      </Part>
      <Part name="Loadable：在等 · 没有网络 · 太慢 · 有了">
        {FETCHED.map((of, i) => <Loadable key={i} of={of} what="gallery" loading="正在打开…" failedTitle="没有打开" onRetry={nothing}>{(value) => <Box>{value}</Box>}</Loadable>)}
      </Part>
      <Part name="Skeleton · Failed · Empty">
        <Skeleton rows={3} text="正在算走得到的地方…" />
        <Failed title="圈没有画出来" text="服务器没有回应，不是您的手机坏了。" code="circle-503" onRetry={nothing} />
        <Empty title="没有找到“不存在的地方”" text="换个说法试试。"><Button icon="list" text="看附近都有什么" onTap={nothing} /></Empty>
      </Part>
      <Part name="Note：平常 · 没有网络"><Note>演示版：号码不能拨。</Note><Note icon="wifi-off">没有网络。这是今天 8:10 存下的神后堡社区，开门时间可能变了。</Note></Part>
      <Part name="DeliveryPanel：还没送出 · 已送达">
        <DeliveryPanel delivery={{ state: 'waiting' }} next="核对后会改在站点页上。"><Button kind="main" text="回到站点" onTap={nothing} /></DeliveryPanel>
        <DeliveryPanel delivery={{ state: 'sent', receipt: RECEIPT }} next="核对后会改在站点页上。"><Button kind="main" text="回到站点" onTap={nothing} /></DeliveryPanel>
      </Part>
      <Part name="Timeline：过去 · 现在 · 接下来">
        <Timeline label="经过" steps={[{ state: 'past', title: '收到', detail: '11月23日（周一）10:24' }, { state: 'now', title: '在核对', detail: '猗氏镇便民服务中心' }, { state: 'coming', title: '已更正或无误', detail: '写在站点页上' }]} />
      </Part>
      <Part name="Demo：一页一条 · 名字后 · 地图上"><DemoBar /><Box>双塔路药店<DemoMark /></Box><DemoTag /></Part>
      <Part name="Sheet：三个高度">
        <Box className="gallery-box"><Sheet label="一刻钟走得到的地方" stop={stop} onStop={setStop} head={<Box className="pad title">一刻钟走得到 262 处</Box>}><Box className="pad">内容</Box></Sheet></Box>
      </Part>
      <Part name="RingsDrawing：整 · 断"><Box className="row"><RingsDrawing /><RingsDrawing broken /></Box></Part>
      <Part name="Icon"><Box className="row" style={{ flexWrap: 'wrap' }}>{(names as string[]).map((name) => <Icon key={name} name={name} />)}</Box></Part>
    </>
  )
}
