import { useState } from 'react'
import { open } from '@/client/platform/navigation'
import { Box, Words } from '@/client/ui/base/box'
import { Tap } from '@/client/ui/base/tap'
import { Icon } from '@/client/ui/icon'
import { originWords } from '../origin'
import type { ShownCircle } from '../store'
import { useCircle } from '../store'
import { PACE_NAMES } from '../words'
import { PacePicker } from './pace-picker'
import './parts.scss'

/** From where, how fast, how many: the answer of the home page. */
export function CircleHead({ shown, count }: { shown: ShownCircle; count: number }) {
  const [pacing, setPacing] = useState(false)
  const pace = useCircle((state) => state.pace)
  const refreshing = useCircle((state) => state.refreshing)
  const from = originWords(shown.origin, shown.answer.origin.village)
  return (
    <Box>
      <Box className="between head-line">
        <Tap className="link-tap origin-tap" label={`从${from}出发，换地方`} onTap={() => open('/village', {})}>
          <Words className="origin-from">从 <Words className="strong">{from}</Words> 出发</Words>
          <Words>换地方</Words>
        </Tap>
        <Tap className="link-tap pace-tap" label={`${PACE_NAMES[pace].name}，换快慢`} expanded={pacing} onTap={() => setPacing(!pacing)}>
          <Words>{PACE_NAMES[pace].name}</Words>
          <Icon name={pacing ? 'chevron-up' : 'chevron-down'} size="s" />
        </Tap>
      </Box>
      {pacing ? <Box className="pace-row"><PacePicker /></Box> : null}
      {shown.answer.reason === null ? (
        <Box className="title circle-title" role="heading" level={1}>
          {refreshing ? '正在重新算…' : <>一刻钟走得到 <Words className="num accent">{count}</Words> 处</>}
        </Box>
      ) : null}
    </Box>
  )
}
