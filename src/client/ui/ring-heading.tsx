import { Box, Words } from './base/box'

/** Group name and count over a 2 px ink line. */
export function RingHeading({ title, aside }: { title: string; aside?: string }) {
  return (
    <Box className="ring-h" role="heading" level={2}>
      <Words className="strong">{title}</Words>
      {aside ? <Words className="small">{aside}</Words> : null}
    </Box>
  )
}
