// PNG with a palette of 16 colours, four bits a pixel: enough for two-coloured drawings and their soft edges.
import { deflateSync } from 'node:zlib'

const COLORS = 8

/** `pixels`: RGBA, premultiplied or not does not matter for opaque and white edges; returns the file's bytes. */
export function indexedPng(width, height, pixels) {
  const palette = choosePalette(pixels)
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 2)))
  const nearest = new Map()
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 4
      const color = [pixels[i], pixels[i + 1], pixels[i + 2], pixels[i + 3]]
      const key = color.join()
      if (!nearest.has(key)) nearest.set(key, closest(palette, color))
      const at = y * (1 + Math.ceil(width / 2)) + 1 + (x >> 1)
      rows[at] |= nearest.get(key) << (x % 2 === 0 ? 4 : 0)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([4, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(([r, g, b]) => [r, g, b]))),
    chunk('tRNS', Buffer.from(palette.map(([, , , a]) => a))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The colours used most, then the means of what they serve (k-means, a few rounds). */
function choosePalette(pixels) {
  const counts = new Map()
  for (let i = 0; i < pixels.length; i += 4) {
    const key = pixels[i + 3] === 0 ? '0,0,0,0' : `${pixels[i]},${pixels[i + 1]},${pixels[i + 2]},${pixels[i + 3]}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const colors = [...counts].map(([key, count]) => ({ color: key.split(',').map(Number), count })).sort((a, b) => b.count - a.count)
  let palette = []
  for (const { color } of colors) {
    if (palette.length === COLORS) break
    if (palette.every((it) => apart(it, color) > 900)) palette.push(color)
  }
  for (let round = 0; round < 8; round++) {
    const sums = palette.map(() => [0, 0, 0, 0, 0])
    for (const { color, count } of colors) {
      const sum = sums[closest(palette, color)]
      for (let c = 0; c < 4; c++) sum[c] += color[c] * count
      sum[4] += count
    }
    // fully transparent and the first opaque colours stay what they are
    palette = palette.map((it, i) => (i < 3 || sums[i][4] === 0 ? it : sums[i].slice(0, 4).map((sum) => Math.round(sum / sums[i][4]))))
  }
  return palette
}

const apart = (a, b) => a.reduce((sum, value, c) => sum + (value - b[c]) ** 2 * (c === 3 ? 3 : 1), 0)

function closest(palette, color) {
  let best = 0
  for (let i = 1; i < palette.length; i++) if (apart(palette[i], color) < apart(palette[best], color)) best = i
  return best
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

function crc32(bytes) {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
