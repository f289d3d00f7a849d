import type { Screen } from '../screen'
import type { Journey, World } from './world'

const OFFICE = '猗氏镇便民服务中心'
const CODE = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/
const ANSWER = /一刻钟走得到\s*\d+\s*处/

/** A new phone, on a page of its own. */
async function anew(screen: Screen, link: string): Promise<void> {
  await screen.forget()
  await screen.setLocation('refused')
  await screen.start(link)
}

/** The receipt code on the screen. */
async function codeOn(screen: Screen): Promise<string> {
  await screen.sees(CODE)
  const [code] = CODE.exec(await screen.words()) ?? []
  if (code === undefined) throw new Error('no receipt code on the screen')
  return code
}

const complaints = ({ server }: World, text: string): number => server.rows('select 1 from complaint where text = ?', [text]).length

async function until(what: string, isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`expected ${what}; it did not happen in 20 s`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function expectOnce(world: World, text: string): void {
  const count = complaints(world, text)
  if (count !== 1) throw new Error(`expected the complaint “${text}” once on disk, got ${count}`)
}

async function complain(screen: Screen, kind: string, text: string): Promise<string> {
  await screen.tap(kind)
  await screen.type('写下来', text)
  await screen.tap('送出')
  await screen.sees('已送达')
  return codeOn(screen)
}

export const meJourneys: readonly Journey[] = [
  {
    name: 'a complaint is sent, kept on the phone, answered at the desk and read back',
    async run(screen, world) {
      await anew(screen, '/me')
      await screen.sees('还没有报过')
      await screen.picture('me-empty')
      await screen.tap(/^投诉建议，/)
      await screen.tap('送出')
      await screen.sees('选一样：投诉还是建议。')
      await screen.sees('写一句话，我们才知道是什么事。')
      await screen.picture('complaint-missing')
      const code = await complain(screen, '投诉：哪里做得不好', '村口的站牌倒了半个月')
      await screen.picture('complaint-sent')
      await screen.tap('好了，回去')
      await screen.sees('1 条在等答复')
      await screen.tap(/^投诉：村口的站牌倒了半个月，等答复/)
      await screen.sees('收到了，等答复')
      await screen.picture('receipt-waiting')
      await world.server.desk('answer', code, 'answered', '站牌昨天扶正了', '--by', OFFICE)
      await screen.start('/me')
      await screen.sees('1 条有答复了')
      await screen.picture('me-answered')
      await screen.tap(/^投诉：村口的站牌倒了半个月，新答复/)
      await screen.sees('有答复了')
      await screen.sees('站牌昨天扶正了')
      await screen.sees(OFFICE)
      await screen.sees('已答复')
      await screen.picture('receipt-answered')
      await screen.back()
      await screen.sees('都有答复了')
    },
  },
  {
    name: 'a code that is misspelt, unknown, or typed without hyphens in small letters',
    async run(screen) {
      await anew(screen, '/complaint')
      const code = await complain(screen, '建议：怎样会更好', '按集日提醒我')
      await screen.start('/me')
      await screen.tap(/^凭单号看答复，/)
      await screen.tap('看答复')
      await screen.sees('写上单号，像 7K3QM-9XW2T-4HBCR 这样。')
      await screen.type('单号', code.slice(0, -2))
      await screen.tap('看答复')
      await screen.sees('单号有 15 位，现在是 13 位。')
      await screen.type('单号', code.slice(0, -1) + (code.endsWith('7') ? '8' : '7'))
      await screen.tap('看答复')
      await screen.sees('单号写错了一位，请对照单子再写一遍。')
      await screen.picture('receipt-misspelt')
      await screen.type('单号', '00000-00000-00000')
      await screen.tap('看答复')
      await screen.sees('没有这个单号。请对照单子再写一遍。')
      await screen.picture('receipt-unknown')
      await screen.type('单号', code.replace(/-/g, '').toLowerCase())
      await screen.tap('看答复')
      await screen.sees('收到了，等答复')
    },
  },
  {
    name: 'nothing typed is lost over a cold start; sent without network it arrives once',
    async run(screen, world) {
      const text = '厕所晚上没有灯'
      await anew(screen, '/complaint')
      await screen.tap('投诉：哪里做得不好')
      await screen.type('写下来', text)
      await screen.sees(/已存草稿/)
      await screen.start('/complaint')
      await screen.sees(/已存草稿/)
      await screen.setNetwork('failing')
      await screen.tap('送出')
      await screen.sees('还没送出')
      await screen.picture('complaint-waiting')
      await screen.tap('好了，回去')
      await screen.setNetwork('online')
      await screen.start('/me')
      await until('the complaint to arrive', () => complaints(world, text) > 0)
      await screen.sees('1 条在等答复')
      await screen.start('/complaint')
      await screen.sees('写的会自动存在手机里')
      expectOnce(world, text)
    },
  },
  {
    name: 'a wrong fact of a station is followed by its receipt to 已更正',
    async run(screen, world) {
      const [station] = world.circle.stations
      await anew(screen, `/correction?id=${station?.id}`)
      await screen.sees(station?.name ?? '')
      await screen.tap('电话不对')
      await screen.tap('送出')
      await screen.sees('已送达')
      const code = await codeOn(screen)
      await screen.tap('看办到哪一步')
      await screen.sees('收到了，等核对')
      await world.server.desk('answer', code, 'corrected', '--by', OFFICE)
      await screen.start('/me')
      await screen.sees('1 条有答复了')
      await screen.tap(new RegExp(`^信息有误：${station?.name}，新答复`))
      await screen.sees('改好了，谢谢您')
      await screen.sees('已更正')
      await screen.picture('receipt-corrected')
      await screen.tap(`${station?.name}，去看改好的`)
      await screen.sees('开门时间')
    },
  },
  {
    name: 'the privacy page says who, what and what for; taking the position back is asked about again',
    async run(screen, { home }) {
      await screen.forget()
      await screen.setLocation([home.lng, home.lat])
      await screen.start('/about')
      await screen.sees('不用登录，不记您去过哪里')
      await screen.sees('演示版：没有运营单位')
      await screen.sees('还没用过，也没同意过')
      await screen.picture('about')
      await screen.start('/')
      await screen.tap('用定位')
      await screen.sees(ANSWER)
      await screen.start('/about')
      await screen.sees(/同意，隐私说明第 1 版$/)
      await screen.tap('收回用定位')
      if (screen.target === 'weapp') await screen.tap('不允许位置信息')
      await screen.sees(/收回了，再用会再问您$/)
      await screen.start('/')
      await screen.sees(ANSWER)
      await screen.sees(/这是.*存下的/)
      await screen.tap('定位到我这里')
      await screen.sees('您收回过定位，再问您一次')
      await screen.picture('privacy-again')
      await screen.tap('不同意')
      await screen.sees('没有定位也能用。您在哪个村或社区？')
    },
  },
  {
    name: 'the position was allowed once and is refused now: the last circle is there and says from when',
    async run(screen, { home }) {
      await screen.forget()
      await screen.setLocation([home.lng, home.lat])
      await screen.start('/')
      await screen.tap('用定位')
      await screen.sees(ANSWER)
      await screen.setLocation('refused')
      await screen.start('/')
      await screen.sees(ANSWER)
      await screen.sees(/这是.*存下的我的位置.*开门时间可能变了/)
      await screen.picture('home-kept')
    },
  },
  {
    name: 'everything on the phone is cleared after saying what goes',
    async run(screen, world) {
      await anew(screen, '/village')
      await screen.type('找村或社区', world.home.initials)
      await screen.tap(new RegExp(`^${world.home.shortName}`))
      await screen.sees(ANSWER)
      await screen.start('/complaint')
      await complain(screen, '建议：怎样会更好', '多放几条凳子')
      await screen.start('/about')
      await screen.tap('清空这台手机上存的东西')
      await screen.sees('1 个单号。还想看答复，先抄下来')
      await screen.picture('clear')
      await screen.tap('不清')
      await screen.tap('清空这台手机上存的东西')
      await screen.tap('清空')
      await screen.sees(/^清空了。/)
      await screen.start('/me')
      await screen.sees('还没有报过')
      await screen.start('/')
      await screen.sees('看看一刻钟走得到哪里')
    },
  },
]
