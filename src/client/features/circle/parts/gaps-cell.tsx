import type { Completeness } from '@/contract/circle'
import { open } from '@/client/platform/navigation'
import { Box, Words } from '@/client/ui/base/box'
import { Tap } from '@/client/ui/base/tap'
import { Icon } from '@/client/ui/icon'
import './parts.scss'

/** 38 项基本服务，还缺 7 项 */
export function GapsCell({ completeness }: { completeness: Completeness | null }) {
  if (completeness === null) return null
  const { satisfied, applicable } = completeness
  const missing = applicable - satisfied
  const words = missing === 0 ? `${applicable} 项基本服务，一项不缺` : `${applicable} 项基本服务，还缺 ${missing} 项`
  return (
    <Tap className="cell gaps-cell" label={`${words}，看缺什么`} onTap={() => open('/gaps', {})}>
      <Box className="cell-ic quiet"><Icon name="list-check" /></Box>
      <Box className="grow num">
        {missing === 0 ? words : <>{applicable} 项基本服务，还缺 <Words className="strong">{missing}</Words> 项</>}
      </Box>
      <Box className="cell-end"><Icon name="chevron-right" size="s" /></Box>
    </Tap>
  )
}
