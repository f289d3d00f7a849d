import type { Screen } from '../screen'
import type { Journey, World } from './world'

/** A new phone whose reader took 长辈版 when it was offered, and chose the home village, one question after the other. */
async function inElderVersion(screen: Screen, { home }: World): Promise<void> {
  await screen.forget()
  await screen.setLocation('refused')
  await screen.start('/')
  await screen.tap('换长辈版')
  await screen.tap('选村或社区')
  await screen.type('找村或社区', home.initials)
  await screen.tap(new RegExp(`^${home.shortName}`))
  await screen.sees(`从 ${home.shortName} 出发`)
}

export const elderJourneys: readonly Journey[] = [
  {
    name: 'elder: offered at the first start and taken, doors instead of a map, and back to the standard version',
    async run(screen, world) {
      await inElderVersion(screen, world)
      await screen.sees(/^最近的/)
      await screen.sees('打 12345')
      await screen.picture('elder-home')
      await screen.tap('回标准版')
      await screen.sees(/一刻钟走得到\s*\d+\s*处/)
      await screen.sees('标准步速')
      await screen.tap('换成长辈版')
      await screen.sees('我的附近')
    },
  },
  {
    name: 'elder: what is offered once and put off is not offered again',
    async run(screen) {
      await screen.forget()
      await screen.start('/')
      await screen.sees('换长辈版')
      await screen.picture('elder-offer')
      await screen.tap('先不用')
      await screen.seesNot('换长辈版')
      await screen.start('/')
      await screen.sees('看看一刻钟走得到哪里')
      await screen.seesNot('换长辈版')
    },
  },
  {
    name: 'elder: the map names at most three places, and a station found in the list is shown on it',
    async run(screen, world) {
      await inElderVersion(screen, world)
      await screen.tap(/^我的附近/)
      await screen.sees(/到得了 \d+ 处/)
      const { rings, stations } = await screen.mapFacts()
      if (stations > 3) throw new Error(`expected at most three named places, got ${stations}`)
      if (rings.length !== 3) throw new Error(`expected three rings, got ${rings.join()}`)
      await screen.picture('elder-nearby')
      await screen.tap('看全部')
      await screen.sees(/^5 分钟内/)
      await screen.picture('elder-list')
      await screen.back()
      await screen.sees(/到得了 \d+ 处/)
    },
  },
  {
    name: 'elder: the text size is chosen on a page of its own, and holds after a restart',
    async run(screen, world) {
      await inElderVersion(screen, world)
      await screen.tap('字再大些')
      await screen.sees('字多大看着合适？')
      await screen.tap('27 号字')
      await screen.picture('elder-sizes')
      await screen.tap('就这么大')
      await screen.sees('我的附近')
      await screen.start('/')
      await screen.sees('我的附近')
      await screen.picture('elder-home-27')
    },
  },
  {
    name: 'elder: a wrong fact is reported one question after the other',
    async run(screen, world) {
      await inElderVersion(screen, world)
      await screen.start(`/correction?id=${world.circle.stations[1]?.id}`)
      await screen.tap('下一步')
      await screen.sees('选一样哪里不对。')
      await screen.tap('电话不对')
      await screen.tap('下一步')
      await screen.type('应该是什么', '打不通')
      await screen.picture('elder-correction')
      await screen.tap('送出')
      await screen.sees('已送达')
    },
  },
  {
    name: 'tabs: 我的 and back leave the circle as it was',
    async run(screen, world) {
      await inElderVersion(screen, world)
      await screen.tap('我的')
      await screen.sees('字大、按钮大，一页一件事')
      await screen.tap(/^长辈版/)
      await screen.tap('生活圈')
      await screen.sees(`从 ${world.home.shortName} 出发`)
      await screen.sees('标准步速')
    },
  },
]
