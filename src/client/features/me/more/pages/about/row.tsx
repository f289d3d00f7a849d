import { Box } from '@/client/ui/base/box'

/** A fact with its explanation below. */
export function Row({ title, text }: { title: string; text?: string }) {
  return (
    <Box className="about-row">
      <Box>{title}</Box>
      {text === undefined ? null : <Box className="small num">{text}</Box>}
    </Box>
  )
}
