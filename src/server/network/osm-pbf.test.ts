import { readFileSync } from 'node:fs'
import { NetworkFileError } from './network-file-error'
import { readOsmPbf } from './osm-pbf'
import type { Tags } from './tags'
import { block, headerContent, writeOsmPbf, type WrittenFile } from './test/osm-pbf-writer'

const FILE: WrittenFile = {
  nodes: [
    { id: 5, lng: 110.7703, lat: 35.1449, tags: { barrier: 'gate', name: '演示门' } },
    { id: -3, lng: -76.8, lat: -40.25 },
    { id: 9_007_199_254, lng: 180, lat: 90, tags: { kerb: 'raised' } },
    { id: 6, lng: 110.7704, lat: 35.1449 },
  ],
  ways: [
    { refs: [5, -3, 9_007_199_254, 5], tags: { highway: 'footway', name: '演示路' } },
    { refs: [] },
  ],
}

function contentOf(bytes: Uint8Array) {
  const roads = readOsmPbf(bytes)
  const nodes: [number, string, string, Tags | null][] = []
  const ways: [Tags, number[]][] = []
  roads.eachNode((ref, lng, lat, tags) => nodes.push([ref, lng.toFixed(7), lat.toFixed(7), tags]))
  roads.eachWay((tags, refs) => ways.push([tags, [...refs]]))
  return { nodes, ways, generator: roads.generator }
}
const EXPECTED = {
  generator: 'a test',
  nodes: FILE.nodes.map(({ id, lng, lat, tags }) => [id, lng.toFixed(7), lat.toFixed(7), tags ?? null]),
  ways: FILE.ways.map(({ refs, tags }) => [tags ?? {}, refs]),
}

describe('a file of nodes and ways', () => {
  test.each(['raw', 'zlib'] as const)('is read from %s blocks with dense and with plain nodes', (packing) => {
    expect(contentOf(writeOsmPbf({ ...FILE, packing }))).toEqual(EXPECTED)
    expect(contentOf(writeOsmPbf({ ...FILE, packing, nodesAs: 'plain' }))).toEqual(EXPECTED)
  })

  test('is read from many small blocks', () => {
    expect(contentOf(writeOsmPbf({ ...FILE, perBlock: 1 }))).toEqual(EXPECTED)
  })

  test('is read with another granularity and with offsets, negative ones too', () => {
    expect(contentOf(writeOsmPbf({ ...FILE, granularity: 50, latOffset: 1_000_000_000, lonOffset: -2_000_000_000 }))).toEqual(EXPECTED)
  })

  test('is read where it lies within a larger buffer', () => {
    const bytes = writeOsmPbf(FILE)
    const larger = Buffer.concat([Buffer.alloc(13, 255), bytes, Buffer.alloc(5, 255)])
    expect(contentOf(larger.subarray(13, 13 + bytes.length))).toEqual(EXPECTED)
  })

  test('passes over blocks of kinds it does not know', () => {
    const bytes = Buffer.concat([writeOsmPbf(FILE), block('OSMIndex', Buffer.from('whatever'), 'raw')])
    expect(contentOf(bytes)).toEqual(EXPECTED)
  })

  test('names its attribution and format', () => {
    expect(readOsmPbf(writeOsmPbf(FILE))).toMatchObject({ format: 'osm', attribution: '© OpenStreetMap contributors (ODbL)' })
  })
})

test("the demonstration's file holds as many nodes and ways as `osmium fileinfo -e` counts, in the same box", () => {
  const roads = readOsmPbf(readFileSync('seeds/demo-network.osm.pbf'))
  let [nodes, ways] = [0, 0]
  const box = { west: 180, south: 90, east: -180, north: -90 }
  roads.eachNode((_, lng, lat) => {
    nodes++
    box.west = Math.min(box.west, lng)
    box.south = Math.min(box.south, lat)
    box.east = Math.max(box.east, lng)
    box.north = Math.max(box.north, lat)
  })
  roads.eachWay(() => ways++)
  expect({ nodes, ways, generator: roads.generator }).toEqual({ nodes: 15_223, ways: 5_123, generator: 'linyi-synthetic-demo (NOT real roads)' })
  expect(box).toEqual({ west: 110.3368466, south: 34.988749, east: 110.9028179, north: 35.292742 })
})

describe('a file that cannot be used', () => {
  const read = (bytes: Uint8Array) => () => contentOf(bytes)
  const whole = writeOsmPbf(FILE)
  const data = (content: Uint8Array, packing: 'raw' | 'zlib' | number, rawSize?: number) =>
    Buffer.concat([block('OSMHeader', headerContent(), 'raw'), block('OSMData', content, packing, rawSize)])

  test.each<[string, Uint8Array, string]>([
    ['empty', Buffer.alloc(0), 'the file is empty'],
    ['text', Buffer.from('<?xml version="1.0"?><osm version="0.6"></osm>'), 'Give a file written by osmium or Geofabrik.'],
    ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'Expected an .osm.pbf file'],
    ['zeros', Buffer.alloc(100), 'Expected an .osm.pbf file'],
    ['a lone data block', block('OSMData', Buffer.alloc(0), 'raw'), 'Expected an .osm.pbf file'],
    ['a file with history', writeOsmPbf({ ...FILE, requires: ['OsmSchema-V0.6', 'HistoricalInformation'] }), 'this file demands HistoricalInformation'],
    ['an empty blob', data(Buffer.alloc(0), 2), 'it is empty'],
    ['a wrong size', data(Buffer.from('abc'), 'zlib', 7), 'Expected 7 bytes'],
    ['a place off the earth', writeOsmPbf({ ...FILE, nodes: [{ id: 1, lng: 110, lat: 91 }] }), 'got: node 1 at 110,91. The file is damaged'],
    ['no zlib stream', data(Buffer.from('abc'), 3), 'The file is damaged: fetch it again.'],
  ])('is refused: %s', (_, bytes, message) => {
    expect(read(bytes)).toThrow(NetworkFileError)
    expect(read(bytes)).toThrow(message)
  })

  test.each([[4, 'lzma'], [5, 'bzip2'], [6, 'lz4'], [7, 'zstd']])('is refused with the remedy where field %i says it is packed with %s', (field, name) => {
    expect(read(data(Buffer.from('abc'), field))).toThrow(NetworkFileError)
    expect(read(data(Buffer.from('abc'), field))).toThrow(`this file uses ${name}. Write it anew with: osmium cat in.osm.pbf -o out.osm.pbf`)
  })

  test('is refused wherever it is cut off', () => {
    const ends = new Set<number>()
    for (let end = 1; end < whole.length; end++) {
      try {
        contentOf(whole.subarray(0, end))
        ends.add(end)
      } catch (error) {
        expect(error).toBeInstanceOf(NetworkFileError)
      }
    }
    // Between two blocks a cut leaves a file that is whole as far as anybody can tell.
    expect(ends.size).toBe(2)
  })

  test.each(['zlib', 'raw'] as const)('is read or refused in our own words whichever bit of it is flipped (%s)', (packing) => {
    const bytes = writeOsmPbf({ ...FILE, packing })
    let refused = 0
    for (let at = 0; at < bytes.length; at++) {
      for (const bit of [1, 4, 128]) {
        const flipped = Buffer.from(bytes)
        flipped[at]! ^= bit
        try {
          contentOf(flipped)
        } catch (error) {
          if (!(error instanceof NetworkFileError)) throw new Error(`byte ${at}, bit ${bit}: ${String(error)}`)
          expect(error.message).toMatch(/^Expected .+\. [A-Z]/s)
          refused++
        }
      }
    }
    expect(refused).toBeGreaterThan(bytes.length / 2)
  })
})
