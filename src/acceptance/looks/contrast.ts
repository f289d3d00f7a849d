import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { AxeResults, RunOptions } from 'axe-core'

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

interface WithAxe {
  readonly axe: { run(where: Document, options: RunOptions): Promise<AxeResults> }
}

/** Rows are read as sentences in the order good for the ear; `defects` checks that each word seen is in the name. */
const WORD_ORDER = 'label-content-name-mismatch'

/** What axe-core finds wrong, one sentence each; `enhanced` asks for contrast of 7:1 besides. */
export async function axeViolations(page: Page, enhanced: boolean): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const options: RunOptions = { resultTypes: ['violations'], rules: { 'color-contrast-enhanced': { enabled: enhanced }, [WORD_ORDER]: { enabled: false } } }
  const { violations } = await page.evaluate((how) => (window as unknown as WithAxe).axe.run(document, how), options)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${(failureSummary ?? '').replace(/\s+/g, ' ').slice(0, 160)}`))
}
