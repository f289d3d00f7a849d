import type { CircleAnswer } from '@/contract/circle'
import { seededChance } from '@/server/seed/seeded-chance'
import { H5Screen } from './h5-screen'
import { inChromium } from './rig'

jest.setTimeout(180_000)

const CHANGES = 300
const CROWD = 2000
const MOST_DRAWN = 300

inChromium('the map', (rig) => {
  const openHome = async () => {
    const screen = await H5Screen.open(rig.browser, rig.server.address)
    await screen.start(`/?village=${rig.world.home.code}`)
    await screen.sees(/一刻钟走得到\s*\d+\s*处/)
    return screen
  }
  const drawn = async (screen: H5Screen) => {
    const { stations, rings } = await screen.mapFacts()
    return { stations, rings }
  }

  test(`${CHANGES} changes of state make no second map, move no camera and leave nothing behind`, async () => {
    const screen = await openHome()
    const { camera } = await screen.mapFacts()
    const chance = seededChance('map changes')
    const chips = ['全部', '看病买药', '助老', '买菜购物']
    const seen = new Map<string, number>()
    let theme = '全部'
    let dark = false
    await screen.tap('标准步速，换快慢')
    for (let change = 0; change < CHANGES; change++) {
      const kind = chance.between(0, 9)
      if (kind < 6) {
        const next = chips[chance.between(0, chips.length - 1)] ?? '全部'
        if (next !== theme) await screen.tap(next)
        theme = next
      } else if (kind < 9) {
        await screen.page.locator('.map-host').click({ position: { x: chance.between(120, 260), y: chance.between(200, 420) }, force: true })
      } else {
        dark = !dark
        await screen.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
      }
      const facts = await screen.mapFacts()
      expect({ change, made: facts.made, camera: facts.camera, rings: facts.rings }).toEqual({ change, made: 1, camera, rings: [5, 10, 15] })
    }
    // The same theme shows the same stations however one got there.
    for (const chip of [...chips, ...chips]) {
      await screen.page.locator('.map-host').click({ position: { x: 20, y: 500 }, force: true })
      if (chip !== theme) await screen.tap(chip)
      theme = chip
      const { stations } = await drawn(screen)
      expect(stations).toBe(seen.get(chip) ?? stations)
      seen.set(chip, stations)
    }
    expect(seen.get('看病买药')).toBeLessThan(seen.get('全部') ?? 0)
    expect((await screen.figures()).errors).toEqual([])
    await screen.close()
  })

  test(`${CROWD} more stations are clustered, and every one is in a cluster or drawn`, async () => {
    await rig.server.stop()
    const columns = 'id,name,pinyin,initials,category,village,lng,lat,address,phone,dialable,hours,services,access,area_m2,activity_m2,status,verified_on,verified_by,synthetic,source'
    const chance = seededChance('crowd')
    const spread = () => (chance.next() - 0.5) * 0.012
    rig.server.change(`insert into station (${columns}) values (${columns.split(',').map(() => '?').join()})`, Array.from({ length: CROWD }, (_, n) => [
      `crowd-${n}`, `拥挤 ${n}`, 'yongji', 'yj', 'MED01', rig.world.home.code, rig.world.home.lng + spread(), rig.world.home.lat + spread(),
      '演示', null, 0, null, '[]', '{}', null, null, 'open', null, null, 1, 'test',
    ]))
    await rig.server.start()
    const { lng, lat, code } = rig.world.home
    const circle = await (await fetch(`${rig.server.address}/api/v1/circle?lng=${Math.round(lng * 1e4) / 1e4}&lat=${Math.round(lat * 1e4) / 1e4}`)).json() as CircleAnswer
    expect(circle.stations.length).toBeGreaterThan(CROWD)
    const screen = await H5Screen.open(rig.browser, rig.server.address)
    await screen.start(`/?village=${code}`)
    await screen.sees(new RegExp(`一刻钟走得到\\s*${circle.stations.length}\\s*处`))
    await screen.picture('home-crowded')
    const { stations } = await drawn(screen)
    expect(stations).toBeLessThan(MOST_DRAWN)
    const inClusters = await screen.page.locator('.map-cluster').allInnerTexts()
    const alone = stations - inClusters.length
    expect(inClusters.reduce((sum, text) => sum + Number(text), alone)).toBe(circle.stations.length)
    await screen.close()
  })
})
