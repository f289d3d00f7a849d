import type { DivisionsAnswer, VillageView } from '@/contract/area'
import type { CategoriesAnswer, CategoryView, CircleAnswer, CircleStation, StationAnswer, StationSummary } from '@/contract/circle'
import type { Rings } from '@/contract/geo'
import type { AppAnswer } from '@/contract/platform'

/** Small whole answers of the API for tests; each test changes only what it is about. */
export const aStation = (change: Partial<CircleStation> = {}): CircleStation => ({
  id: 'S1', name: '双塔路药店', category: 'MED04', village: '140821100001', lng: 110.774, lat: 35.144, meters: 400, minutes: 5.97, accessMeters: 10,
  openNow: true, closesAt: '2026-11-23T18:00:00+08:00', opensAt: null, synthetic: false, ...change,
})

export const aSummary = (change: Partial<StationSummary> = {}): StationSummary => ({
  id: 'S1', name: '双塔路药店', category: 'MED04', village: { code: '140821100001', name: '神后堡社区', township: '猗氏镇' }, lng: 110.774, lat: 35.144,
  address: '双塔路 3 号', status: 'open', openNow: true, closesAt: null, opensAt: null, synthetic: false, ...change,
})

export const aStationPage = (change: Partial<StationAnswer> = {}): StationAnswer => ({
  crs: 'wgs84', ...aSummary(), phone: '0359-4022222', dialable: true, hours: null, services: [],
  access: { ramp: null, accessibleToilet: null, lowCounter: null, parking: null, elderSeat: null, largePrint: null },
  areaSquareMeters: null, activitySquareMeters: null, verifiedOn: null, verifiedBy: null, source: '测试', ...change,
})

const NETWORK = { source: '测试', version: 'v', synthetic: true, attribution: '测试' }

export const anAnswer = (change: Partial<CircleAnswer> = {}): CircleAnswer => ({
  crs: 'wgs84', pace: 'standard', at: '2026-11-23T08:10:00+08:00',
  origin: { lng: 110.7744, lat: 35.1442, snappedMeters: 5, accessMeters: 6.5, village: { code: '140821100001', name: '神后堡社区', township: '猗氏镇' } },
  reason: null, network: NETWORK, rings: NO_RINGS, stations: [aStation()], gaps: [], completeness: null, ...change,
})

export const NO_RINGS: Rings = { type: 'FeatureCollection', features: [] }

/** Square rings round a place, half sides in degrees by minutes; each with a hole when asked. */
export function squareRings(halfSides: Readonly<Record<number, number>>, at = { lng: 110.7744, lat: 35.1442 }, hole = false): Rings {
  const square = (half: number) => [[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]].map(([x = 0, y = 0]) => [at.lng + x * half, at.lat + y * half])
  return {
    type: 'FeatureCollection',
    features: Object.entries(halfSides).map(([minutes, half]) => ({
      type: 'Feature',
      properties: { minutes: Number(minutes), meters: Number(minutes) * 67 },
      geometry: { type: 'MultiPolygon', coordinates: [hole ? [square(half), square(half / 4)] : [square(half)]] },
    })),
  }
}

export const aCategory = (change: Partial<CategoryView> = {}): CategoryView => ({
  code: 'MED04', name: '药店', shortName: '药店', group: 'MED', pinyin: 'yaodian', initials: 'yd', icon: 'pill', pin: true,
  need: { urban: 'basic', rural: 'basic' }, reach: { urban: { kind: 'walk', meters: 500 }, rural: { kind: 'sameVillage' } }, ...change,
})

export const someCategories = (change: Partial<CategoriesAnswer> = {}): CategoriesAnswer => ({
  groups: [{ code: 'MED', name: '医疗' }],
  themes: [{ id: 'medicine', name: '看病买药', pinyin: 'kanbingmaiyao', initials: 'kbmy', categories: ['MED01', 'MED04'] }],
  categories: [aCategory(), aCategory({ code: 'MED01', name: '村卫生室(卫生站)', shortName: '卫生站', pinyin: 'weishengzhan', initials: 'wsz', icon: 'stethoscope' })],
  ...change,
})

export const aVillage = (change: Partial<VillageView> = {}): VillageView => ({
  code: '140821100001', name: '神后堡社区居民委员会', shortName: '神后堡社区', initials: 'shbsq', pinyin: 'shenhoubaoshequ', kind: 'urban',
  lng: 110.7744, lat: 35.1442, synthetic: true, ...change,
})

export const someDivisions = (villages: VillageView[] = [aVillage()]): DivisionsAnswer => ({
  crs: 'wgs84', source: '测试', county: { code: '140821', name: '临猗县' }, townships: [{ code: '140821100', name: '猗氏镇', villages }],
})

export const anApp = (): AppAnswer => ({
  name: '临猗一刻钟', version: '0.1.0', demo: true, network: NETWORK, bbox: [110.3, 34.9, 110.9, 35.3], map: { kind: 'vector' },
  operator: { name: null, phone: null, filingNumber: null, mapNumber: null },
})
