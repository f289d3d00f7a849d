/** What the client draws above the page: toasts, dialogs, pickers. */
const layer = (): HTMLElement => document.querySelector<HTMLElement>('.wx-overlay') ?? document.body

export function element(tag: string, className: string, words = ''): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = words
  return made
}

let toast: HTMLElement | null = null

export function showToast(words: string, role: 'status' | 'progressbar', mask: boolean): void {
  hideToast()
  toast = element('div', mask ? 'wx-toast-mask' : 'wx-toast-place')
  const box = element('div', 'wx-toast', words)
  box.setAttribute('role', role)
  toast.append(box)
  layer().append(toast)
}

export function hideToast(): void {
  toast?.remove()
  toast = null
}

export interface Choice<T> {
  readonly words: string
  readonly value: T
  readonly main?: boolean
}

/** The browser's click follows the finger's tap: a dialog that a tap opened must not take it. */
const AFTER_CLICK_MS = 60

/** A dialog that answers with the chosen value; null when the dark area around it is touched, where that is allowed. */
export function ask<T>(title: string, content: readonly (string | HTMLElement)[], choices: readonly Choice<T>[], mayClose = false): Promise<T | null> {
  return new Promise((resolve) => {
    const mask = element('div', 'wx-mask')
    const box = element('div', 'wx-dialog')
    box.setAttribute('role', 'dialog')
    box.setAttribute('aria-modal', 'true')
    if (title !== '') {
      box.setAttribute('aria-label', title)
      box.append(element('h4', 'wx-dialog-title', title))
    }
    box.append(...content.map((part) => (typeof part === 'string' ? element('p', 'wx-dialog-words', part) : part)))
    const done = (value: T | null) => {
      mask.remove()
      resolve(value)
    }
    for (const { words, value, main } of choices) {
      const button = element('button', main ? 'wx-dialog-main' : 'wx-dialog-other', words)
      button.addEventListener('click', () => done(value))
      box.append(button)
    }
    if (mayClose) mask.addEventListener('click', (event) => { if (event.target === mask) done(null) })
    mask.append(box)
    setTimeout(() => layer().append(mask), AFTER_CLICK_MS)
  })
}
