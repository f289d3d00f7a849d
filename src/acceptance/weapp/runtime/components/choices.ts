import type { StandInSpec } from './stand-in'

const control = (type: string): HTMLInputElement => {
  const made = document.createElement('input')
  made.type = type
  return made
}
const stop = (event: Event) => event.stopPropagation()

export const switchControl: StandInSpec = {
  properties: ['checked', 'disabled', 'type', 'color', 'name'],
  make(it) {
    const inner = control('checkbox')
    inner.setAttribute('role', 'switch')
    it.element.append(inner)
    let given: boolean | null = null
    inner.addEventListener('input', stop)
    inner.addEventListener('change', (event) => {
      stop(event)
      given = null
      it.emit('change', { value: inner.checked })
    })
    return {
      update() {
        const checked = it.flag('checked')
        if (checked !== given) inner.checked = given = checked
        inner.disabled = it.flag('disabled')
        inner.style.setProperty('--on', it.words('color', '#04be02'))
        inner.setAttribute('aria-label', it.words('aria-label'))
        it.element.dataset['field'] = it.words('name')
      },
      value: () => inner.checked,
    }
  },
}

interface Member { readonly checked: () => boolean; readonly set: (checked: boolean) => void; readonly value: () => unknown }
const members = new WeakMap<Element, Member>()
const groups = new WeakMap<Element, { emit(value: unknown): void }>()

const choice = (kind: 'radio' | 'checkbox'): StandInSpec => ({
  properties: ['value', 'checked', 'disabled', 'color'],
  make(it) {
    const inner = control(kind)
    it.element.prepend(inner)
    let given: boolean | null = null
    members.set(it.element, { checked: () => inner.checked, set: (checked) => { inner.checked = checked }, value: () => it.get('value') })
    inner.addEventListener('input', stop)
    inner.addEventListener('change', (event) => {
      stop(event)
      given = null
      const group = it.element.closest(`wx-${kind}-group`)
      if (!group) return
      const all = [...group.querySelectorAll(`wx-${kind}`)].flatMap((element) => { const member = members.get(element); return member ? [{ element, member }] : [] })
      if (kind === 'radio') for (const { element, member } of all) if (element !== it.element) member.set(false)
      const chosen = all.filter(({ member }) => member.checked()).map(({ member }) => member.value())
      groups.get(group)?.emit(kind === 'radio' ? chosen[0] : chosen)
    })
    return {
      update() {
        const checked = it.flag('checked')
        if (checked !== given) inner.checked = given = checked
        inner.disabled = it.flag('disabled')
        inner.setAttribute('aria-label', it.words('aria-label', it.element.textContent ?? ''))
      },
    }
  },
})

const group = (kind: 'radio' | 'checkbox'): StandInSpec => ({
  properties: ['name'],
  make(it) {
    groups.set(it.element, { emit: (value) => it.emit('change', { value }) })
    return {
      update() { it.element.dataset['field'] = it.words('name') },
      value: () => {
        const chosen = [...it.element.querySelectorAll(`wx-${kind}`)].flatMap((element) => { const member = members.get(element); return member?.checked() ? [member.value()] : [] })
        return kind === 'radio' ? chosen[0] ?? '' : chosen
      },
    }
  },
})

export const radio = choice('radio')
export const checkbox = choice('checkbox')
export const radioGroup = group('radio')
export const checkboxGroup = group('checkbox')

export const slider: StandInSpec = {
  properties: ['value', 'min', 'max', 'step', 'disabled', 'show-value', 'name'],
  make(it) {
    const inner = control('range')
    it.element.append(inner)
    let given: number | null = null
    inner.addEventListener('input', (event) => { stop(event); it.emit('changing', { value: Number(inner.value) }) })
    inner.addEventListener('change', (event) => { stop(event); it.emit('change', { value: Number(inner.value) }) })
    return {
      update() {
        Object.assign(inner, { min: it.words('min', '0'), max: it.words('max', '100'), step: it.words('step', '1'), disabled: it.flag('disabled') })
        const value = it.number('value', 0)
        if (value !== given) { given = value; inner.value = String(value) }
        inner.setAttribute('aria-label', it.words('aria-label'))
        it.element.dataset['field'] = it.words('name')
      },
      value: () => Number(inner.value),
    }
  },
}

