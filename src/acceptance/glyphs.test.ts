import type { Browser } from 'playwright-core'
import { findChromium, HOW_TO_INSTALL, openChromium } from './chromium'

const executable = findChromium()
if (!executable) process.stderr.write(`browser tests are skipped: ${HOW_TO_INSTALL}\n`)
const withBrowser = executable ? describe : describe.skip

withBrowser('in Chromium on this machine', () => {
  let browser: Browser
  beforeAll(async () => { browser = await openChromium(executable ?? '') })
  afterAll(() => browser.close())

  test('临 and 猗 are drawn with glyphs of their own, not as the same empty box', async () => {
    const page = await browser.newPage()
    const drawings = await page.evaluate((letters) => letters.map((letter) => {
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 64
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('no canvas')
      pen.font = '48px sans-serif'
      pen.fillText(letter, 4, 52)
      return canvas.toDataURL()
    }), ['临', '猗', '\u{10FFFD}'])
    expect(new Set(drawings).size).toBe(3)
    await page.close()
  })
})
