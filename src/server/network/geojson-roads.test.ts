import { readGeoJsonRoads } from './geojson-roads'
import { NetworkFileError } from './network-file-error'
import type { Tags } from './tags'

const feature = (type: string, coordinates: unknown, properties: unknown = {}) => ({ type: 'Feature', properties, geometry: { type, coordinates } })
const line = (coordinates: unknown, properties?: unknown) => feature('LineString', coordinates, properties)
const collection = (features: readonly unknown[], more: object = {}) => JSON.stringify({ type: 'FeatureCollection', ...more, features })

function contentOf(text: string) {
  const roads = readGeoJsonRoads(text)
  const ways: [Tags, number[]][] = []
  const nodes: [number, number, number, Tags | null][] = []
  roads.eachWay((tags, refs) => ways.push([tags, [...refs]]))
  roads.eachNode((...node) => nodes.push(node))
  return { ways, nodes }
}
const refsOf = (text: string) => contentOf(text).ways.map(([, refs]) => refs)

describe('lines', () => {
  test('join where they share a vertex, and only there', () => {
    expect(refsOf(collection([line([[110.1, 35], [110.2, 35]]), line([[110.2, 35], [110.3, 35]]), line([[110.15, 34], [110.15, 36]])]))).toEqual([[0, 1], [1, 2], [3, 4]])
  })

  test('join where two vertices differ by less than a centimetre, and keep apart what is farther', () => {
    expect(refsOf(collection([line([[110.1, 35], [110.2, 35]]), line([[110.20000001, 35], [110.3, 35]]), line([[110.2000002, 35], [110.4, 35]])]))).toEqual([[0, 1], [1, 2], [3, 4]])
  })

  test('of a MultiLineString are ways of their own with the same tags', () => {
    const { ways } = contentOf(collection([feature('MultiLineString', [[[1, 1], [2, 1]], [[2, 1], [3, 1]]], { highway: 'footway' })]))
    expect(ways).toEqual([[{ highway: 'footway' }, [0, 1]], [{ highway: 'footway' }, [1, 2]]])
  })

  test('without a word on what they are count as roads; a railway stays a railway', () => {
    const { ways } = contentOf(collection([line([[1, 1], [2, 1]], null), line([[1, 1], [2, 1]], { name: '演示路' }), line([[1, 1], [2, 1]], { railway: 'rail' })]))
    expect(ways.map(([tags]) => tags)).toEqual([{ highway: 'road' }, { name: '演示路', highway: 'road' }, { railway: 'rail' }])
  })

  test('may say yes, no and numbers by JSON values; other values are left out', () => {
    const { ways } = contentOf(collection([line([[1, 1], [2, 1]], { highway: 'path', foot: true, wheelchair: false, layer: -1, lit: null, more: { a: 1 } })]))
    expect(ways[0]![0]).toEqual({ highway: 'path', foot: 'yes', wheelchair: 'no', layer: '-1' })
  })

  test('may carry heights, which are not kept', () => {
    expect(contentOf(collection([line([[110.1, 35, 390], [110.2, 35, 395]])])).nodes).toEqual([[0, 110.1, 35, null], [1, 110.2, 35, null]])
  })
})

test('a point on a vertex gives its tags to that node, before or after the line; other geometries are passed over', () => {
  const { nodes, ways } = contentOf(collection([
    feature('Point', [110.2, 35], { barrier: 'gate' }), line([[110.1, 35], [110.2, 35]]), feature('Point', [110.1, 35], { kerb: 'raised' }),
    feature('Polygon', [[[0, 0], [1, 0], [1, 1], [0, 0]]]), { type: 'Feature', geometry: null, properties: null }, null,
  ]))
  expect(ways).toHaveLength(1)
  expect(nodes).toEqual([[0, 110.2, 35, { barrier: 'gate' }], [1, 110.1, 35, { kerb: 'raised' }]])
})

test('generator and attribution are taken over; a byte-order mark does no harm', () => {
  const text = `\uFEFF${collection([line([[1, 1], [2, 1]])], { generator: '交通局', attribution: '临猗县交通运输局' })}`
  expect(readGeoJsonRoads(text)).toMatchObject({ format: 'geojson', generator: '交通局', attribution: '临猗县交通运输局' })
  expect(readGeoJsonRoads(collection([line([[1, 1], [2, 1]])]))).toMatchObject({ generator: '', attribution: null })
})

test.each<[string, string, RegExp]>([
  ['no JSON', '{"type":', /^Expected GeoJSON; the text is no JSON .+ Export the roads again\.$/],
  ['another type', '{"type":"Topology"}', /got type "Topology"\. Export the roads as one collection\.$/],
  ['no type', '{}', /got type none\./],
  ['a list', '[]', /got type none\./],
  ['null', 'null', /got type none\./],
  ['no lines', collection([feature('Point', [1, 1])]), /^Expected LineString or MultiLineString features; .+ Export the roads as lines\.$/],
  ['a line without coordinates', collection([line(undefined)]), /^Expected a list of coordinates in features\[0\]; got nothing\./],
  ['coordinates that are no list', collection([line([[1, 1], 'x'])]), /^Expected a list of coordinates in features\[0\]; got "x"\./],
  ['a position of text', collection([line([['110', '35']])]), /^Expected WGS-84 degrees/],
  ['a position with one number', collection([line([[110]])]), /^Expected WGS-84 degrees/],
  ['a number too large for JSON', collection([line([[110, 35], [111, 35]])]).replace('111', '1e999'), /^Expected WGS-84 degrees/],
  ['swapped coordinates', collection([line([[1, 1], [2, 1]]), line([[35.14, 110.77], [35.15, 110.77]])]), /^Expected WGS-84 degrees \[longitude, latitude\] in features\[1\]; got \[35\.14,110\.77\]\. .*Longitude comes first/],
  ['projected metres', collection([line([[12331000, 4178000], [12331010, 4178000]])]), /got \[12331000,4178000\]\. Convert the layer to EPSG:4326 before exporting it\.$/],
])('%s is refused with what was expected, what came and a remedy', (_, text, message) => {
  expect(() => readGeoJsonRoads(text)).toThrow(NetworkFileError)
  expect(() => readGeoJsonRoads(text)).toThrow(message)
})
