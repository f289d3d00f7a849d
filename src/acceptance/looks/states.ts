import type { World } from '../journeys/world'
import type { Screen } from '../screen'

export type Version = 'standard' | 'elder'

/** One page in one state, and how to bring it about. */
export interface LookState {
  readonly name: string
  readonly link: string | ((world: World) => string)
  /** fresh: no place chosen, nothing asked yet · home: the home village was chosen · stored: and its circle lies on the phone */
  readonly from?: 'fresh' | 'home' | 'stored'
  readonly network?: 'failing' | 'never'
  /** The server has no map that may be shown. */
  readonly mapless?: boolean
  readonly only?: Version
  /** After the page opened. */
  readonly act?: (screen: Screen, world: World) => Promise<void>
  /** Words that say the state is there. */
  readonly sees: string | RegExp | Partial<Record<Version, string | RegExp>>
}

const nearest = ({ circle }: World): string => circle.stations[0]?.id ?? ''
const NEAR = /^5 分钟内/

const home: readonly LookState[] = [
  { name: 'home-start', link: '/', from: 'fresh', sees: '看看一刻钟走得到哪里' },
  { name: 'home', link: '/', sees: { standard: '最近的', elder: '我的附近' } },
  { name: 'home-chosen', link: (world) => `/?station=${nearest(world)}`, only: 'standard', sees: /看详情|走过去/ },
  { name: 'home-full', link: '/', only: 'standard', act: async (screen) => { await screen.tap('拉高，多看内容'); await screen.tap('拉高，多看内容') }, sees: '最近的' },
  { name: 'home-pace', link: '/', only: 'standard', act: (screen) => screen.tap('标准步速，换快慢'), sees: '轮椅/婴儿车' },
  { name: 'home-loading', link: '/', network: 'never', sees: '正在打开生活圈…' },
  { name: 'home-failed', link: '/', network: 'failing', sees: '地图没有打开' },
  { name: 'home-mapless', link: '/', only: 'standard', mapless: true, sees: /这里只给名单/ },
  { name: 'nearby-mapless', link: '/nearby', only: 'elder', mapless: true, sees: /到得了/ },
  { name: 'home-stale', link: '/', from: 'stored', act: failAndStartAgain, sees: /存下的/ },
  {
    name: 'home-outside', link: '/', from: 'fresh', sees: '选村名',
    act: async (screen) => { await screen.setLocation([112.55, 37.87]); await screen.tap('用定位') },
  },
  { name: 'sizes', link: '/', only: 'elder', act: (screen) => screen.tap('字再大些'), sees: '字多大看着合适？' },
  { name: 'nearby', link: '/nearby', only: 'elder', sees: /到得了/ },
  { name: 'nearby-chosen', link: (world) => `/station?id=${nearest(world)}`, only: 'elder', act: (screen) => screen.tap('看地图'), sees: '看详情' },
  { name: 'nearby-start', link: '/nearby', only: 'elder', from: 'fresh', sees: '用定位' },
]

const lists: readonly LookState[] = [
  { name: 'list', link: '/list', sees: NEAR },
  { name: 'list-empty', link: (world) => `/list?category=${missingKind(world)}`, sees: '一刻钟内没有这一类' },
  { name: 'list-start', link: '/list', from: 'fresh', sees: '用定位' },
  { name: 'list-failed', link: '/list', network: 'failing', sees: '名单没有打开' },
  { name: 'list-loading', link: '/list', network: 'never', sees: '正在打开…' },
  { name: 'gaps', link: '/gaps', sees: '缺的服务，最近的有多远' },
  { name: 'gaps-failed', link: '/gaps', network: 'failing', sees: '没有打开' },
  { name: 'search', link: '/search', sees: /写店名/ },
  { name: 'search-found', link: '/search', act: (screen) => screen.type('找地方、找服务', 'yd'), sees: /看看“药店”/ },
  { name: 'search-none', link: '/search', act: (screen) => screen.type('找地方、找服务', '不存在的地方'), sees: /没有找到/ },
]

const others: readonly LookState[] = [
  { name: 'station', link: (world) => `/station?id=${nearest(world)}`, sees: '方便不方便' },
  { name: 'station-alone', link: (world) => `/station?id=${nearest(world)}`, from: 'fresh', sees: '选从哪里走' },
  { name: 'station-called', link: (world) => `/station?id=${nearest(world)}`, act: (screen) => screen.tap(/打电话$/), sees: /是演示号码/ },
  { name: 'station-gone', link: '/station?id=S999999', sees: '没有找到这个地方' },
  { name: 'station-failed', link: (world) => `/station?id=${nearest(world)}`, network: 'failing', sees: '站点没有打开' },
  { name: 'village', link: '/village', sees: '您在哪个村或社区？' },
  { name: 'village-refused', link: '/village?why=refused', sees: '还是用定位找' },
  { name: 'village-of-township', link: '/village', only: 'elder', act: (screen) => screen.tap('嵋阳镇'), sees: '嵋阳镇的哪个村或社区？' },
  { name: 'village-found', link: '/village', act: (screen) => screen.type('找村或社区', 'shb'), sees: /^神后堡/ },
  { name: 'village-none', link: '/village', act: (screen) => screen.type('找村或社区', '没有这个村'), sees: /没有叫/ },
  { name: 'village-failed', link: '/village', network: 'failing', sees: '村名没有打开' },
  { name: 'correction', link: (world) => `/correction?id=${nearest(world)}`, sees: '哪里不对？' },
  {
    name: 'correction-faults', link: (world) => `/correction?id=${nearest(world)}`, sees: '选一样哪里不对。',
    act: (screen) => screen.tap(/^(送出|下一步)$/),
  },
  { name: 'correction-text', link: (world) => `/correction?id=${nearest(world)}`, only: 'elder', act: writeCorrection, sees: '应该是什么' },
  { name: 'correction-waiting', link: (world) => `/correction?id=${nearest(world)}`, act: async (screen) => { await screen.setNetwork('failing'); await sendCorrection(screen) }, sees: '还没送出' },
  { name: 'correction-sent', link: (world) => `/correction?id=${nearest(world)}`, act: sendCorrection, sees: '已送达' },
  { name: 'me', link: '/me', sees: '长辈版' },
  { name: 'complaint', link: '/complaint', sees: /投诉|哪里/ },
  { name: 'receipt', link: '/receipt', sees: /单号/ },
  { name: 'about', link: '/about', sees: /隐私/ },
]

export const lookStates: readonly LookState[] = [...home, ...lists, ...others]

/** A circle is on the screen; then the network breaks and the app is started again. */
async function failAndStartAgain(screen: Screen): Promise<void> {
  await screen.sees(/走得到\s*\d+|一刻钟到/)
  await screen.setNetwork('failing')
  await screen.start('/')
}

/** A kind nobody has within the circle. */
function missingKind({ circle }: World): string {
  const there = new Set(circle.stations.map(({ category }) => category))
  return circle.gaps.find(({ category }) => !there.has(category))?.category ?? 'MED03'
}

async function writeCorrection(screen: Screen): Promise<void> {
  await screen.tap('电话不对')
  // 长辈版 asks one question a page.
  if ((await screen.words()).includes('下一步')) await screen.tap('下一步')
}

async function sendCorrection(screen: Screen): Promise<void> {
  await writeCorrection(screen)
  await screen.tap('送出')
}
