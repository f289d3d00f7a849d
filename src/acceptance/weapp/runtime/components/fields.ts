import type { Behaviour, StandIn, StandInSpec } from './stand-in'

const PROPERTIES = ['value', 'type', 'password', 'placeholder', 'placeholder-style', 'placeholder-class', 'maxlength', 'disabled', 'focus', 'auto-focus', 'auto-height', 'confirm-type', 'cursor-spacing', 'name']
const KEYBOARD: Readonly<Record<string, string>> = { number: 'numeric', digit: 'decimal', idcard: 'text', nickname: 'text' }
/** WeChat's own limit where none is given. */
const USUAL_LENGTH = 140

export const input: StandInSpec = { properties: PROPERTIES, make: (it) => field(it, document.createElement('input')) }
export const textarea: StandInSpec = { properties: PROPERTIES, make: (it) => field(it, document.createElement('textarea')) }

/** The control is the browser's. A value of the page replaces what was typed only when it changed, as in WeChat. */
function field(it: StandIn, control: HTMLInputElement | HTMLTextAreaElement): Behaviour {
  const hint = document.createElement('div')
  it.element.append(hint, control)
  let given: string | null = null
  let focused = false
  const showHint = () => { hint.style.display = control.value === '' ? '' : 'none' }
  const grow = () => {
    if (!(control instanceof HTMLTextAreaElement) || !it.flag('auto-height')) return
    control.style.height = 'auto'
    control.style.height = `${control.scrollHeight}px`
  }
  const tell = (type: string, more: Record<string, unknown> = {}) => it.emit(type, { value: control.value, cursor: control.selectionStart ?? control.value.length, ...more })
  control.addEventListener('input', (event) => {
    event.stopPropagation()
    showHint()
    grow()
    tell('input', { keyCode: 0 })
  })
  control.addEventListener('change', (event) => event.stopPropagation())
  control.addEventListener('focus', () => tell('focus', { height: 0 }))
  control.addEventListener('blur', () => tell('blur'))
  control.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Enter' && control instanceof HTMLInputElement) tell('confirm')
  })
  return {
    update() {
      const value = it.words('value')
      if (value !== given) {
        given = value
        if (control.value !== value) control.value = value
      }
      control.setAttribute('aria-label', it.words('aria-label'))
      hint.className = `wx-hint ${it.words('placeholder-class')}`
      hint.setAttribute('style', it.words('placeholder-style'))
      hint.dataset['words'] = it.words('placeholder')
      hint.setAttribute('aria-hidden', 'true')
      const limit = it.number('maxlength', USUAL_LENGTH)
      if (limit >= 0) control.maxLength = limit
      else control.removeAttribute('maxlength')
      control.disabled = it.flag('disabled')
      control.enterKeyHint = it.words('confirm-type', 'done')
      if (control instanceof HTMLInputElement) {
        control.type = it.flag('password') ? 'password' : 'text'
        control.inputMode = KEYBOARD[it.words('type')] ?? 'text'
      }
      it.element.dataset['field'] = it.words('name')
      showHint()
      grow()
      const wants = it.flag('focus') || it.flag('auto-focus')
      if (wants && !focused) requestAnimationFrame(() => control.focus())
      focused = wants
    },
    value: () => control.value,
    reset: () => { control.value = ''; showHint() },
  }
}
