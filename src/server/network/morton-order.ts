/** Rank of each place on a Z-order curve over the places' box (16 bits a side), ties in the order given. */
export function mortonOrder(lng: readonly number[], lat: readonly number[]): Uint32Array {
  const column = sixteenBits(lng)
  const row = sixteenBits(lat)
  const code = column.map((x, i) => spread(x) + 2 * spread(row[i]!))
  const order = code.map((_, i) => i).sort((a, b) => code[a]! - code[b]! || a - b)
  const rank = new Uint32Array(order.length)
  order.forEach((place, at) => {
    rank[place] = at
  })
  return rank
}

function sixteenBits(values: readonly number[]): number[] {
  let low = Infinity
  let high = -Infinity
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  const scale = high > low ? 65535 / (high - low) : 0
  return values.map((value) => Math.round((value - low) * scale))
}

/** Puts a zero between the bits of a 16-bit number. */
function spread(bits: number): number {
  let x = bits
  x = (x | (x << 8)) & 0x00ff00ff
  x = (x | (x << 4)) & 0x0f0f0f0f
  x = (x | (x << 2)) & 0x33333333
  return (x | (x << 1)) & 0x55555555
}
