import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gridNetwork } from '@/domain/circle/test/plane-network'
import type { WalkGraph } from '@/domain/circle/walk-graph'
import { decodeGraph, encodeGraph, readGraphFile, writeGraphFile } from './graph-file'
import { NetworkFileError } from './network-file-error'

// 3 × 3 nodes: odd lengths, so that every array needs its padding.
const graph = gridNetwork(3, 3, 50)
const bytes = encodeGraph(graph)
const folder = mkdtempSync(path.join(tmpdir(), 'walk-'))
afterAll(() => rmSync(folder, { recursive: true }))

const withoutVersion = ({ info: { version: _, ...info }, ...arrays }: WalkGraph) => ({ ...arrays, info })
const changed = (change: (copy: Buffer) => void) => {
  const copy = Buffer.from(bytes)
  change(copy)
  return copy
}
const refusalOf = (content: Uint8Array): string => {
  try {
    decodeGraph(content)
  } catch (error) {
    expect(error).toBeInstanceOf(NetworkFileError)
    return (error as Error).message
  }
  throw new Error('expected a refusal')
}
/** What was expected, what came, and the remedy. */
const SPOKEN = /^Expected .+; got .+ Write it anew with: npm run -s network -- import <roads\.osm\.pbf> <file>$/

describe('a network written and read again', () => {
  test('is the same bit for bit, its version the checksum of the content', () => {
    const again = decodeGraph(bytes)
    expect(withoutVersion(again)).toEqual(withoutVersion(graph))
    expect(again.info.version).toMatch(/^[0-9a-f]{16}$/)
    expect(encodeGraph(again).equals(bytes)).toBe(true)
  })

  test('is the same from bytes that lie askew in memory', () => {
    const askew = Buffer.alloc(bytes.length + 8)
    for (const offset of [0, 1, 3, 4]) {
      bytes.copy(askew, offset)
      expect(withoutVersion(decodeGraph(askew.subarray(offset, offset + bytes.length)))).toEqual(withoutVersion(graph))
    }
  })

  test('has another version where anything differs', () => {
    const other = encodeGraph({ ...graph, info: { ...graph.info, attribution: 'another' } })
    expect(decodeGraph(other).info.version).not.toBe(decodeGraph(bytes).info.version)
  })

  test('replaces the old file whole and leaves nothing beside it', () => {
    const file = path.join(folder, 'county.walk')
    writeFileSync(file, 'an older file')
    writeGraphFile(file, graph)
    expect(readFileSync(file).equals(bytes)).toBe(true)
    expect(withoutVersion(readGraphFile(file))).toEqual(withoutVersion(graph))
    expect(readdirSync(folder)).toEqual(['county.walk'])
  })
})

describe('a file that is no sound network is refused', () => {
  test('cut off anywhere', () => {
    for (let end = 0; end < bytes.length; end++) {
      const message = refusalOf(bytes.subarray(0, end))
      expect(message).toMatch(SPOKEN)
      if (end >= 48 + bytes.readUInt32LE(12)) expect(message).toContain(`Expected ${bytes.length} bytes; got ${end}: the file is cut off.`)
    }
  })

  test('with any bit of it flipped', () => {
    for (let at = 0; at < bytes.length; at++) {
      for (let bit = 0; bit < 8; bit++) expect(refusalOf(changed((copy) => { copy[at]! ^= 1 << bit }))).toMatch(SPOKEN)
    }
  })

  test('damaged in its arrays', () => {
    expect(refusalOf(changed((copy) => { copy[copy.length - 20]! ^= 1 }))).toMatch(/^Expected content with checksum [0-9a-f]{16}…; got [0-9a-f]{16}…: the file is damaged\./)
  })

  test('longer than it says', () => {
    expect(refusalOf(Buffer.concat([bytes, Buffer.alloc(8)]))).toContain(`Expected ${bytes.length} bytes; got ${bytes.length + 8}: the file is longer than it says.`)
  })

  test('of another kind', () => {
    for (const foreign of [Buffer.alloc(0), Buffer.from('{"type":"FeatureCollection"}'), Buffer.alloc(500, 1), readFileSync('seeds/demo-network.osm.pbf')]) {
      expect(refusalOf(foreign)).toMatch(/^Expected a walking network \(beginning YKZ-WALK\); got another kind of file\. Write it anew/)
    }
  })

  test('of a newer or older version', () => {
    expect(refusalOf(changed((copy) => copy.writeUInt32LE(2, 8)))).toMatch(/^Expected format version 1; got 2, which is newer: update this program, or write the file with it\./)
    expect(refusalOf(changed((copy) => copy.writeUInt32LE(0, 8)))).toMatch(/^Expected format version 1; got 0, which is older\./)
  })

  test('that is missing, is a folder, or is damaged, with its path', () => {
    const missing = path.join(folder, 'missing.walk')
    expect(() => readGraphFile(missing)).toThrow(`Expected a walking network at ${missing}; it cannot be read (ENOENT).`)
    expect(() => readGraphFile(folder)).toThrow('it cannot be read (EISDIR)')
    const damaged = path.join(folder, 'damaged.walk')
    writeFileSync(damaged, bytes.subarray(0, 100))
    expect(() => readGraphFile(damaged)).toThrow(NetworkFileError)
    expect(() => readGraphFile(damaged)).toThrow(`${damaged}: Expected`)
  })
})

test('a place that cannot be written is refused, and nothing is left there', () => {
  const nowhere = path.join(folder, 'no', 'such', 'folder.walk')
  expect(() => writeGraphFile(nowhere, graph)).toThrow(NetworkFileError)
  expect(() => writeGraphFile(nowhere, graph)).toThrow(`Expected to write ${nowhere}; the system refused (ENOENT). Check the path and the space left.`)
  const taken = path.join(folder, 'taken')
  writeGraphFile(taken, graph)
  expect(() => writeGraphFile(path.join(taken, 'x'), graph)).toThrow(NetworkFileError)
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})
