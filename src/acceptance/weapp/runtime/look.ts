import type { Element as FrameworkElement } from 'glass-easel'
import type { Tappable } from '../run-record'
import type { NameQuery } from './control'

/** What a person sees: dialogs and toasts, else the page in front with the client's bars. */
function layers(): HTMLElement[] {
  const found = ['.wx-overlay', 'wx-page:not([hidden])', '.wx-nav', '.wx-tabs']
  return found.flatMap((selector) => { const element = document.querySelector<HTMLElement>(selector); return element && getComputedStyle(element).display !== 'none' ? [element] : [] })
}

export function visible(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
}

const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim()

export const words = (): string => layers().map((layer) => layer.innerText).join('\n').split('\n').map(tidy).filter(Boolean).join('\n')

const accepts = (query: NameQuery): ((words: string) => boolean) => {
  if ('text' in query) return (given) => tidy(given) === tidy(query.text)
  const pattern = new RegExp(query.pattern, query.flags)
  return (given) => pattern.test(tidy(given))
}

/** By the name read aloud, else the innermost thing with these words. */
export function find(query: NameQuery): HTMLElement | null {
  const fits = accepts(query)
  for (const layer of layers()) {
    const named = [...layer.querySelectorAll<HTMLElement>('[aria-label]')].find((element) => fits(element.getAttribute('aria-label') ?? '') && element.closest('[aria-hidden="true"]') === null && visible(element))
    if (named) return named
  }
  for (const layer of layers()) {
    const worded = [...layer.querySelectorAll<HTMLElement>('*')].filter((element) => element.textContent !== '' && fits(element.innerText ?? '') && visible(element))
    const innermost = worded.find((element) => !worded.some((other) => other !== element && element.contains(other)))
    if (innermost) return innermost
  }
  return null
}

export function field(label: string): HTMLElement | null {
  const fields = layers().flatMap((layer) => [...layer.querySelectorAll<HTMLElement>('input,textarea')])
  return fields.find((element) => element.getAttribute('aria-label') === label && visible(element)) ?? null
}

/** Everything in front that a tap may reach: what has a role of that kind, and what looks pressed under a finger. */
export function tappables(): Tappable[] {
  const roles = new Set(['button', 'link', 'radio', 'tab', 'option', 'switch', 'checkbox'])
  return layers().flatMap((layer) => [...layer.querySelectorAll<HTMLElement>('*')]).filter((element) => {
    if (!visible(element) || element.closest('.wx-map-ground')) return false
    return roles.has(element.getAttribute('role') ?? '') || isPressable(element) || element.matches('button,input,textarea')
  }).map((element) => {
    const { width, height } = element.getBoundingClientRect()
    const role = element.getAttribute('role') ?? { BUTTON: 'button', INPUT: 'textbox', TEXTAREA: 'textbox' }[element.tagName] ?? ''
    return { role, name: tidy(element.getAttribute('aria-label') ?? element.innerText ?? ''), width: Math.round(width), height: Math.round(height) }
  })
}

/** Taro's templates listen to taps on every view, so the listener tells nothing: the pressed look does. */
function isPressable(element: HTMLElement): boolean {
  const { __wxElement: framework } = element as unknown as { readonly __wxElement?: FrameworkElement & { readonly data?: Record<string, unknown> } }
  const hover = framework?.data?.['hoverClass']
  return typeof hover === 'string' && hover !== '' && hover !== 'none'
}
