import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { MultiPolygon } from '@/domain/circle/test/ring-checks'
import { insideTest, ringProblems } from '@/domain/circle/test/ring-checks'
import { runNetworkCommand } from './network-command'

const folder = mkdtempSync(path.join(tmpdir(), 'network-'))
afterAll(() => rmSync(folder, { recursive: true }))
const inFolder = (name: string) => path.join(folder, name)

/** Runs a command; every printed line must be one JSON object. */
async function run(words: readonly string[], input = '') {
  const printed: string[] = []
  const complaints: string[] = []
  const code = await runNetworkCommand(words, { readLines: () => Readable.from([input]), print: (line) => printed.push(line), complain: (line) => complaints.push(line) })
  for (const line of printed) expect(line).not.toContain('\n')
  return { code, answers: printed.map((line) => JSON.parse(line) as Record<string, unknown>), complaints }
}
async function answerOf(words: readonly string[]) {
  const { code, answers, complaints } = await run(words)
  expect({ code, complaints, answers: answers.length }).toEqual({ code: 0, complaints: [], answers: 1 })
  return answers[0]!
}
async function refusalOf(words: readonly string[], input?: string) {
  const { code, answers, complaints } = await run(words, input)
  expect({ code, answers, complaints: complaints.length }).toEqual({ code: 1, answers: [], complaints: 1 })
  return complaints[0]!
}

/** On the equator at Greenwich, so that coordinates are negative and a degree is 111,195.08 m both ways. */
const DEGREE = 111_195.08
const roads = JSON.stringify({
  type: 'FeatureCollection',
  attribution: '临猗县交通运输局',
  features: [
    { type: 'Feature', properties: { highway: 'residential' }, geometry: { type: 'LineString', coordinates: [[-0.01, 0], [-0.005, 0], [0, 0], [0.005, 0], [0.01, 0]] } },
    { type: 'Feature', properties: { highway: 'steps' }, geometry: { type: 'LineString', coordinates: [[0, 0], [0, 0.002]] } },
    { type: 'Feature', properties: { highway: 'footway' }, geometry: { type: 'LineString', coordinates: [[0, 0.002], [0.005, 0.002], [0.005, 0]] } },
  ],
})
const network = inFolder('town.walk')
beforeAll(async () => {
  writeFileSync(inFolder('town.geojson'), roads)
  await answerOf(['import', inFolder('town.geojson'), network])
})

describe('import and info', () => {
  test('say alike what a file holds', async () => {
    const imported = await answerOf(['import', inFolder('town.geojson'), inFolder('again.walk')])
    expect(imported).toMatchObject({
      file: inFolder('again.walk'), source: 'town.geojson', synthetic: false, attribution: '临猗县交通运输局', nodes: 7, edges: 7, bbox: [-0.01, 0, 0.01, 0.002], kilometers: 3.2,
    })
    expect(await answerOf(['info', inFolder('again.walk')])).toEqual(imported)
    expect(imported.version).toBe((await answerOf(['info', network])).version)
  })

  test.each<[string, () => string[], RegExp]>([
    ['a missing file', () => ['import', inFolder('none.osm.pbf'), inFolder('x')], /^Expected roads at .+none\.osm\.pbf; the file cannot be read \(ENOENT\)\. Check the path\.$/],
    ['a graph where roads are expected', () => ['import', network, inFolder('x')], /town\.walk: Expected an \.osm\.pbf file/],
    ['roads where a graph is expected', () => ['info', inFolder('town.geojson')], /town\.geojson: Expected a walking network .+Write it anew with/],
    ['a folder that is not there', () => ['import', inFolder('town.geojson'), inFolder('no/where.walk')], /^Expected to write .+where\.walk; the system refused \(ENOENT\)/],
  ])('%s is refused', async (_, words, message) => {
    expect(await refusalOf(words())).toMatch(message)
  })
})

describe('walk', () => {
  test('adds both legs × 1.3 to the metres on the network', async () => {
    const answer = await answerOf(['walk', network, '-0.005,0.0002', '0.0075,-0.0001'])
    expect(answer).toMatchObject({ pace: 'standard', reason: null })
    expect(answer.networkMeters).toBeCloseTo(0.0125 * DEGREE, 1)
    expect(answer.accessMeters).toBeCloseTo(0.0003 * DEGREE * 1.3, 1)
    expect(answer.meters).toBeCloseTo(Number(answer.networkMeters) + Number(answer.accessMeters), 6)
    expect(answer.minutes).toBeCloseTo(Number(answer.meters) / 67, 2)
  })

  test('goes round by the level way with wheels, at their pace', async () => {
    const way = ['walk', network, '0,0', '0.0001,0.002']
    expect((await answerOf(way)).meters).toBeCloseTo(0.0021 * DEGREE, 1)
    const wheels = await answerOf([...way, '--pace', 'wheelchair'])
    expect(wheels.meters).toBeCloseTo((0.005 + 0.002 + 0.0049) * DEGREE, 1)
    expect(wheels.minutes).toBeCloseTo(Number(wheels.meters) / 50, 2)
  })

  test('is nothing from a place to itself', async () => {
    expect(await answerOf(['walk', network, '0.002,0', '0.002,0'])).toMatchObject({ meters: 0, networkMeters: 0, accessMeters: 0, minutes: 0 })
  })

  test.each([
    ['-1,0', '0,0', 'outside_network', [-1, 0]],
    ['0,0', '5,5', 'outside_network', [5, 5]],
    ['0,0', '-0.0124,0.0022', 'no_road_nearby', [-0.0124, 0.0022]],
  ])('from %s to %s has a reason instead of metres: %s', async (from, to, reason, at) => {
    expect(await answerOf(['walk', network, from, to])).toEqual({ pace: 'standard', meters: null, networkMeters: null, accessMeters: null, minutes: null, reason, at })
  })
})

describe('circle', () => {
  test('is a FeatureCollection of a ring per number of minutes', async () => {
    const answer = await answerOf(['circle', network, '-0.005,0.0001', '--pace=elder', '--minutes', '2,10'])
    expect(answer).toMatchObject({ type: 'FeatureCollection', origin: [-0.005, 0.0001], pace: 'elder', reason: null, network: { source: 'town.geojson', synthetic: false } })
    expect(answer.accessMeters).toBeCloseTo(0.0001 * DEGREE * 1.3, 1)
    const features = answer.features as { type: string; properties: object; geometry: { type: string; coordinates: MultiPolygon } }[]
    // 96 m reach the node at the foot only, 480 m none more; at 556 m lie the next ones.
    expect(features.map((it) => it.properties)).toEqual([{ minutes: 2, meters: 96, reachedNodes: 1 }, { minutes: 10, meters: 480, reachedNodes: 1 }])
    for (const { type, geometry } of features) {
      expect([type, geometry.type]).toEqual(['Feature', 'MultiPolygon'])
      expect(ringProblems(geometry.coordinates)).toEqual([])
      expect(insideTest(geometry.coordinates)([-0.005, 0.0001])).toBe(true)
    }
  })

  test('has the rings of 5, 10 and 15 minutes at the standard pace unless told otherwise', async () => {
    const { features, pace } = await answerOf(['circle', network, '0,0'])
    expect(pace).toBe('standard')
    expect((features as { properties: { minutes: number } }[]).map((it) => it.properties.minutes)).toEqual([5, 10, 15])
  })

  test('has a reason and no ring where there is no road', async () => {
    expect(await answerOf(['circle', network, '-3,1'])).toMatchObject({ reason: 'outside_network', features: [] })
  })
})

describe('explain', () => {
  test.each<[string[], object]>([
    [['highway=steps'], { walkable: 'both', row: 'steps', stepFree: false }],
    [['highway=motorway'], { walkable: 'no', row: 'motorway', stepFree: false }],
    [['highway=footway', 'oneway:foot=-1'], { walkable: 'backward', row: 'oneway-foot-reverse', stepFree: true }],
    [['highway=footway', 'oneway:foot=yes'], { walkable: 'forward', row: 'oneway-foot' }],
    [['barrier=wall'], { walkable: 'no', row: 'node-wall', stepFree: false }],
    [['barrier=stile'], { walkable: 'both', row: 'node-passable', stepFree: false }],
    [['highway=path', 'note=a=b'], { walkable: 'both', row: 'path' }],
  ])('%j names the deciding row', async (tags, expected) => {
    expect(await answerOf(['explain', ...tags])).toMatchObject({ ...expected, why: expect.stringMatching(/\.$/) })
  })

  test('with - answers a line for each line of standard input', async () => {
    const input = [
      { way: { highway: 'footway' }, node: { barrier: 'wall' } },
      { way: { highway: 'motorway' }, node: { barrier: 'gate' } },
      { node: { barrier: 'gate', locked: 'yes' } },
      { way: { highway: 'footway' }, node: { kerb: 'raised' } },
      { way: {} },
    ]
    const { code, answers, complaints } = await run(['explain', '-'], `${input.map((it) => JSON.stringify(it)).join('\n\n')}\r\n`)
    expect({ code, complaints }).toEqual({ code: 0, complaints: [] })
    expect(answers.map((it) => [it.walkable, it.row, it.stepFree])).toEqual([
      ['no', 'node-wall', false], ['no', 'motorway', false], ['no', 'node-locked', false], ['both', 'path', false], ['no', 'not-a-way', false],
    ])
  })

  test.each(['{"way":{"highway":1}}', 'nonsense', '{}', '[]', 'null', '5', '{"way":null}', '{"way":["a"]}'])('the line %s is refused by its number, the lines before it answered', async (line) => {
    const { code, answers, complaints } = await run(['explain', '-'], `{"way":{"highway":"steps"}}\n${line}\n`)
    expect({ code, answers: answers.length }).toEqual({ code: 1, answers: 1 })
    expect(complaints).toEqual([`Expected {"way":{tags},"node":{tags}} with one or both, all values texts, in line 2; got ${line}. Correct that line.`])
  })
})

describe('words that are not understood', () => {
  test.each<[string[], RegExp]>([
    [[], /^Expected one of import, info, walk, circle, explain; got ""\. Usage:\n/],
    [['fly'], /^Expected one of .+ got "fly"/],
    [['toString'], /^Expected one of .+ got "toString"/],
    [['info'], /^Expected info <network file>; got 0 words after info\.$/],
    [['walk', network, '1,2'], /^Expected walk .+; got 2 words after walk\.$/],
    [['info', network, 'more'], /got 2 words/],
    [['info', network, '--pace', 'elder'], /got the unknown option --pace\. Leave it out\.$/],
    [['circle', network, '0,0', '--pace'], /^Expected a value after --pace; got none\./],
    [['circle', network, '0,0', '--pace', 'running'], /^Expected --pace to be one of standard, elder, wheelchair; got "running"/],
    [['circle', network, '0,0', '--minutes', '5;10'], /^Expected --minutes as numbers above 0 such as 5,10,15; got "5;10"/],
    [['circle', network, '0,0', '--minutes', '0'], /^Expected --minutes/],
    [['circle', network, '0,0', '--minutes', '500'], /^Expected 1 to 12 ring minutes, each above 0 and at most 120; got \[500\]\.$/],
    [['explain', 'steps'], /^Expected tags as key=value such as highway=steps; got "steps"/],
    [['explain', '=steps'], /^Expected tags as key=value/],
    ...['0', '0,0,0', 'a,b', '0;0', '181,0', '0,91', '', '1e1,0', 'NaN,0', '35.1,110.7'].map((word): [string[], RegExp] =>
      [['circle', network, word], /^Expected WGS-84 degrees as longitude,latitude such as 110\.7703,35\.1449; got ".*"\. Longitude comes first/]),
  ])('%j', async (words, message) => {
    expect(await refusalOf(words)).toMatch(message)
  })
})

describe('the program itself', () => {
  const cli = (words: readonly string[], input = '') =>
    spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'src/server/network/cli.ts', ...words], { input, encoding: 'utf8' })

  test('answers on standard output and exits with 0', () => {
    const { status, stdout, stderr } = cli(['explain', '-'], '{"way":{"highway":"steps"}}\n{"node":{"barrier":"gate"}}\n')
    expect({ status, stderr, lines: stdout.split('\n').length }).toEqual({ status: 0, stderr: '', lines: 3 })
    expect(JSON.parse(stdout.split('\n')[1]!)).toMatchObject({ walkable: 'both', row: 'node-passable' })
  }, 30_000)

  test('complains on standard error, in words and without a stack, and exits with 1', () => {
    const { status, stdout, stderr } = cli(['circle', network, '-0.005,95'])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^Expected WGS-84 degrees .+\n$/)
  }, 30_000)
})
