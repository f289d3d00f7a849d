import { Box } from './base/box'

/** Three rings and a starting point: dashed when something is missing. Drawn by the stylesheet. */
export const RingsDrawing = ({ broken }: { broken?: boolean }) => (
  <Box className={broken ? 'rings rings-broken' : 'rings'} decorative />
)
