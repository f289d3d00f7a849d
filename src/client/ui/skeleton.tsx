import { useEffect, useState } from 'react'
import { Box } from './base/box'

/** Milliseconds: what comes sooner needs no skeleton, what takes longer needs a sentence. */
export const SKELETON_AFTER_MS = 300
export const SENTENCE_AFTER_MS = 8000

const WIDTHS = ['68%', '52%', '76%', '60%', '70%', '56%']

/** Boxes where the content will stand. Nothing shimmers. */
export function Skeleton({ text, rows = WIDTHS.length }: { text: string; rows?: number }) {
  const shown = useAfter(SKELETON_AFTER_MS)
  const late = useAfter(SENTENCE_AFTER_MS)
  if (!shown) return <Box label={text} role="status" />
  return (
    <Box role="status" label={text}>
      <Box className="ring-h strong">{text}</Box>
      {WIDTHS.slice(0, rows).map((width, index) => (
        <Box className="bone-row" key={index} decorative>
          <Box className="bone bone-min" />
          <Box className="grow">
            <Box className="bone" style={{ width, height: '18px' }} />
            <Box className="bone" style={{ width: `calc(${width} * .7)`, height: '13px', marginTop: '9px' }} />
          </Box>
        </Box>
      ))}
      {late ? <Box className="small empty-p">还没有出来，网可能很慢。可以再等一会儿，或回上一页。</Box> : null}
    </Box>
  )
}

function useAfter(ms: number): boolean {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return passed
}
