import { Box } from './base/box'
import { Icon } from './icon'

/** past: ticked · now: a ring · coming: hollow. */
export interface Step {
  readonly state: 'past' | 'now' | 'coming'
  readonly title: string
  /** Of the past when and who, of what comes who. */
  readonly detail: string
}

const ALOUD: Readonly<Record<Step['state'], string>> = { past: '已经', now: '现在', coming: '接下来' }

/** Steps in the order of time. */
export function Timeline({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <Box role="list" label={label}>
      {steps.map(({ state, title, detail }, index) => (
        <Box key={title} role="listitem" label={`${ALOUD[state]}：${title}，${detail}`} className={`tl-i tl-${state}${index === steps.length - 1 ? ' tl-end' : ''}`}>
          <Box className="tl-d" decorative>{state === 'past' ? <Icon name="check" /> : null}</Box>
          <Box className="tl-t">{title}</Box>
          <Box className="tl-s num">{detail}</Box>
        </Box>
      ))}
    </Box>
  )
}
