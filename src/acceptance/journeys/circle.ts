import type { Screen } from '../screen'
import type { Journey, World } from './world'

/** Words typed on the way, which no log may hold. */
export const CANARIES = ['号码少一位', '不存在的地方', 'shbsq'] as const

const ANSWER = /一刻钟走得到\s*\d+\s*处/

/** 一刻钟走得到 262 处 → 262 */
async function reachable(screen: Screen): Promise<number> {
  await screen.sees(ANSWER)
  const [, count] = /一刻钟走得到\s*(\d+)\s*处/.exec(await screen.words()) ?? []
  return Number(count)
}

/** Waits until something on the screen has become so; says what was there last. */
async function until<T>(what: string, look: () => Promise<T>, isSo: (seen: T) => boolean): Promise<T> {
  const deadline = Date.now() + 10_000
  for (;;) {
    const seen = await look()
    if (isSo(seen)) return seen
    if (Date.now() > deadline) throw new Error(`expected ${what}; still ${JSON.stringify(seen)} after 10 s`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function expectSame(what: string, got: unknown, expected: unknown): void {
  if (JSON.stringify(got) !== JSON.stringify(expected)) throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`)
}

/** A new phone on which the home village was chosen from the list. */
async function atHome(screen: Screen, { home }: World): Promise<void> {
  await screen.forget()
  await screen.setLocation('refused')
  await screen.start('/')
  await screen.tap('选村或社区')
  await screen.type('找村或社区', home.initials)
  await screen.tap(new RegExp(`^${home.shortName}`))
  await screen.sees(ANSWER)
}

const rings = async (screen: Screen) => (await screen.mapFacts()).rings

export const circleJourneys: readonly Journey[] = [
  {
    name: 'location allowed: rings on the map, the nearest as a list',
    async run(screen, { home }) {
      await screen.forget()
      await screen.setLocation([home.lng, home.lat])
      await screen.start('/')
      await screen.sees('看看一刻钟走得到哪里')
      await screen.picture('home-start')
      await screen.tap('用定位')
      const count = await reachable(screen)
      if (count < 20) throw new Error(`expected dozens of stations in the county seat, got ${count}`)
      expectSame('rings', await rings(screen), [5, 10, 15])
      await screen.sees('最近的')
      await screen.sees('演示数据，道路和站点都是虚构的')
      await screen.picture('home')
      await screen.tap('看列表')
      await screen.sees(/^5 分钟内 · \d+ 处$/)
      await screen.picture('list')
    },
  },
  {
    name: 'location refused: the village is picked by its initials and gives the same circle as the API',
    async run(screen, world) {
      const { home, circle } = world
      await screen.forget()
      await screen.setLocation('refused')
      await screen.start('/')
      await screen.tap('用定位')
      await screen.sees('没有定位也能用。您在哪个村或社区？')
      await screen.picture('village-refused')
      await screen.type('找村或社区', home.initials)
      await screen.picture('village-found')
      await screen.tap(new RegExp(`^${home.shortName}`))
      await screen.sees(`从 ${home.shortName} 出发`)
      expectSame('stations', await reachable(screen), circle.stations.length)
      expectSame('rings', await rings(screen), [5, 10, 15])
    },
  },
  {
    name: 'a filter leaves its kinds only, on the map and in the list',
    async run(screen, world) {
      await atHome(screen, world)
      const all = await reachable(screen)
      const drawn = (await screen.mapFacts()).stations
      await screen.tap('看病买药')
      const some = await until('fewer stations', () => reachable(screen), (count) => count < all)
      await until('fewer markers', async () => (await screen.mapFacts()).stations, (count) => count < drawn && count <= some)
      await screen.picture('home-filtered')
      await screen.tap('全部')
      await until('all stations again', () => reachable(screen), (count) => count === all)
    },
  },
  {
    name: 'the elder pace shrinks the circle, and the map stays where it was',
    async run(screen, world) {
      await atHome(screen, world)
      const before = await reachable(screen)
      const camera = (await screen.mapFacts()).camera
      await screen.tap('标准步速，换快慢')
      await screen.tap('长辈步速')
      await until('fewer stations', () => reachable(screen), (count) => count < before)
      expectSame('rings', await rings(screen), [5, 10, 15])
      expectSame('the camera', (await screen.mapFacts()).camera, camera)
      expectSame('maps made', (await screen.mapFacts()).made, 1)
      await screen.picture('home-elder-pace')
    },
  },
  {
    name: 'a station: minutes, hours, services, and a demonstration number that is not dialled',
    async run(screen, world) {
      await atHome(screen, world)
      const [nearest] = world.circle.stations
      if (!nearest) throw new Error('the home circle is empty')
      await screen.tap('看列表')
      await screen.tap(new RegExp(`^${nearest.name}，`))
      await screen.sees(nearest.name)
      await screen.sees(`走 ${Math.round(nearest.meters)} 米`)
      await screen.sees('开门时间')
      await screen.picture('station')
      await screen.tap(`给${nearest.name}打电话`)
      await screen.sees(/是演示号码，不能拨/)
      await screen.back()
      await screen.sees(/^5 分钟内/)
    },
  },
  {
    name: 'a shared station opens alone, still says the minutes from the place chosen last time',
    async run(screen, world) {
      await atHome(screen, world)
      const [nearest] = world.circle.stations
      await screen.start(`/station?id=${nearest?.id}`)
      await screen.sees(`走 ${Math.round(nearest?.meters ?? 0)} 米`)
      await screen.forget()
      await screen.start(`/station?id=${nearest?.id}`)
      await screen.sees('选从哪里走')
    },
  },
  {
    name: 'a search by pinyin initials',
    async run(screen, world) {
      await atHome(screen, world)
      await screen.tap('找地方、找服务，可用拼音')
      await screen.type('找地方、找服务', 'yd')
      await screen.sees(/看看“药店”/)
      await screen.sees(/^一刻钟内 · \d+ 处$/)
      await screen.picture('search')
      await screen.type('找地方、找服务', '不存在的地方')
      await screen.sees('没有找到“不存在的地方”')
      await screen.picture('search-none')
    },
  },
  {
    name: 'what is missing, and how far the nearest is',
    async run(screen, world) {
      await atHome(screen, world)
      const { completeness } = world.circle
      const missing = (completeness?.applicable ?? 0) - (completeness?.satisfied ?? 0)
      await screen.tap(/看缺什么$/)
      await screen.sees(`${completeness?.applicable} 项基本服务，还缺 ${missing} 项`)
      await screen.sees('缺的服务，最近的有多远')
      await screen.picture('gaps')
    },
  },
  {
    name: 'outside the county there is no circle but a way on',
    async run(screen) {
      await screen.forget()
      await screen.setLocation([112.55, 37.87])
      await screen.start('/')
      await screen.tap('用定位')
      await screen.sees('这个位置不在临猗县。要看哪个村？')
      await screen.picture('home-outside')
      await screen.tap('选村名')
      await screen.sees('这个位置不在临猗县。要看哪个村？')
    },
  },
  {
    name: 'the server stops after the page was opened: the last circle stays and says from when',
    async run(screen, world) {
      await atHome(screen, world)
      const before = await reachable(screen)
      await world.server.stop()
      await screen.tap('标准步速，换快慢')
      await screen.tap('长辈步速')
      await screen.sees(/这是.*存下的神后堡社区，开门时间可能变了/)
      expectSame('stations', await reachable(screen), before)
      expectSame('rings', await rings(screen), [5, 10, 15])
      await screen.picture('home-stale')
      await world.server.start()
      await screen.tap('再试一次')
      await screen.seesNot(/开门时间可能变了/)
    },
  },
  {
    name: 'a wrong fact is reported once, also when the network is away',
    async run(screen, world) {
      await atHome(screen, world)
      const id = world.circle.stations[0]?.id ?? ''
      await screen.start(`/correction?id=${id}`)
      await screen.tap('送出')
      await screen.sees('选一样哪里不对。')
      await screen.tap('电话不对')
      await screen.type('应该是什么', '号码少一位')
      await screen.picture('correction')
      await screen.start(`/correction?id=${id}`)
      await screen.sees(/已存草稿/)
      await screen.setNetwork('failing')
      await screen.tap('送出')
      await screen.sees('还没送出')
      await screen.picture('correction-waiting')
      await screen.setNetwork('online')
      await screen.start(`/correction?id=${id}`)
      await until('the report to arrive', async () => world.server.rows('select text from correction where station = ?', [id]), (rows) => rows.length === 1)
      await screen.tap('开门时间不对')
      await screen.tap('送出')
      await screen.sees('已送达')
      await screen.picture('correction-sent')
      expectSame('reports', world.server.rows('select text from correction where station = ? order by id', [id]), [{ text: '号码少一位' }, { text: '' }])
    },
  },
]
