import type { Browser } from 'playwright-core'
import { findChromium, openChromium } from './chromium'
import { readWorld, type World } from './journeys/world'
import { startServer, type RealServer } from './real-server'

/** What the tests of one file share: valid inside tests, not before. */
export interface Rig {
  readonly browser: Browser
  readonly server: RealServer
  readonly world: World
}

/** Tests in a real browser against a real server with a data folder of its own; skipped where there is no Chromium. */
export function inChromium(what: string, tests: (rig: Rig) => void): void {
  const executable = findChromium()
  const withBrowser = executable ? describe : describe.skip
  withBrowser(`in Chromium, ${what}`, () => {
    const rig = {} as { -readonly [part in keyof Rig]: Rig[part] }
    beforeAll(async () => {
      rig.browser = await openChromium(executable ?? '')
      rig.server = await startServer({ LOG_LEVEL: 'warn' })
      rig.world = await readWorld(rig.server)
    })
    afterAll(async () => {
      await rig.browser.close()
      await rig.server.remove()
    })
    tests(rig)
  })
}
