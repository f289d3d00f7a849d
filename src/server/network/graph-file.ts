import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { WalkNetworkInfo } from '@/domain/circle/walk-engine'
import type { WalkGraph } from '@/domain/circle/walk-graph'
import { NetworkFileError } from './network-file-error'

/**
 * A walking network as one file, little-endian:
 *
 *     0   8 bytes  magic
 *     8   u32      format version
 *     12  u32      bytes of the header
 *     16  32 bytes sha256 of everything after it
 *     48  header   JSON, padded with spaces to a multiple of 8
 *     …   arrays   in the header's order, each padded with zeros to a multiple of 8
 */
const MAGIC = 'YKZ-WALK'
const VERSION = 1
const PREFIX_BYTES = 48
const REMEDY = 'Write it anew with: npm run -s network -- import <roads.osm.pbf> <file>'

const ARRAYS = {
  nodeLng: Float64Array, nodeLat: Float64Array, edgeFrom: Uint32Array, edgeTo: Uint32Array, edgeMeters: Float32Array, edgeFlags: Uint8Array,
  head: Uint32Array, arcTo: Uint32Array, arcEdge: Uint32Array, component: Uint32Array, stepFreeComponent: Uint32Array,
} as const
type ArrayName = keyof typeof ARRAYS
const NAMES = Object.keys(ARRAYS) as ArrayName[]

interface Header {
  readonly info: Omit<WalkNetworkInfo, 'version'>
  readonly lengths: Readonly<Record<ArrayName, number>>
}

const padded = (bytes: number): number => Math.ceil(bytes / 8) * 8
const bodyBytes = (lengths: Header['lengths']): number =>
  NAMES.reduce((sum, name) => sum + padded(lengths[name] * ARRAYS[name].BYTES_PER_ELEMENT), 0)

/**
 * Writes beside the old file and swaps, so that a reader never meets half of it.
 *
 * @throws NetworkFileError where the file cannot be written
 */
export function writeGraphFile(path: string, graph: WalkGraph): void {
  const bytes = encodeGraph(graph)
  try {
    swapIn(path, bytes)
  } catch (error) {
    throw new NetworkFileError(`Expected to write ${path}; the system refused (${(error as NodeJS.ErrnoException).code}). Check the path and the space left.`)
  }
}

function swapIn(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    const file = openSync(temporary, 'w')
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
    syncFolder(dirname(path))
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** @throws NetworkFileError for a file that is missing, foreign, newer, cut off or damaged */
export function readGraphFile(path: string): WalkGraph {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new NetworkFileError(`Expected a walking network at ${path}; it cannot be read (${(error as NodeJS.ErrnoException).code}). ${REMEDY}`)
  }
  try {
    return decodeGraph(bytes)
  } catch (error) {
    throw error instanceof NetworkFileError ? new NetworkFileError(`${path}: ${error.message}`) : error
  }
}

export function encodeGraph(graph: WalkGraph): Buffer {
  const { source, synthetic, attribution, bbox, nodes, edges, kilometers } = graph.info
  const info: Header['info'] = { source, synthetic, attribution, bbox, nodes, edges, kilometers }
  const lengths = Object.fromEntries(NAMES.map((name) => [name, graph[name].length])) as Header['lengths']
  const json = Buffer.from(JSON.stringify({ info, lengths } satisfies Header))
  const bytes = Buffer.alloc(PREFIX_BYTES + padded(json.length) + bodyBytes(lengths))
  bytes.write(MAGIC, 0, 'latin1')
  bytes.writeUInt32LE(VERSION, 8)
  bytes.writeUInt32LE(padded(json.length), 12)
  bytes.fill(' ', PREFIX_BYTES, PREFIX_BYTES + padded(json.length))
  json.copy(bytes, PREFIX_BYTES)
  let at = PREFIX_BYTES + padded(json.length)
  for (const name of NAMES) {
    const array = graph[name]
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += padded(array.byteLength)
  }
  sha256(bytes.subarray(PREFIX_BYTES)).copy(bytes, 16)
  return bytes
}

/** The arrays are views of `bytes`. */
export function decodeGraph(bytes: Uint8Array): WalkGraph {
  const header = checkedHeader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  // Typed arrays need aligned memory; small reads may come from a shared pool. A Buffer's own slice would copy nothing.
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
  let at = aligned.byteOffset + PREFIX_BYTES + header.bytes
  const arrays = {} as Record<ArrayName, unknown>
  for (const name of NAMES) {
    arrays[name] = new ARRAYS[name](aligned.buffer as ArrayBuffer, at, header.lengths[name])
    at += padded(header.lengths[name] * ARRAYS[name].BYTES_PER_ELEMENT)
  }
  return { ...(arrays as Pick<WalkGraph, ArrayName>), info: { ...header.info, version: header.version } }
}

function checkedHeader(bytes: Buffer): Header & { readonly bytes: number; readonly version: string } {
  if (bytes.length < PREFIX_BYTES || bytes.toString('latin1', 0, 8) !== MAGIC) {
    throw new NetworkFileError(`Expected a walking network (beginning ${MAGIC}); got another kind of file. ${REMEDY}`)
  }
  const version = bytes.readUInt32LE(8)
  if (version !== VERSION) {
    const age = version > VERSION ? 'newer: update this program, or write the file with it' : 'older'
    throw new NetworkFileError(`Expected format version ${VERSION}; got ${version}, which is ${age}. ${REMEDY}`)
  }
  const headerBytes = bytes.readUInt32LE(12)
  const body = bytes.subarray(PREFIX_BYTES)
  if (headerBytes > body.length) throw cutOff(PREFIX_BYTES + headerBytes, bytes.length)
  const header = parsedHeader(body.subarray(0, headerBytes))
  const expected = header === null ? bytes.length : PREFIX_BYTES + headerBytes + bodyBytes(header.lengths)
  if (expected !== bytes.length) throw cutOff(expected, bytes.length)
  const checksum = sha256(body)
  if (header === null || !checksum.equals(bytes.subarray(16, PREFIX_BYTES))) {
    throw new NetworkFileError(`Expected content with checksum ${bytes.toString('hex', 16, 24)}…; got ${checksum.toString('hex', 0, 8)}…: the file is damaged. ${REMEDY}`)
  }
  return { ...header, bytes: headerBytes, version: checksum.toString('hex', 0, 8) }
}

function parsedHeader(bytes: Buffer): Header | null {
  try {
    const header = JSON.parse(bytes.toString('utf8')) as Header
    return NAMES.every((name) => Number.isInteger(header.lengths[name]) && header.lengths[name] >= 0) ? header : null
  } catch {
    return null
  }
}

const cutOff = (expected: number, got: number) =>
  new NetworkFileError(`Expected ${expected} bytes; got ${got}: the file is ${got < expected ? 'cut off' : 'longer than it says'}. ${REMEDY}`)

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** Makes the swap itself survive a power cut; Windows cannot open folders and does without. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    fsyncSync(handle)
    closeSync(handle)
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}
