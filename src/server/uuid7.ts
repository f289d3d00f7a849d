/** RFC 9562 version 7: 48 bits of milliseconds, then 74 random bits, so that ids made later sort later. */
export function uuid7(nowMs: number, randomBytes: (count: number) => Uint8Array): string {
  const random = Array.from(randomBytes(10), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const time = Math.floor(nowMs).toString(16).padStart(12, '0')
  const variant = '89ab'.charAt(parseInt(random.charAt(3), 16) & 3)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`
}
