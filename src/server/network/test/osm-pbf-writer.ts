import { deflateSync } from 'node:zlib'
import { PbfWriter } from 'pbf'
import type { Tags } from '../tags'

export interface WrittenNode {
  readonly id: number
  readonly lng: number
  readonly lat: number
  readonly tags?: Tags
}
export interface WrittenWay {
  readonly refs: readonly number[]
  readonly tags?: Tags
}
export interface WrittenFile {
  readonly nodes: readonly WrittenNode[]
  readonly ways: readonly WrittenWay[]
  readonly generator?: string
  readonly requires?: readonly string[]
  readonly packing?: 'raw' | 'zlib'
  readonly nodesAs?: 'dense' | 'plain'
  /** Nano-degrees per unit, and the offsets of a block in nano-degrees. */
  readonly granularity?: number
  readonly latOffset?: number
  readonly lonOffset?: number
  /** Nodes or ways in one block. */
  readonly perBlock?: number
}

type Write = (pbf: PbfWriter) => void

const bytesOf = (write: Write): Uint8Array => {
  const pbf = new PbfWriter()
  write(pbf)
  return pbf.finish()
}
const message = (pbf: PbfWriter, field: number, write: Write) => pbf.writeBytesField(field, bytesOf(write))

/** A block of the file: its length, its BlobHeader, its Blob. `packing` may name any field of the Blob. */
export function block(type: string, content: Uint8Array, packing: 'raw' | 'zlib' | number, rawSize = content.length): Uint8Array {
  const blob = bytesOf((pbf) => {
    if (packing === 'raw') return pbf.writeBytesField(1, content)
    pbf.writeVarintField(2, rawSize)
    pbf.writeBytesField(packing === 'zlib' ? 3 : packing, packing === 'zlib' ? deflateSync(content) : content)
  })
  const header = bytesOf((pbf) => {
    pbf.writeStringField(1, type)
    pbf.writeVarintField(3, blob.length)
  })
  const length = Buffer.alloc(4)
  length.writeUInt32BE(header.length)
  return Buffer.concat([length, header, blob])
}

export const headerContent = ({ generator = 'a test', requires = ['OsmSchema-V0.6', 'DenseNodes'] }: Pick<WrittenFile, 'generator' | 'requires'> = {}): Uint8Array =>
  bytesOf((pbf) => {
    for (const feature of requires) pbf.writeStringField(4, feature)
    pbf.writeStringField(16, generator)
  })

class Strings {
  readonly list = ['']
  of(text: string): number {
    const known = this.list.indexOf(text)
    return known > 0 ? known : this.list.push(text) - 1
  }
}

/** Writes what fileformat.proto and osmformat.proto describe, by the book and not by our reader. */
export function writeOsmPbf(file: WrittenFile): Buffer {
  const { packing = 'zlib', perBlock = 8000 } = file
  const blocks = [block('OSMHeader', headerContent(file), packing)]
  for (let i = 0; i < file.nodes.length; i += perBlock) blocks.push(block('OSMData', primitives(file, file.nodes.slice(i, i + perBlock), []), packing))
  for (let i = 0; i < file.ways.length; i += perBlock) blocks.push(block('OSMData', primitives(file, [], file.ways.slice(i, i + perBlock)), packing))
  return Buffer.concat(blocks)
}

function primitives(file: WrittenFile, nodes: readonly WrittenNode[], ways: readonly WrittenWay[]): Uint8Array {
  const { granularity = 100, latOffset = 0, lonOffset = 0, nodesAs = 'dense' } = file
  const strings = new Strings()
  const units = (degrees: number, offset: number) => Math.round((degrees * 1e9 - offset) / granularity)
  const places = nodes.map((node) => ({ ...node, lat: units(node.lat, latOffset), lon: units(node.lng, lonOffset) }))
  const deltas = (values: readonly number[]) => values.map((value, i) => value - (values[i - 1] ?? 0))
  const keys = (tags: Tags = {}) => Object.keys(tags).map((key) => strings.of(key))
  const values = (tags: Tags = {}) => Object.values(tags).map((value) => strings.of(value))
  const group = bytesOf((pbf) => {
    if (places.length > 0 && nodesAs === 'dense') {
      message(pbf, 2, (dense) => {
        dense.writePackedSVarint(1, deltas(places.map((it) => it.id)))
        dense.writePackedSVarint(8, deltas(places.map((it) => it.lat)))
        dense.writePackedSVarint(9, deltas(places.map((it) => it.lon)))
        const tagged = places.some((it) => it.tags)
        if (tagged) dense.writePackedVarint(10, places.flatMap(({ tags = {} }) => [...Object.entries(tags).flatMap(([key, value]) => [strings.of(key), strings.of(value)]), 0]))
      })
    }
    if (nodesAs === 'plain') {
      for (const node of places) {
        message(pbf, 1, (plain) => {
          plain.writeSVarintField(1, node.id)
          plain.writePackedVarint(2, keys(node.tags))
          plain.writePackedVarint(3, values(node.tags))
          plain.writeSVarintField(8, node.lat)
          plain.writeSVarintField(9, node.lon)
        })
      }
    }
    ways.forEach((way, i) => message(pbf, 3, (it) => {
      it.writeVarintField(1, i + 1)
      it.writePackedVarint(2, keys(way.tags))
      it.writePackedVarint(3, values(way.tags))
      it.writePackedSVarint(8, deltas(way.refs))
    }))
    // A relation, to be passed over.
    message(pbf, 4, (relation) => relation.writeVarintField(1, 1))
  })
  return bytesOf((pbf) => {
    message(pbf, 1, (table) => strings.list.forEach((text) => table.writeBytesField(1, Buffer.from(text))))
    pbf.writeBytesField(2, group)
    if (granularity !== 100) pbf.writeVarintField(17, granularity)
    if (latOffset !== 0) pbf.writeVarintField(19, latOffset)
    if (lonOffset !== 0) pbf.writeVarintField(20, lonOffset)
  })
}
