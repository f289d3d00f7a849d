import { inflateSync } from 'node:zlib'
import { PbfReader } from 'pbf'
import { NetworkFileError } from './network-file-error'

/** One stored block of an .osm.pbf file, still packed. */
export interface PackedBlock {
  readonly type: string
  /** Where its data begins and ends in the file. */
  readonly start: number
  readonly end: number
}

/** The format's own limits, bytes: a larger number means the file is something else. */
const MOST_HEADER_BYTES = 64 * 1024
const MOST_BLOB_BYTES = 32 * 1024 * 1024

const OTHER_PACKINGS: Readonly<Record<number, string>> = { 4: 'lzma', 5: 'bzip2', 6: 'lz4', 7: 'zstd' }

/** @throws NetworkFileError when the bytes are no .osm.pbf file or end early */
export function listBlocks(bytes: Uint8Array): PackedBlock[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const blocks: PackedBlock[] = []
  for (let at = 0; at < bytes.length;) {
    if (at + 4 > bytes.length) throw endsEarly(bytes.length)
    const headerBytes = view.getUint32(at)
    const header = at + 4
    if (headerBytes > MOST_HEADER_BYTES || headerBytes === 0) throw notPbf(at)
    if (header + headerBytes > bytes.length) throw at === 0 ? notPbf(at) : endsEarly(bytes.length)
    const { type, size } = readBlobHeader(bytes.subarray(header, header + headerBytes), at)
    if (blocks.length === 0 && type !== 'OSMHeader') throw notPbf(at)
    const start = header + headerBytes
    if (size < 0 || size > MOST_BLOB_BYTES) throw notPbf(at)
    if (start + size > bytes.length) throw endsEarly(bytes.length)
    blocks.push({ type, start, end: start + size })
    at = start + size
  }
  if (blocks.length === 0) throw new NetworkFileError('Expected an .osm.pbf file; the file is empty. Fetch or export it again.')
  return blocks
}

/** @throws NetworkFileError when the block is packed in a way other than raw or zlib, or damaged */
export function unpackBlock(bytes: Uint8Array, block: PackedBlock): Uint8Array {
  let content: Uint8Array | null = null
  let rawSize = -1
  let zlib = false
  new PbfReader(bytes.subarray(block.start, block.end)).readFields((field, _, pbf) => {
    if (field === 1) content = pbf.readBytes()
    else if (field === 2) rawSize = pbf.readVarint()
    else if (field === 3) {
      content = pbf.readBytes()
      zlib = true
    } else if (OTHER_PACKINGS[field]) {
      throw new NetworkFileError(`Expected blocks packed with zlib or not at all; this file uses ${OTHER_PACKINGS[field]}. `
        + 'Write it anew with: osmium cat in.osm.pbf -o out.osm.pbf')
    }
  }, null)
  if (content === null) throw new NetworkFileError(`Expected data in the block at byte ${block.start}; it is empty. Fetch the file again.`)
  const unpacked: Uint8Array = zlib ? inflateSync(content, { maxOutputLength: MOST_BLOB_BYTES }) : content
  if (zlib && unpacked.length !== rawSize) {
    throw new NetworkFileError(`Expected ${rawSize} bytes in the block at byte ${block.start}; got ${unpacked.length}. The file is damaged: fetch it again.`)
  }
  return unpacked
}

function readBlobHeader(bytes: Uint8Array, at: number): { type: string; size: number } {
  try {
    return new PbfReader(bytes).readFields((field, header: { type: string; size: number }, pbf) => {
      if (field === 1) header.type = pbf.readString()
      else if (field === 3) header.size = pbf.readVarint()
    }, { type: '', size: -1 })
  } catch {
    // Foreign bytes make the decoder fail in its own words.
    throw notPbf(at)
  }
}

const notPbf = (at: number) =>
  new NetworkFileError(`Expected an .osm.pbf file; byte ${at} does not begin a block of one. Give a file written by osmium or Geofabrik.`)

const endsEarly = (length: number) =>
  new NetworkFileError(`Expected another block of the .osm.pbf file; it ends early, after ${length} bytes. The copy is incomplete: fetch it again.`)
