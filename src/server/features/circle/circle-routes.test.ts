import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { CategoriesAnswer, CircleAnswer, StationAnswer, StationsAnswer } from '@/contract/circle'
import { DivisionsAnswer } from '@/contract/area'
import { Receipt } from '@/contract/desk'
import { isReceipt } from '@/domain/desk/receipt'
import { AppAnswer, TileAnswer } from '@/contract/platform'
import { metersBetween } from '@/domain/circle/ground-distance'
import { PACE_RULES } from '@/domain/circle/pace'
import { MONDAY_MORNING, startTestApp, type TestApp } from '@/server/test/test-app'

// Starting loads the whole county, which takes a while on a busy machine.
jest.setTimeout(60_000)

let server: TestApp
beforeAll(async () => { server = await startTestApp() })
afterAll(() => server.close())

const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ method: 'GET', url: `/api/v1${url}`, headers })
const divisions = async (crs = 'wgs84') => (await get(`/divisions?crs=${crs}`)).json<DivisionsAnswer>()
/** The community most of the design's pictures start from. */
async function shenhoubao(crs = 'wgs84') {
  const village = (await divisions(crs)).townships.flatMap((township) => township.villages).find(({ shortName }) => shortName === '神后堡社区')
  if (village?.lng == null || village.lat == null) throw new Error('神后堡社区 has no point')
  return { ...village, lng: village.lng, lat: village.lat }
}
const circle = async (query = '', crs = 'wgs84') => {
  const { lng, lat } = await shenhoubao(crs)
  return (await get(`/circle?lng=${lng}&lat=${lat}&crs=${crs}${query}`)).json<CircleAnswer>()
}

describe('every answer has the shape the contract promises', () => {
  const station = () => server.stations[0]?.id
  test.each<[name: string, url: () => string, schema: TSchema]>([
    ['circle', () => '/circle?lng=110.77&lat=35.14', CircleAnswer],
    ['circle without data', () => '/circle?lng=9.5&lat=47.1', CircleAnswer],
    ['stations', () => '/stations', StationsAnswer],
    ['station', () => `/stations/${station()}`, StationAnswer],
    ['categories', () => '/categories', CategoriesAnswer],
    ['divisions', () => '/divisions', DivisionsAnswer],
    ['app', () => '/app', AppAnswer],
    ['basemap', () => '/basemap/12/3308/1620', TileAnswer],
  ])('%s', async (_name, url, schema) => {
    const response = await get(url())
    expect(response.statusCode).toBe(200)
    expect(Compile(schema).Errors(response.json())).toEqual([])
  })

  test('every station page', async () => {
    const check = Compile(StationAnswer)
    for (const { id } of server.stations) {
      const answer = (await get(`/stations/${id}?crs=gcj02`)).json<unknown>()
      if (!check.Check(answer)) throw new Error(`${id}: ${JSON.stringify(check.Errors(answer))}`)
    }
  })
})

describe('a circle in the county seat', () => {
  test('has three rings, nearest stations first, none beyond a quarter of an hour', async () => {
    const answer = await circle()
    expect(answer).toMatchObject({ crs: 'wgs84', pace: 'standard', at: '2026-11-23T10:24:00+08:00', reason: null, network: { synthetic: true } })
    expect(answer.rings.features.map((ring) => ring.properties)).toEqual([{ minutes: 5, meters: 335 }, { minutes: 10, meters: 670 }, { minutes: 15, meters: 1005 }])
    const meters = answer.stations.map((station) => station.meters)
    expect(meters.length).toBeGreaterThan(50)
    expect(meters).toEqual([...meters].sort((a, b) => a - b))
    expect(meters[meters.length - 1]).toBeLessThanOrEqual(1005)
    for (const station of answer.stations) expect(station.minutes).toBeCloseTo(station.meters / PACE_RULES.standard.metersPerMinute, 1)
  })

  test('knows the community and measures it by the urban list, neither empty nor complete', async () => {
    const { origin, completeness, gaps } = await circle()
    expect(origin.village).toMatchObject({ name: '神后堡社区', township: '猗氏镇' })
    expect(completeness?.list).toBe('urban')
    expect(completeness?.satisfied).toBeGreaterThan(0)
    expect(completeness?.satisfied).toBeLessThan(completeness?.applicable ?? 0)
    expect(gaps).toHaveLength((completeness?.applicable ?? 0) - (completeness?.satisfied ?? 0))
  })

  test('names for a gap the nearest station beyond the rule, or none at all', async () => {
    for (const { rule, nearest } of (await circle()).gaps) {
      if (rule.kind === 'walk' && nearest) expect(nearest.meters).toBeGreaterThan(rule.meters)
    }
  })

  test('is smaller for elders, and the rules still count metres, not minutes', async () => {
    const [standard, elder] = [await circle(), await circle('&pace=elder')]
    expect(elder.rings.features[2]?.properties.meters).toBe(720)
    expect(elder.stations.length).toBeLessThan(standard.stations.length)
    expect(elder.completeness).toEqual(standard.completeness)
  })

  test('holds only open stations with a pin', async () => {
    const byId = new Map(server.stations.map((station) => [station.id, station]))
    for (const { id } of (await circle()).stations) expect(byId.get(id)).toMatchObject({ status: 'open', position: expect.anything() })
  })

  test('misses no station that can be walked to: each one outside the list is farther than the budget', async () => {
    const { lng, lat } = await shenhoubao()
    const listed = new Set((await circle()).stations.map((station) => station.id))
    const { engine } = server.sources
    const origin = engine.anchor([lng, lat], 'standard')
    if (!('edge' in origin)) throw new Error('no road')
    const reach = engine.circle(origin, 'standard', [15])
    for (const station of server.stations) {
      if (station.position === null || station.status !== 'open') continue
      const target = engine.anchor(station.position, 'standard')
      const meters = 'edge' in target ? reach.metersTo(target) : null
      expect([station.id, meters !== null && meters <= 1005]).toEqual([station.id, listed.has(station.id)])
    }
  })

  test('says what is open at the moment asked for', async () => {
    const morning = await circle('&at=2026-11-23T10:24:00%2B08:00')
    const night = await circle('&at=2026-11-23T03:00:00%2B08:00')
    const open = (answer: CircleAnswer) => answer.stations.filter((station) => station.openNow === true).length
    expect(open(morning)).toBeGreaterThan(open(night))
    for (const station of morning.stations) {
      expect(station.openNow ? station.opensAt : station.closesAt).toBeNull()
      if (station.closesAt) expect(Date.parse(station.closesAt)).toBeGreaterThan(MONDAY_MORNING)
      if (station.opensAt) expect(Date.parse(station.opensAt)).toBeGreaterThan(MONDAY_MORNING)
    }
  })

  test('asked in GCJ-02 answers in GCJ-02 with the same stations and metres', async () => {
    const [wgs84, gcj02] = [await circle(), await circle('', 'gcj02')]
    expect(gcj02.crs).toBe('gcj02')
    expect(gcj02.stations.map(({ id }) => id)).toEqual(wgs84.stations.map(({ id }) => id))
    expect(Math.abs((gcj02.stations[0]?.meters ?? 0) - (wgs84.stations[0]?.meters ?? 0))).toBeLessThan(0.5)
    // The two systems lie about 500 m apart in the county, mostly east-west.
    expect((gcj02.stations[0]?.lng ?? 0) - (wgs84.stations[0]?.lng ?? 0)).toBeCloseTo(0.0055, 3)
  })
})

describe('coordinates', () => {
  interface Vectors { readonly vectors: { readonly wgs84: [number, number]; readonly gcj02: [number, number] }[] }
  const { vectors } = JSON.parse(readFileSync(path.join(__dirname, 'gcj02-vectors.json'), 'utf8')) as Vectors

  test('leave as GCJ-02 by the published formula, within a centimetre', async () => {
    const points = new Map(vectors.map(({ wgs84, gcj02 }) => [wgs84.join(), gcj02]))
    expect(points.size).toBeGreaterThan(50)
    const { fromWgs84, toWgs84 } = await import('@/domain/circle/position')
    for (const [i, { wgs84, gcj02 }] of vectors.entries()) {
      const there = fromWgs84(wgs84, 'gcj02')
      expect(Math.hypot(there[0] - gcj02[0], there[1] - gcj02[1])).toBeLessThan(1e-7)
      const back = toWgs84(gcj02, 'gcj02')
      // 1e-7 degrees are a centimetre. The iterated inverse is that good in and around the county, 15 cm elsewhere in China.
      expect(Math.hypot(back[0] - wgs84[0], back[1] - wgs84[1])).toBeLessThan(i < 50 ? 2e-7 : 15e-7)
    }
  })
})

describe('a place without data is answered, not refused', () => {
  test('outside the network', async () => {
    const response = await get('/circle?lng=116.4&lat=39.9')
    expect(response.statusCode).toBe(200)
    expect(response.json()).toMatchObject({ reason: 'outside_network', rings: { features: [] }, stations: [], gaps: [], completeness: null })
  })

  test('in fields far from any road', async () => {
    const [west, south, east, north] = server.sources.engine.info.bbox
    for (let i = 0; i < 4000; i++) {
      const position = [west + ((i * 0.618) % 1) * (east - west), south + (i / 4000) * (north - south)] as const
      const anchor = server.sources.engine.anchor(position, 'standard')
      if ('edge' in anchor || anchor.reason !== 'no_road_nearby') continue
      const answer = (await get(`/circle?lng=${position[0].toFixed(6)}&lat=${position[1].toFixed(6)}`)).json<CircleAnswer>()
      expect(answer).toMatchObject({ reason: 'no_road_nearby', stations: [], completeness: null })
      expect(answer.origin.snappedMeters).toBeGreaterThan(300)
      return
    }
    throw new Error('no field found')
  })
})

describe('finding stations', () => {
  const names = async (query: string) => (await get(`/stations?${query}`)).json<StationsAnswer>().items.map(({ name }) => name)

  test('by Chinese words, by pinyin and by initials', async () => {
    const [byName, byPinyin, byInitials] = [await names(`q=${encodeURIComponent('神后堡')}&limit=100`), await names('q=shenhoubao&limit=100'), await names('q=shb&limit=100')]
    expect(byName.length).toBeGreaterThan(0)
    expect(byPinyin).toEqual(expect.arrayContaining(byName))
    expect(byInitials).toEqual(expect.arrayContaining(byName))
  })

  test('page after page gives every station exactly once, in a stable order', async () => {
    const seen: string[] = []
    let more = ''
    for (;;) {
      const page = (await get(`/stations?category=MED01&limit=7${more}`)).json<StationsAnswer>()
      seen.push(...page.items.map(({ id }) => id))
      if (page.nextCursor === null) break
      more = `&cursor=${page.nextCursor}`
    }
    const expected = server.stations.filter(({ category }) => category === 'MED01').map(({ id }) => id).sort()
    expect(seen).toEqual(expected)
  })

  test('near a place: of equally good matches the nearest first, on every page, in either system', async () => {
    const [wgs84, gcj02] = [await shenhoubao(), await shenhoubao('gcj02')]
    const pages = async (place: string) => {
      const ids: string[] = []
      let more = ''
      for (let page = 0; page < 4; page++) {
        const answer = (await get(`/stations?category=MED01&limit=5&${place}${more}`)).json<StationsAnswer>()
        ids.push(...answer.items.map(({ id }) => id))
        more = `&cursor=${answer.nextCursor}`
      }
      return ids
    }
    const apart = ({ position }: { position: readonly [number, number] | null }) => (position === null ? Infinity : metersBetween(wgs84.lng, wgs84.lat, position[0], position[1]))
    const expected = server.stations.filter(({ category }) => category === 'MED01').sort((a, b) => apart(a) - apart(b)).slice(0, 20).map(({ id }) => id)
    expect(await pages(`near=${wgs84.lng},${wgs84.lat}`)).toEqual(expected)
    expect(await pages(`near=${gcj02.lng},${gcj02.lat}&crs=gcj02`)).toEqual(expected)
    expect((await get('/stations?near=110.77')).statusCode).toBe(400)
  })

  test('inside a box, and a sensitive place is never inside one', async () => {
    const { lng, lat } = await shenhoubao()
    const box = [lng - 0.005, lat - 0.005, lng + 0.005, lat + 0.005]
    const { items } = (await get(`/stations?bbox=${box.join()}&limit=100`)).json<StationsAnswer>()
    expect(items.length).toBeGreaterThan(0)
    for (const item of items) {
      expect(Math.abs((item.lng ?? 999) - lng)).toBeLessThanOrEqual(0.005)
      expect(Math.abs((item.lat ?? 999) - lat)).toBeLessThanOrEqual(0.005)
    }
  })

  test('open now leaves only those that are', async () => {
    const { items } = (await get('/stations?open=true&limit=100')).json<StationsAnswer>()
    expect(items.length).toBeGreaterThan(0)
    expect(items.every(({ openNow, status }) => openNow === true && status === 'open')).toBe(true)
  })

  test('stations of a sensitive category carry no position anywhere', async () => {
    const hidden = (await get('/categories')).json<CategoriesAnswer>().categories.filter(({ pin }) => !pin).map(({ code }) => code)
    expect(hidden.sort()).toEqual(['DIS03', 'LAW06'])
    for (const code of hidden) {
      const { items } = (await get(`/stations?category=${code}&limit=100`)).json<StationsAnswer>()
      for (const item of items) {
        expect(item).toMatchObject({ lng: null, lat: null })
        expect((await get(`/stations/${item.id}`)).json()).toMatchObject({ lng: null, lat: null })
      }
    }
  })
})

describe('reference data', () => {
  test.each(['/categories', '/divisions', '/divisions?crs=gcj02', '/app', '/basemap/12/3308/1620'])('%s has a strong tag, and is not sent again to who has it', async (url) => {
    const first = await get(url)
    const tag = String(first.headers.etag)
    expect(tag).toMatch(/^"[\w-]+"$/)
    expect(first.headers['cache-control']).toMatch(/^public, max-age=\d+$/)
    const again = await get(url, { 'if-none-match': `"other", W/${tag}` })
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', tag])
    expect((await get(url, { 'if-none-match': '"other"' })).statusCode).toBe(200)
  })

  test('each encoding has its own tag, and each is recognised', async () => {
    const plain = await get('/divisions')
    const gzip = await get('/divisions', { 'accept-encoding': 'gzip' })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gzip.headers.etag).not.toBe(plain.headers.etag)
    expect((await get('/divisions', { 'accept-encoding': 'gzip', 'if-none-match': String(gzip.headers.etag) })).statusCode).toBe(304)
  })

  test('the county has 14 townships and 284 villages, found by initials', async () => {
    const { townships, county } = await divisions()
    expect(county).toEqual({ code: '140821', name: '临猗县' })
    expect([townships.length, townships.flatMap(({ villages }) => villages).length]).toEqual([14, 284])
    expect(await shenhoubao()).toMatchObject({ kind: 'urban', initials: 'shbsq', synthetic: true })
  })

  test('there are 73 categories and every theme holds some of them', async () => {
    const { categories, themes } = (await get('/categories')).json<CategoriesAnswer>()
    expect(categories).toHaveLength(73)
    const codes = new Set(categories.map(({ code }) => code))
    expect(themes.every((theme) => theme.categories.length > 0 && theme.categories.every((code) => codes.has(code)))).toBe(true)
  })
})

describe('the base map', () => {
  test('is our own only for invented roads, and 天地图 where there is a key', async () => {
    expect((await get('/app')).json()).toMatchObject({ demo: true, map: { kind: 'vector' } })
    const keyed = await startTestApp({ tiandituKey: '0123456789abcdef0123456789abcdef' })
    const real = await startTestApp({ realNetwork: true })
    expect((await keyed.app.inject('/api/v1/app')).json()).toMatchObject({ map: { kind: 'tianditu', key: '0123456789abcdef0123456789abcdef' } })
    expect((await real.app.inject('/api/v1/app')).json()).toMatchObject({ map: { kind: 'none' } })
    for (const other of [keyed, real]) {
      expect((await other.app.inject('/api/v1/basemap/12/3308/1620')).json()).toMatchObject({ status: 404, code: 'basemap_not_offered' })
      await other.close()
    }
  })

  test('draws main roads from afar and every road near by, inside the tile and its margin', async () => {
    const far = (await get('/basemap/9/413/202')).json<TileAnswer>()
    const { lng, lat } = await shenhoubao()
    const near = (await get(`/basemap/${tileAt(lng, lat, 15).join('/')}`)).json<TileAnswer>()
    expect(far.lines.main.length).toBeGreaterThan(0)
    expect([far.lines.minor, far.lines.path]).toEqual([[], []])
    expect(near.lines.minor.length).toBeGreaterThan(0)
    for (const line of Object.values(near.lines).flat()) {
      expect(line.length % 2).toBe(0)
      for (const at of line) expect(at >= -65 && at <= 4161).toBe(true)
    }
  })
})

function tileAt(lng: number, lat: number, z: number): [number, number, number] {
  const n = 2 ** z
  const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2
  return [z, Math.floor(((lng + 180) / 360) * n), Math.floor(y * n)]
}

describe('reporting something wrong', () => {
  const report = (body: object, station = server.stations[3]?.id) =>
    server.app.inject({ method: 'POST', url: `/api/v1/stations/${station}/corrections`, payload: body })
  const draftId = '018f0000-0000-7000-8000-00000000000a'

  test('gives a receipt that reads well, keeps one row, and a retry gives the same receipt', async () => {
    const first = await report({ draftId, kind: 'phone', text: ' 号码换了\r\n ' })
    expect([first.statusCode, Compile(Receipt).Check(first.json())]).toEqual([201, true])
    expect(isReceipt(first.json<Receipt>().receipt)).toBe(true)
    const retry = await report({ draftId, kind: 'phone', text: '号码换了' })
    expect([retry.statusCode, retry.json()]).toEqual([200, first.json()])
    const rows = await server.db.selectFrom('correction').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ draft_id: draftId, station: server.stations[3]?.id, kind: 'phone', text: '号码换了', outcome: null })
  })

  test('twenty retries at once still make one row', async () => {
    const body = { draftId: '018f0000-0000-7000-8000-00000000000b', kind: 'gone', text: '' }
    const answers = await Promise.all(Array.from({ length: 20 }, () => report(body)))
    expect(new Set(answers.map((answer) => answer.json<Receipt>().receipt)).size).toBe(1)
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
  })

  test('the same draft with other words or for another station is a conflict, and changes nothing', async () => {
    for (const answer of [await report({ draftId, kind: 'phone', text: '别的' }), await report({ draftId, kind: 'hours', text: '号码换了' }), await report({ draftId, kind: 'phone', text: '号码换了' }, server.stations[4]?.id)]) {
      expect(answer.statusCode).toBe(409)
      expect(answer.json()).toMatchObject({ code: 'idempotency_conflict' })
    }
    expect(await server.db.selectFrom('correction').select('text').where('draft_id', '=', draftId).execute()).toEqual([{ text: '号码换了' }])
  })
})
