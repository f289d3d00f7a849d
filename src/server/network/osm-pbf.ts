import { PbfReader } from 'pbf'
import { NetworkFileError } from './network-file-error'
import { listBlocks, unpackBlock, type PackedBlock } from './pbf-blocks'
import type { RoadSource } from './road-source'
import type { Tags } from './tags'

/** Abilities a file may demand of its reader that this one has. */
const KNOWN_FEATURES = new Set(['OsmSchema-V0.6', 'DenseNodes'])
const OSM_ATTRIBUTION = '© OpenStreetMap contributors (ODbL)'
const NANO = 1e9

/** A PrimitiveBlock taken apart just enough to read its groups. */
interface Primitives {
  readonly strings: string[]
  readonly groups: Uint8Array[]
  granularity: number
  latOffset: number
  lonOffset: number
}

/**
 * Reads OpenStreetMap's binary format (fileformat.proto and osmformat.proto): dense and plain nodes, ways; relations are skipped.
 *
 * @throws NetworkFileError for anything that is not such a file, damaged, or packed otherwise than raw or zlib
 */
export function readOsmPbf(bytes: Uint8Array): RoadSource {
  const blocks = listBlocks(bytes)
  const header = guarded(blocks[0]!, () => readHeader(unpackBlock(bytes, blocks[0]!)))
  const unknown = header.required.filter((feature) => !KNOWN_FEATURES.has(feature))
  if (unknown.length > 0) {
    throw new NetworkFileError(`Expected a plain OpenStreetMap extract; this file demands ${unknown.join(', ')}. `
      + 'Write one without history, for example with: osmium cat or osmium time-filter')
  }
  const eachGroup = (visit: (group: Uint8Array, block: Primitives) => void) => {
    for (const block of blocks) {
      if (block.type !== 'OSMData') continue
      guarded(block, () => {
        const primitives = readPrimitives(unpackBlock(bytes, block))
        for (const group of primitives.groups) visit(group, primitives)
      })
    }
  }
  return {
    format: 'osm',
    generator: header.generator,
    attribution: OSM_ATTRIBUTION,
    eachWay: (visit) => eachGroup((group, block) => {
      new PbfReader(group).readFields((field, _, pbf) => {
        if (field === 3) readWay(pbf, block, visit)
      }, null)
    }),
    eachNode: (visit) => eachGroup((group, block) => {
      new PbfReader(group).readFields((field, _, pbf) => {
        if (field === 1) readPlainNode(pbf, block, visit)
        else if (field === 2) readDenseNodes(pbf, block, visit)
      }, null)
    }),
  }
}

type VisitWay = Parameters<RoadSource['eachWay']>[0]
type VisitNode = Parameters<RoadSource['eachNode']>[0]

/** Decoders fail in their own words on damaged bytes; the operator needs ours. */
function guarded<T>(block: PackedBlock, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof NetworkFileError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new NetworkFileError(`Expected readable data in the block at byte ${block.start}; got: ${why}. The file is damaged: fetch it again.`)
  }
}

function readHeader(bytes: Uint8Array): { required: string[]; generator: string } {
  return new PbfReader(bytes).readFields((field, header: { required: string[]; generator: string }, pbf) => {
    if (field === 4) header.required.push(pbf.readString())
    else if (field === 16) header.generator = pbf.readString()
  }, { required: [], generator: '' })
}

function readPrimitives(bytes: Uint8Array): Primitives {
  return new PbfReader(bytes).readFields((field, block: Primitives, pbf) => {
    if (field === 1) {
      pbf.readMessage((entry, strings: string[]) => {
        if (entry === 1) strings.push(pbf.readString())
      }, block.strings)
    } else if (field === 2) block.groups.push(pbf.readBytes())
    else if (field === 17) block.granularity = pbf.readVarint()
    else if (field === 19) block.latOffset = pbf.readVarint(true)
    else if (field === 20) block.lonOffset = pbf.readVarint(true)
  }, { strings: [], groups: [], granularity: 100, latOffset: 0, lonOffset: 0 })
}

function readWay(pbf: PbfReader, block: Primitives, visit: VisitWay): void {
  const way = pbf.readMessage((field, it: { keys: number[]; values: number[]; refs: number[] }) => {
    if (field === 2) pbf.readPackedVarint(it.keys)
    else if (field === 3) pbf.readPackedVarint(it.values)
    else if (field === 8) pbf.readPackedSVarint(it.refs)
  }, { keys: [], values: [], refs: [] })
  const { refs } = way
  for (let i = 1; i < refs.length; i++) refs[i]! += refs[i - 1]!
  visit(tagsOf(way.keys, way.values, block), refs)
}

function readPlainNode(pbf: PbfReader, block: Primitives, visit: VisitNode): void {
  const node = pbf.readMessage((field, it: { id: number; lat: number; lon: number; keys: number[]; values: number[] }) => {
    if (field === 1) it.id = pbf.readSVarint()
    else if (field === 2) pbf.readPackedVarint(it.keys)
    else if (field === 3) pbf.readPackedVarint(it.values)
    else if (field === 8) it.lat = pbf.readSVarint()
    else if (field === 9) it.lon = pbf.readSVarint()
  }, { id: 0, lat: 0, lon: 0, keys: [], values: [] })
  const tags = node.keys.length > 0 ? tagsOf(node.keys, node.values, block) : null
  visitAt(node.id, node.lon, node.lat, tags, block, visit)
}

function readDenseNodes(pbf: PbfReader, block: Primitives, visit: VisitNode): void {
  const dense = pbf.readMessage((field, it: { ids: number[]; lats: number[]; lons: number[]; tags: number[] }) => {
    if (field === 1) pbf.readPackedSVarint(it.ids)
    else if (field === 8) pbf.readPackedSVarint(it.lats)
    else if (field === 9) pbf.readPackedSVarint(it.lons)
    else if (field === 10) pbf.readPackedVarint(it.tags)
  }, { ids: [], lats: [], lons: [], tags: [] })
  if (dense.lats.length !== dense.ids.length || dense.lons.length !== dense.ids.length) throw new Error('nodes without a place')
  let id = 0
  let lat = 0
  let lon = 0
  let at = 0
  for (let n = 0; n < dense.ids.length; n++) {
    id += dense.ids[n]!
    lat += dense.lats[n]!
    lon += dense.lons[n]!
    let tags: Record<string, string> | null = null
    // Key and value numbers alternate; a zero ends each node's list.
    for (; at < dense.tags.length && dense.tags[at] !== 0; at += 2) {
      tags ??= {}
      tags[stringAt(dense.tags[at], block)] = stringAt(dense.tags[at + 1], block)
    }
    at++
    visitAt(id, lon, lat, tags, block, visit)
  }
}

function visitAt(id: number, lon: number, lat: number, tags: Tags | null, { granularity, latOffset, lonOffset }: Primitives, visit: VisitNode): void {
  const lng = (lonOffset + granularity * lon) / NANO
  const north = (latOffset + granularity * lat) / NANO
  // Blocks stored raw carry no checksum: damage shows in places that are none.
  if (!(Math.abs(lng) <= 180 && Math.abs(north) <= 90)) throw new Error(`node ${id} at ${lng},${north}`)
  visit(id, lng, north, tags)
}

function tagsOf(keys: readonly number[], values: readonly number[], block: Primitives): Tags {
  const tags: Record<string, string> = {}
  for (let i = 0; i < keys.length; i++) tags[stringAt(keys[i], block)] = stringAt(values[i], block)
  return tags
}

function stringAt(index: number | undefined, { strings }: Primitives): string {
  const text = index === undefined ? undefined : strings[index]
  if (text === undefined) throw new Error(`text number ${index} of ${strings.length}`)
  return text
}
