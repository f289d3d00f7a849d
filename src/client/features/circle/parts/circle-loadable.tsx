import type { ReactNode } from 'react'
import { open } from '@/client/platform/navigation'
import { Button } from '@/client/ui/button'
import { Loadable } from '@/client/ui/loadable'
import { retry, useCircle, type ShownCircle } from '../store'

/** The circle in its four states, for pages without a map. */
export function CircleLoadable({ children }: { children(shown: ShownCircle): ReactNode }) {
  const circle = useCircle((state) => state.circle)
  return (
    <Loadable
      of={circle}
      what="circle"
      loading="正在算走得到的地方…"
      failedTitle="圈没有画出来"
      onRetry={() => void retry()}
      waysOut={<Button text="选村或社区" onTap={() => open('/village', {})} />}
    >
      {children}
    </Loadable>
  )
}
