import { useState } from 'react'
import { Box } from '@/client/ui/base/box'
import { Button } from '@/client/ui/button'
import { Cell } from '@/client/ui/cell'
import { Chips } from '@/client/ui/chips'
import { Door } from '@/client/ui/door'
import { DraftNote } from '@/client/ui/draft-note'
import { ElderSwitch } from '@/client/ui/elder-switch'
import { Field } from '@/client/ui/field'
import { RadioCards } from '@/client/ui/radio-cards'
import { SearchBox, SearchDoor } from '@/client/ui/search-box'
import { Segmented } from '@/client/ui/segmented'
import { TextSizePicker } from '@/client/ui/text-size-picker'
import { Part } from './part'

const nothing = () => undefined
const THEMES = [{ id: 'all', name: '全部' }, { id: 'med', name: '看病买药' }, { id: 'old', name: '助老' }, { id: 'buy', name: '买菜购物' }, { id: 'post', name: '快递' }]
const PACES = [{ id: 'a', name: '标准', icon: 'walk' }, { id: 'b', name: '长辈', icon: 'old' }, { id: 'c', name: '轮椅/婴儿车', icon: 'wheelchair' }]
const WRONG = [{ id: 'place', name: '位置不对' }, { id: 'long', name: '坡道、厕所、低位窗口、老人座椅这些方便不方便写得不对' }]
const LONG = '这一行写得很长，是要看看字在长辈版和两倍大小的时候会不会被切掉、会不会压住旁边的字。'

/** Everything one can press or write in, in every state. */
export function Controls() {
  const [chip, setChip] = useState('med')
  const [pace, setPace] = useState('a')
  const [wrong, setWrong] = useState<string | null>(null)
  const [words, setWords] = useState('药店')
  const [text, setText] = useState('号码少一位')
  return (
    <>
      <Part name="Button：main · plain · quiet · text · busy · 两个并排 · 长字">
        <Box className="stack">
          <Button kind="main" icon="current-location" text="用定位" onTap={nothing} />
          <Button icon="map-pin" text="选村或社区" onTap={nothing} />
          <Button kind="quiet" icon="list" text="看全部 262 处" onTap={nothing} />
          <Button kind="text" text="先不写了" onTap={nothing} />
          <Button kind="main" text="送出" busy="正在送出…" onTap={nothing} />
          <Button text={LONG} onTap={nothing} />
        </Box>
        <Box className="btns"><Button kind="main" icon="walk" text="走过去" onTap={nothing} /><Button icon="phone" text="打电话" onTap={nothing} /></Box>
      </Part>
      <Part name="Door：main · near · half · 平常">
        <Box className="stack">
          <Door kind="main" icon="map-2" title="我的附近" second="一刻钟走得到 262 处" onTap={nothing} />
          <Door kind="near" icon="pill" title="最近的药店" second="走 5 分钟，开着" onTap={nothing} />
          <Door icon="search" title="找地方" onTap={nothing} />
        </Box>
      </Part>
      <Part name="Cell：带第二行 · 长字">
        <Cell icon="message-2" title="投诉建议" second="写给管这个小程序的人" label="投诉建议" onTap={nothing} />
        <Cell title={LONG} label={LONG} last onTap={nothing} />
      </Part>
      <Part name="Chips · Segmented"><Chips label="只看哪一类" items={THEMES} chosen={chip} onChoose={setChip} /><Segmented label="走路快慢" items={PACES} chosen={pace} onChoose={setPace} /></Part>
      <Part name="RadioCards：没选 · 选了 · 长字"><RadioCards label="哪里不对" items={WRONG} chosen={wrong} onChoose={setWrong} /></Part>
      <Part name="SearchBox · SearchDoor"><SearchBox value={words} label="找地方" placeholder="找地方、找服务，可用拼音" brief="找地方" onText={setWords} /><SearchDoor placeholder="找地方、找服务，可用拼音" onTap={nothing} /></Part>
      <Part name="Field：平常 · 有错">
        <Field label="应该是什么" hint="不写也行。别写自己的电话和姓名。" value={text} max={200} error={null} onText={setText} />
        <Field label="应该是什么" value={LONG} max={20} error="最多 20 字，现在 41 字，删 21 个字就行。" onText={nothing} />
      </Part>
      <Part name="DraftNote：还没写 · 存了 · 存不下">
        <DraftNote savedAt={null} stored /><DraftNote savedAt={1795487040000} stored /><DraftNote savedAt={1795487040000} stored={false} />
      </Part>
      <Part name="ElderSwitch · TextSizePicker"><ElderSwitch /><TextSizePicker /></Part>
    </>
  )
}
