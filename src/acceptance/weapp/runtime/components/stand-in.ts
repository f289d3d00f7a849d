import type { ComponentSpace, Element as FrameworkElement } from 'glass-easel'
import { Event as FrameworkEvent } from 'glass-easel'
import { packed } from '../package'

/** One native component on the page: properties come from the template, the inside is plain DOM. */
export interface StandIn {
  readonly element: HTMLElement
  get(name: string): unknown
  words(name: string, otherwise?: string): string
  flag(name: string, otherwise?: boolean): boolean
  number(name: string, otherwise: number): number
  /** An event of the component. Native events do not bubble unless told to. */
  emit(type: string, detail?: unknown, more?: { readonly bubbles?: boolean; readonly fields?: Record<string, unknown> }): void
}

export interface Behaviour {
  /** After every change of a property. */
  update?(): void
  attached?(): void
  detached?(): void
  /** A disabled button gives no tap. */
  refusesTap?(): boolean
  /** A finger tapped this or something inside, and the app's own listeners have run. */
  tapped?(target: HTMLElement): void
  /** Its value in a form. */
  value?(): unknown
  reset?(): void
}

export interface StandInSpec {
  readonly properties: readonly string[]
  make?(it: StandIn): Behaviour
}

const behaviours = new WeakMap<Element, Behaviour>()
export const behaviourOf = (element: Element): Behaviour | null => behaviours.get(element) ?? null

function* upwards(element: HTMLElement): Generator<Behaviour> {
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    const found = behaviours.get(at)
    if (found) yield found
  }
}

export function refusesTap(element: HTMLElement): boolean {
  for (const behaviour of upwards(element)) if (behaviour.refusesTap?.()) return true
  return false
}

export function afterTap(element: HTMLElement): void {
  for (const behaviour of [...upwards(element)]) behaviour.tapped?.(element)
}

const ARIA = ['aria-role', 'aria-label', 'aria-hidden', 'aria-checked', 'aria-selected', 'aria-expanded', 'aria-disabled', 'aria-labelledby', 'aria-describedby', 'aria-live', 'aria-modal', 'aria-level', 'aria-pressed', 'aria-valuenow', 'aria-valuemin', 'aria-valuemax']

const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
const truthy = (value: unknown): boolean => value === true || value === '' || (typeof value === 'string' && value !== 'false') || (typeof value === 'number' && value !== 0)

type Host = FrameworkElement & { readonly data: Record<string, unknown> }

/** Makes every native tag a component of the framework, so that properties, events, datasets and ids follow it. */
export function installStandIns(space: ComponentSpace, specs: Readonly<Record<string, StandInSpec>>): void {
  for (const [tag, spec] of Object.entries(specs)) {
    const names = [...new Set([...spec.properties, ...ARIA, ...(packed.attributes[tag] ?? [])])].map(camel)
    const made = new WeakMap<object, { refresh(): void; behaviour: Behaviour }>()
    const definition = space.defineComponent({
      is: `wx/${tag}`,
      properties: Object.fromEntries(names.map((name) => [name, null])),
      observers: { [names.join(', ')](this: object) { made.get(this)?.refresh() } },
      lifetimes: {
        created(this: object) {
          const host = this as unknown as Host
          const it = standIn(host)
          const behaviour = spec.make?.(it) ?? {}
          behaviours.set(it.element, behaviour)
          const refresh = () => {
            showMeaning(it, tag)
            behaviour.update?.()
          }
          made.set(this, { refresh, behaviour })
          refresh()
        },
        attached(this: object) {
          made.get(this)?.behaviour.attached?.()
          made.get(this)?.refresh()
        },
        detached(this: object) { made.get(this)?.behaviour.detached?.() },
      },
    })
    space.setGlobalUsingComponent(tag, definition)
  }
}

function standIn(host: Host): StandIn {
  const element = host.getBackendElement() as unknown as HTMLElement
  const get = (name: string): unknown => host.data[camel(name)]
  return {
    element, get,
    words: (name, otherwise = '') => { const value = get(name); return value === null || value === undefined ? otherwise : String(value) },
    flag: (name, otherwise = false) => { const value = get(name); return value === null || value === undefined ? otherwise : truthy(value) },
    number: (name, otherwise) => { const value = get(name); const number = Number(value); return value === null || value === undefined || value === '' || !Number.isFinite(number) ? otherwise : number },
    emit(type, detail = {}, { bubbles = false, fields } = {}) {
      FrameworkEvent.dispatchEvent(host, new FrameworkEvent(type, detail, { bubbles, composed: bubbles, ...(fields ? { extraFields: fields } : {}) }))
    },
  }
}

/** Controls of the browser inside these carry the name themselves. */
const INNER_CONTROL = new Set(['input', 'textarea', 'switch', 'slider'])

/** aria-role and aria-… of WeChat as the browser's own, so that names and roles can be read and checked. */
function showMeaning(it: StandIn, tag: string): void {
  for (const name of ARIA) {
    const value = it.get(name)
    const attribute = name === 'aria-role' ? 'role' : name
    if (value === null || value === undefined || value === '') {
      if (attribute !== 'role' || !it.element.hasAttribute('data-own-role')) it.element.removeAttribute(attribute)
    } else if (!(INNER_CONTROL.has(tag) && name === 'aria-label')) it.element.setAttribute(attribute, String(value))
  }
}
