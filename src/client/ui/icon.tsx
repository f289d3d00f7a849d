import { Box } from './base/box'

/** A drawing in the colour of the words around it. Its meaning must stand beside it in words or in a label. */
export function Icon({ name, size }: { name: string; size?: 's' | 'l' }) {
  return <Box className={`ic ic-${name}${size ? ` ic-${size}` : ''}`} decorative />
}
