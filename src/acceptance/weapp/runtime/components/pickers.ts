import { ask, element } from '../overlay'
import { recordUnsupported } from '../record'
import type { StandIn, StandInSpec } from './stand-in'

/** A picker opens a dialog: one button a row, or the browser's own field for days and times. */
export const picker: StandInSpec = {
  properties: ['mode', 'range', 'range-key', 'value', 'start', 'end', 'fields', 'disabled', 'header-text', 'name'],
  make(it) {
    return {
      update() { it.element.dataset['field'] = it.words('name') },
      value: () => it.get('value'),
      tapped() {
        if (it.flag('disabled')) return
        void pick(it).then((value) => (value === null ? it.emit('cancel', {}) : it.emit('change', { value })))
      },
    }
  },
}

const rows = (it: StandIn, range: unknown): string[] => {
  const key = it.words('range-key')
  return (Array.isArray(range) ? range : []).map((row: unknown) => String(key && typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[key] : row))
}

async function pick(it: StandIn): Promise<unknown> {
  const title = it.words('header-text')
  const mode = it.words('mode', 'selector')
  if (mode === 'selector') {
    const chosen = await ask(title, [], [...rows(it, it.get('range')).map((words, index) => ({ words, value: index })), { words: '取消', value: -1 }], true)
    return chosen === null || chosen < 0 ? null : String(chosen)
  }
  if (mode === 'multiSelector') return pickColumns(it, title)
  if (mode === 'date' || mode === 'time') {
    const field = document.createElement('input')
    field.type = mode === 'time' ? 'time' : { year: 'number', month: 'month' }[it.words('fields')] ?? 'date'
    field.className = 'wx-dialog-field'
    field.setAttribute('aria-label', mode === 'time' ? '时间' : '日期')
    field.value = it.words('value')
    Object.assign(field, { min: it.words('start'), max: it.words('end') })
    return (await ask(title, [field], [{ words: '取消', value: false }, { words: '确定', value: true, main: true }], true)) === true ? field.value : null
  }
  recordUnsupported(`picker mode ${mode}`)
  return null
}

async function pickColumns(it: StandIn, title: string): Promise<number[] | null> {
  const columns = Array.isArray(it.get('range')) ? (it.get('range') as unknown[]) : []
  const value = Array.isArray(it.get('value')) ? (it.get('value') as number[]) : []
  const lists = columns.map((column, at) => {
    const list = document.createElement('select')
    list.className = 'wx-dialog-field'
    list.setAttribute('aria-label', `第 ${at + 1} 列`)
    list.append(...rows(it, column).map((words, index) => Object.assign(document.createElement('option'), { textContent: words, value: String(index) })))
    list.selectedIndex = value[at] ?? 0
    list.addEventListener('change', () => it.emit('columnchange', { column: at, value: list.selectedIndex }))
    return list
  })
  const yes = await ask(title, lists, [{ words: '取消', value: false }, { words: '确定', value: true, main: true }], true)
  return yes === true ? lists.map((list) => list.selectedIndex) : null
}

const ROW = 34

export const pickerView: StandInSpec = {
  properties: ['value', 'indicator-style', 'mask-style'],
  make(it) {
    let given = ''
    const columns = () => [...it.element.querySelectorAll<HTMLElement>('wx-picker-view-column')]
    it.element.addEventListener('scrollend', () => it.emit('change', { value: columns().map((column) => Math.round(column.scrollTop / ROW)) }), true)
    return {
      update() {
        const value = Array.isArray(it.get('value')) ? (it.get('value') as number[]) : []
        if (JSON.stringify(value) === given) return
        given = JSON.stringify(value)
        requestAnimationFrame(() => columns().forEach((column, at) => { column.scrollTop = (value[at] ?? 0) * ROW }))
      },
    }
  },
}

export const pickerViewColumn: StandInSpec = { properties: [], make(it) { it.element.prepend(element('i', 'wx-column-edge')); it.element.append(element('i', 'wx-column-edge')); return {} } }
