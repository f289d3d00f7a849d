import * as ge from 'glass-easel'
import { component, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { STAND_IN_TAGS, OTHER_TAGS } from '../stand-in-tags'
import { packed, templates } from './package'
import { record, recordError, recordProblem } from './record'
import { afterTap, refusesTap } from './components/stand-in'

/** WeChat's own framework: components, templates, setData, events and selectors are real. */
const env = new MiniProgramEnv()
export const code = env.createCodeSpace('main', true)

const native = new Set<string>([...STAND_IN_TAGS, ...OTHER_TAGS])
/** WeChat warns from 256 KB on; the real limit is 1 MB. */
const SETDATA_WARNING = 256 * 1024

function backendContext(): ge.CurrentWindowBackendContext {
  const context = new ge.CurrentWindowBackendContext()
  const { document: dom } = context
  context.document = {
    createElement: (tag) => dom.createElement(native.has(tag) ? `wx-${tag}` : tag === 'page' ? 'page-root' : tag),
    createTextNode: (text) => dom.createTextNode(text),
    createDocumentFragment: () => dom.createDocumentFragment(),
  }
  context.onEvent((target, type, detail: unknown, options) => {
    const element = target.getBackendElement() as unknown as HTMLElement | null
    if (type === 'tap' && element && (refusesTap(element) || onMapGround(options.originalEvent))) return undefined
    const event = new ge.Event(type, detail, options)
    ge.Event.dispatchEvent(target, event)
    if (type === 'tap' && element) afterTap(element)
    return event.getEventBubbleStatus()
  })
  return context
}

/** A map tells of its own taps, with the place. */
const onMapGround = (event: unknown): boolean => event instanceof Event && event.target instanceof Element && event.target.closest('.wx-map-ground') !== null

interface Caller {
  readonly id?: string
  readonly dataset?: Record<string, unknown> | null
  readonly _$?: ge.Element
  getBackendElement?(): unknown
}

/** Events as the client hands them over: plain targets, fingers as lists. */
function shapeEvents(): void {
  const plainTarget = (caller: Caller) => {
    const element = (caller._$?.getBackendElement() ?? caller.getBackendElement?.()) as HTMLElement | null | undefined
    return { id: caller.id ?? '', dataset: caller.dataset ?? {}, offsetLeft: element?.offsetLeft ?? 0, offsetTop: element?.offsetTop ?? 0 }
  }
  const finger = (touch: Touch | MouseEvent, index: number) => ({
    identifier: 'identifier' in touch ? touch.identifier : index, pageX: touch.pageX, pageY: touch.pageY, clientX: touch.clientX, clientY: touch.clientY,
  })
  const shaped = function (this: ge.Event<unknown>, target: Caller, mark: unknown, current: Caller) {
    const event = Object.create(this) as Record<string, unknown>
    const original = this.getOriginalEvent()
    Object.assign(event, { type: this.type, timeStamp: this.timeStamp, detail: this.detail, target: plainTarget(target), currentTarget: plainTarget(current), mark })
    if (original instanceof TouchEvent) Object.assign(event, { touches: [...original.touches].map(finger), changedTouches: [...original.changedTouches].map(finger) })
    else if (original instanceof MouseEvent) Object.assign(event, { touches: [finger(original, 0)], changedTouches: [finger(original, 0)] })
    return event
  }
  Object.defineProperty(ge.Event.prototype, 'wrapShadowedEvent', { value: shaped })
}

/** All data goes through JSON, as between WeChat's two threads, and is weighed. */
function weighSetData(): void {
  const encoder = new TextEncoder()
  const real = component.ComponentCaller.prototype.setData as (this: unknown, data: unknown, done?: () => void) => void
  const weighed = function (this: { is: string }, data: Record<string, unknown>, done?: () => void) {
    const json = JSON.stringify(data)
    const bytes = encoder.encode(json).byteLength
    for (const [key, value] of Object.entries(data)) if (value === undefined) recordProblem(`${this.is}: setData of ${key} is undefined`)
    if (bytes > SETDATA_WARNING) recordProblem(`${this.is}: setData of ${bytes} bytes`)
    record.setData.push({ route: this.is, bytes, keys: Object.keys(data) })
    real.call(this, JSON.parse(json), done)
  }
  Object.defineProperty(component.ComponentCaller.prototype, 'setData', { value: weighed, writable: true, configurable: true })
}

/** WeChat's longpress: 350 ms without moving or scrolling. */
function addLongPress(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  addEventListener('pointerdown', (event) => {
    clearTimeout(waiting)
    let at = event.target as (Node & { __wxElement?: ge.Element }) | null
    while (at && !at.__wxElement) at = at.parentNode
    const element = at?.__wxElement
    if (element) waiting = setTimeout(() => element.triggerEvent('longpress', { x: event.clientX, y: event.clientY }, { bubbles: true, composed: true }), 350)
  }, true)
  for (const end of ['pointerup', 'pointercancel', 'scroll', 'pointermove']) addEventListener(end, () => clearTimeout(waiting), true)
}

export function startFramework() {
  ge.globalOptions.throwGlobalError = false
  ge.addGlobalWarningListener((message) => { recordProblem(`glass-easel: ${message}`); return false })
  ge.addGlobalErrorListener((error, method) => { recordError(`glass-easel ${method ?? ''}`, error); return false })
  shapeEvents()
  weighSetData()
  addLongPress()
  // Selectors of the app name plain ids, as in WeChat.
  const inner = code as unknown as { prepareComponentOptions(is: string, options: unknown): [ge.ComponentOptions, unknown] }
  const prepare = inner.prepareComponentOptions.bind(code)
  inner.prepareComponentOptions = (is, options) => {
    const [made, isolation] = prepare(is, options)
    return [{ ...made, idPrefixGenerator: null, writeIdToDOM: true }, isolation]
  }
  for (const [path, content] of Object.entries(templates)) code.addCompiledTemplate(path, { groupList: templates, content } as unknown as ge.template.ComponentTemplate)
  for (const [path, config] of Object.entries(packed.configs)) code.addComponentStaticConfig(path, config)
  for (const [path, css] of Object.entries(packed.styles)) {
    const style = document.createElement('style')
    style.dataset['wxss'] = path
    style.textContent = css
    document.head.append(style)
  }
  return env.associateBackend(backendContext())
}
