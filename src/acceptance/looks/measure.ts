import type { Page } from 'playwright-core'

/** What a reader of this version may expect, CSS px. */
export interface Demands {
  readonly target: number
  readonly text: number
}

export const DEMANDS: Readonly<Record<'standard' | 'elder', Demands>> = { standard: { target: 44, text: 12 }, elder: { target: 60, text: 18 } }

/**
 * Every defect that boxes can show, one sentence each: text may not leave the screen, be cut by a box, lie over other text
 * or be too small; what can be tapped must be large enough, have a name that holds the words seen on it, and not lie under
 * something else.
 */
export function defects(page: Page, demands: Demands): Promise<string[]> {
  // The functions below run in the page, where nothing of this module is known: they travel as text.
  const source = [sight, textDefects, hintDefects, targetDefects].map(String).join('\n')
  return page.evaluate<string[]>(`(() => {
    ${source}
    const front = [...document.querySelectorAll('.taro_page')].filter((it) => getComputedStyle(it).display !== 'none').pop()
    if (!front) return ['no page in front']
    const eyes = sight()
    const wide = document.documentElement.scrollWidth > window.innerWidth + 1 ? ['the page is wider than the screen'] : []
    return [...new Set([...wide, ...textDefects(front, ${demands.text}, eyes), ...hintDefects(front, eyes), ...targetDefects(front, ${demands.target}, eyes)])]
  })()`)
}

/** How a page is looked at: px of tolerance, and what is drawn, seen and in front. */
function sight() {
  const SLACK = 1.5
  const styleOf = (element: Element) => getComputedStyle(element)
  const about = (what: string, element: Element) => `${what}: <${element.className || element.tagName}> ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 24)}`
  const drawn = (element: Element) => element.getClientRects().length > 0 && styleOf(element).visibility !== 'hidden'
  /** The part of a box that its scrolling and cutting ancestors leave, and what cut it without a way to scroll there. */
  const seen = (element: Element, rect: DOMRect) => {
    let { left, right, top, bottom } = rect
    let cutBy: Element | null = null
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY } = styleOf(at)
      if (overflowX === 'visible' && overflowY === 'visible') continue
      const box = at.getBoundingClientRect()
      const cutX = left < box.left - SLACK || right > box.right + SLACK
      const cutY = top < box.top - SLACK || bottom > box.bottom + SLACK
      const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
      if ((cutX && !scrolls(overflowX)) || (cutY && !scrolls(overflowY))) cutBy ??= at
      left = Math.max(left, box.left)
      right = Math.min(right, box.right)
      top = Math.max(top, box.top)
      bottom = Math.min(bottom, box.bottom)
    }
    const gone = right - left < 2 || bottom - top < 2 || bottom < 0 || top > window.innerHeight
    return { left, right, top, bottom, cutBy, gone, x: (left + right) / 2, y: (top + bottom) / 2 }
  }
  const inFront = (element: Element, x: number, y: number) => {
    const hit = document.elementFromPoint(x, y)
    return hit !== null && (hit === element || element.contains(hit) || hit.contains(element))
  }
  const textNodes = (within: Element) => {
    const nodes: { element: Element; node: Node; text: string }[] = []
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = (node.textContent ?? '').trim()
      if (element && text !== '') nodes.push({ element, node, text })
    }
    return nodes
  }
  return { SLACK, styleOf, about, drawn, seen, inFront, textNodes }
}

/** Names on the map are laid out by rules of their own, which are tested there. */
function textDefects(page: Element, least: number, { SLACK, styleOf, about, drawn, seen, inFront, textNodes }: ReturnType<typeof sight>): string[] {
  const found: string[] = []
  const lines: { element: Element; left: number; right: number; top: number; bottom: number }[] = []
  for (const { element, node } of textNodes(page)) {
    if (!drawn(element) || element.closest('.map-host')) continue
    const fontSize = parseFloat(styleOf(element).fontSize)
    if (fontSize < least - 0.1) found.push(about(`text of ${fontSize} px`, element))
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const line of range.getClientRects()) {
      if (line.width < 1) continue
      // A line's box is taller than its letters, which fill one em in its middle.
      const size = Math.min(line.height, fontSize)
      const rect = new DOMRect(line.left, line.top + (line.height - size) / 2, line.width, size)
      const visible = seen(element, rect)
      if (!element.closest('.scroll-x') && (rect.left < -SLACK || rect.right > window.innerWidth + SLACK)) found.push(about('text leaves the screen', element))
      if (visible.cutBy) found.push(about(`text cut by <${visible.cutBy.className}>`, element))
      if (!visible.gone && inFront(element, visible.x, visible.y)) lines.push({ element, ...visible })
    }
  }
  lines.forEach((a, i) => {
    for (const b of lines.slice(i + 1)) {
      if (a.element.contains(b.element) || b.element.contains(a.element)) continue
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      if (across > 2 && down > 2) found.push(about(`text over “${(a.element.textContent ?? '').slice(0, 12)}”`, b.element))
    }
  })
  return found
}

/** What stands in an empty field is no text of the page: it cannot wrap, so it must fit. */
function hintDefects(page: Element, { styleOf, about, drawn }: ReturnType<typeof sight>): string[] {
  const pen = document.createElement('canvas').getContext('2d')
  return [...page.querySelectorAll('input')].filter((field) => {
    if (!pen || !drawn(field) || field.value !== '') return false
    pen.font = styleOf(field).font
    return pen.measureText(field.placeholder).width > field.clientWidth + 1
  }).map((field) => about(`hint longer than its field (${field.placeholder})`, field))
}

function targetDefects(page: Element, least: number, { about, drawn, seen, inFront, textNodes }: ReturnType<typeof sight>): string[] {
  const found: string[] = []
  const MARKS = /[\s，。·、/：？！“”（）]+/
  /** Pulled up, the sheet covers what floats on the map: it is meant to. */
  const underRaisedSheet = (x: number, y: number) => (document.elementFromPoint(x, y)?.closest('.sheet')?.clientHeight ?? 0) > window.innerHeight * 0.4
  const targets = page.querySelectorAll('[role=button],[role=link],[role=radio],[role=switch],[role=tab],[role=option],[role=checkbox],input,textarea')
  for (const element of targets) {
    if (!drawn(element) || element.getAttribute('aria-hidden') === 'true') continue
    // A field may be touched anywhere within its frame.
    const whole = element.matches('input,textarea') ? element.closest('.search,.field') ?? element : element
    const rect = whole.getBoundingClientRect()
    if (rect.width < least - 0.5 || rect.height < least - 0.5) found.push(about(`target of ${Math.round(rect.width)} × ${Math.round(rect.height)}`, element))
    const name = element.getAttribute('aria-label')
    if (!(name ?? element.textContent ?? '').trim()) found.push(about('target without a name', element))
    const words = textNodes(element).filter((it) => !it.element.closest('[aria-hidden]')).flatMap(({ text }) => text.split(MARKS)).filter((it) => it !== '')
    const bare = name?.split(MARKS).join('')
    for (const word of words) if (bare !== undefined && !bare.includes(word)) found.push(about(`seen but not in the name: ${word}`, element))
    const visible = seen(whole, rect)
    if (!visible.gone && !element.closest('.map-host') && !inFront(whole, visible.x, visible.y) && !underRaisedSheet(visible.x, visible.y)) {
      found.push(about(`target under <${document.elementFromPoint(visible.x, visible.y)?.className ?? ''}>`, element))
    }
  }
  return found
}
