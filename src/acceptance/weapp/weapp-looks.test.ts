import { lookStates, type LookState, type Version } from '../looks/states'
import { inChromium } from '../rig'
import { openWeappScreen } from './open-weapp-screen'
import type { WeappScreen } from './weapp-screen'

jest.setTimeout(60_000)

/** Every state of both versions is walked for pictures (npm run screens); a test run takes the standard ones and 长辈版's own. */
const ALL = process.env['SCREENS'] === 'all'
/** States that only a browser can be in. */
const H5_ONLY = new Set(['nearby-chosen', 'home-loading', 'list-loading'])

inChromium('each page and state of the WeChat package', (rig) => {
  const cases = lookStates
    .filter((state) => !state.mapless && !H5_ONLY.has(state.name))
    .flatMap((state) => (['standard', 'elder'] as const)
      .filter((version) => (state.only ?? version) === version && (ALL || version === 'standard' || state.only === 'elder'))
      .map((version) => [state.name, version, state] as const))

  test.each(cases)('%s, %s: is there, every tappable thing has a role and a name, nothing breaks', async (name, version, state) => {
    const screen = await opened(state, version)
    try {
      await screen.picture(`looks/${version}/${name}`)
      expect((await screen.tappables()).filter((it) => it.role === '' || it.name === '')).toEqual([])
      expect((await screen.figures()).errors).toEqual([])
    } finally {
      await screen.close()
    }
  })

  async function opened(state: LookState, version: Version): Promise<WeappScreen> {
    const screen = await openWeappScreen({ api: rig.server.address, browser: rig.browser })
    const { from = 'home', network, link, act, sees } = state
    await screen.setLocation('refused')
    if (version === 'elder' || from !== 'fresh') screen.plant('yikezhong.look', { elder: version === 'elder', elderBody: 20 })
    if (from !== 'fresh') screen.plant('yikezhong.origin', { kind: 'village', code: rig.world.home.code })
    if (network === 'failing') await screen.setNetwork('failing')
    await screen.start(typeof link === 'string' ? link : link(rig.world))
    await act?.(screen, rig.world)
    const words = typeof sees === 'string' || sees instanceof RegExp ? sees : sees[version]
    if (words !== undefined) await screen.sees(words)
    return screen
  }
})
