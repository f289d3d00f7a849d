import { pictureUrl } from '../package'
import { recordProblem } from '../record'
import { withHover } from './hover'
import type { StandInSpec } from './stand-in'

export const view: StandInSpec = { properties: ['hover-class', 'hover-stop-propagation', 'hover-start-time', 'hover-stay-time'], make: (it) => withHover(it, 'none', 50, 400) }
export const text: StandInSpec = {
  properties: ['selectable', 'user-select', 'space', 'decode'],
  make: (it) => ({ update() { it.element.style.userSelect = it.flag('selectable') || it.flag('user-select') ? 'text' : '' } }),
}
export const plain: StandInSpec = { properties: [] }

export const image: StandInSpec = {
  properties: ['src', 'mode', 'lazy-load'],
  make(it) {
    let shown = ''
    return {
      update() {
        const source = it.words('src')
        const mode = it.words('mode', 'scaleToFill')
        it.element.style.backgroundSize = { aspectFill: 'cover', aspectFit: 'contain' }[mode] ?? '100% 100%'
        if (source === shown) return
        shown = source
        const url = pictureUrl(source)
        it.element.style.backgroundImage = url ? `url("${url}")` : ''
        if (!url) return
        const picture = new Image()
        picture.onload = () => {
          if (mode === 'widthFix') it.element.style.height = `${(it.element.clientWidth * picture.naturalHeight) / picture.naturalWidth}px`
          it.emit('load', { width: picture.naturalWidth, height: picture.naturalHeight })
        }
        picture.onerror = () => {
          recordProblem(`image ${source} was not found`)
          it.emit('error', { errMsg: `GET ${source} 404 (Not Found)` })
        }
        picture.src = url
      },
    }
  },
}

export const scrollView: StandInSpec = {
  properties: ['scroll-x', 'scroll-y', 'scroll-top', 'scroll-left', 'scroll-into-view', 'upper-threshold', 'lower-threshold', 'scroll-with-animation', 'enable-flex', 'refresher-enabled'],
  make(it) {
    const { element } = it
    let [low, high] = [false, true]
    let last: Record<string, unknown> = {}
    element.addEventListener('scroll', () => {
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = element
      it.emit('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 })
      const [lowNow, highNow] = [scrollTop + clientHeight >= scrollHeight - it.number('lower-threshold', 50), scrollTop <= it.number('upper-threshold', 50)]
      if (lowNow && !low) it.emit('scrolltolower', { direction: 'bottom' })
      if (highNow && !high) it.emit('scrolltoupper', { direction: 'top' })
      ;[low, high] = [lowNow, highNow]
    }, { passive: true })
    const changed = (name: string) => {
      const value = it.get(name)
      if (value === null || value === undefined || value === '' || value === last[name]) return false
      last = { ...last, [name]: value }
      return true
    }
    return {
      update() {
        element.style.overflowY = it.flag('scroll-y') ? 'auto' : 'hidden'
        element.style.overflowX = it.flag('scroll-x') ? 'auto' : 'hidden'
        if (it.flag('scroll-x')) element.style.whiteSpace = element.style.whiteSpace || 'normal'
        if (changed('scroll-top')) element.scrollTop = it.number('scroll-top', 0)
        if (changed('scroll-left')) element.scrollLeft = it.number('scroll-left', 0)
        if (changed('scroll-into-view')) requestAnimationFrame(() => element.querySelector(`#${CSS.escape(it.words('scroll-into-view'))}`)?.scrollIntoView({ block: 'start' }))
      },
    }
  },
}

export const swiper: StandInSpec = {
  properties: ['current', 'autoplay', 'interval', 'circular', 'vertical', 'indicator-dots', 'duration'],
  make(it) {
    let current = 0
    let asked: number | null = null
    it.element.addEventListener('scrollend', () => {
      const now = Math.round(it.element.scrollLeft / Math.max(1, it.element.clientWidth))
      if (now === current) return
      current = now
      it.emit('change', { current, currentItemId: '', source: 'touch' })
      it.emit('animationfinish', { current, currentItemId: '', source: 'touch' })
    })
    return {
      update() {
        const wanted = it.number('current', 0)
        if (wanted === asked) return
        asked = current = wanted
        requestAnimationFrame(() => { it.element.scrollLeft = wanted * it.element.clientWidth })
      },
    }
  },
}

export const richText: StandInSpec = {
  properties: ['nodes', 'space'],
  make: (it) => ({ update() { it.element.replaceChildren(...richNodes(it.get('nodes'))) } }),
}

interface RichNode { readonly type?: string; readonly text?: string; readonly name?: string; readonly attrs?: Record<string, string>; readonly children?: readonly RichNode[] }

function richNodes(nodes: unknown): Node[] {
  if (typeof nodes === 'string') {
    // Parsed without running anything, then only what rich-text allows is kept.
    const parsed = new DOMParser().parseFromString(nodes, 'text/html')
    parsed.querySelectorAll('script,style,iframe,object').forEach((bad) => bad.remove())
    return [...parsed.body.childNodes]
  }
  return (Array.isArray(nodes) ? (nodes as RichNode[]) : []).map((node) => {
    if (node.type === 'text' || node.text !== undefined) return document.createTextNode(node.text ?? '')
    const made = document.createElement(node.name ?? 'span')
    for (const [name, value] of Object.entries(node.attrs ?? {})) if (['class', 'style', 'src', 'alt', 'width', 'height'].includes(name)) made.setAttribute(name, value)
    made.append(...richNodes(node.children))
    return made
  })
}

export const progress: StandInSpec = {
  properties: ['percent', 'show-info', 'activeColor', 'color', 'stroke-width'],
  make: (it) => ({
    update() {
      it.element.dataset['ownRole'] = 'progressbar'
      it.element.setAttribute('role', 'progressbar')
      it.element.style.setProperty('--percent', `${it.number('percent', 0)}%`)
    },
  }),
}

export const pageMeta: StandInSpec = {
  properties: ['page-style', 'root-font-size', 'root-background-color', 'page-font-size', 'scroll-top'],
  make: (it) => ({
    update() {
      const page = it.element.closest<HTMLElement>('wx-page')
      page?.setAttribute('style', it.words('page-style'))
      const size = it.words('page-font-size')
      if (page && /px$/.test(size)) page.style.fontSize = size
    },
  }),
}

export const movableView: StandInSpec = {
  properties: ['x', 'y', 'direction', 'disabled', 'inertia', 'out-of-bounds', 'scale'],
  make(it) {
    let [x, y] = [0, 0]
    let set = ''
    let finger: { x: number; y: number } | null = null
    const place = (source: string) => {
      it.element.style.transform = `translate(${x}px, ${y}px)`
      if (source) it.emit('change', { x, y, source })
    }
    it.element.addEventListener('touchstart', (event) => { const touch = event.touches[0]; if (touch && !it.flag('disabled')) finger = { x: touch.clientX - x, y: touch.clientY - y } }, { passive: true })
    it.element.addEventListener('touchmove', (event) => {
      const [touch, area] = [event.touches[0], it.element.closest<HTMLElement>('wx-movable-area')]
      if (!touch || !finger || !area) return
      const direction = it.words('direction', 'none')
      const within = (value: number, room: number) => Math.min(Math.max(0, value), Math.max(0, room))
      if (direction === 'all' || direction === 'horizontal') x = within(touch.clientX - finger.x, area.clientWidth - it.element.offsetWidth)
      if (direction === 'all' || direction === 'vertical') y = within(touch.clientY - finger.y, area.clientHeight - it.element.offsetHeight)
      place('touch')
    }, { passive: true })
    it.element.addEventListener('touchend', () => { finger = null })
    return {
      update() {
        const wanted = `${it.number('x', 0)},${it.number('y', 0)}`
        if (wanted === set) return
        set = wanted
        ;[x, y] = [it.number('x', 0), it.number('y', 0)]
        place('')
      },
    }
  },
}
