import { seededChance } from '@/server/seed/seeded-chance'
import { inChromium } from '../rig'
import { openWeappScreen } from './open-weapp-screen'
import type { WeappScreen } from './weapp-screen'

jest.setTimeout(240_000)

const CHANGES = 300
const CHIPS = ['全部', '看病买药', '助老', '买菜购物'] as const

inChromium('the native map of the WeChat package', (rig) => {
  test(`${CHANGES} changes of state make no second map, move no camera, and markers of a past state never stay`, async () => {
    const screen = await openWeappScreen({ api: rig.server.address, browser: rig.browser })
    await screen.start(`/?village=${rig.world.home.code}`)
    await screen.sees(/一刻钟走得到\s*\d+\s*处/)
    await markersOf(screen, '全部')
    const settled = await screen.nativeMap()
    const chance = seededChance('native map changes')
    const shown = new Map<string, string>()
    let theme: (typeof CHIPS)[number] = '全部'
    let dark = false
    for (let change = 0; change < CHANGES; change++) {
      if (chance.between(0, 9) === 0) {
        dark = !dark
        await screen.setPhone({ theme: dark ? 'dark' : 'light' })
      } else {
        const next = CHIPS[chance.between(0, CHIPS.length - 1)] ?? '全部'
        if (next !== theme) await screen.tap(next)
        theme = next
      }
      const { initialisations, cameraMoves, polygons } = await screen.nativeMap()
      expect({ change, initialisations, moves: cameraMoves.length, rings: new Set(polygons).size }).toEqual({ change, initialisations: 1, moves: settled.cameraMoves.length, rings: 3 })
    }
    // The same theme shows the same markers however one got there.
    for (const chip of [...CHIPS, ...CHIPS]) {
      if (chip !== theme) await screen.tap(chip)
      theme = chip
      const spoken = await markersOf(screen, chip)
      expect(spoken).toBe(shown.get(chip) ?? spoken)
      shown.set(chip, spoken)
    }
    expect(shown.get('看病买药')?.length).toBeLessThan(shown.get('全部')?.length ?? 0)
    expect((await screen.figures()).errors).toEqual([])
    await screen.close()
  })
})

/** The markers' words once the screen shows this chip as chosen: as many as the headline says, and the place one starts from. */
async function markersOf(screen: WeappScreen, chip: string): Promise<string> {
  const deadline = Date.now() + 10_000
  for (;;) {
    const isChosen = (await screen.tappables()).some(({ name }) => name === `${chip}，已选`)
    const [, count] = /一刻钟走得到\s*(\d+)\s*处/.exec(await screen.words()) ?? []
    const spoken = (await screen.nativeMap()).markers.filter((it) => it.spoken).map((it) => it.words)
    if (isChosen && spoken.length === Number(count) + 1) return spoken.sort().join('\n')
    if (Date.now() > deadline) throw new Error(`expected ${count} markers and the start for ${chip}; still ${spoken.length} after 10 s`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
