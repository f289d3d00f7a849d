import type { Behaviour, StandIn } from './stand-in'

/** hover-class: put on while a finger rests, taken off a moment after it left. */
export function withHover(it: StandIn, usual: string, startMs: number, stayMs: number): Behaviour {
  let timer: ReturnType<typeof setTimeout> | undefined
  let worn = ''
  const takeOff = () => {
    if (worn) it.element.classList.remove(...worn.split(/\s+/))
    worn = ''
  }
  it.element.addEventListener('touchstart', () => {
    const name = it.words('hover-class', usual)
    if (name === 'none' || name === '' || it.flag('disabled')) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      worn = name
      it.element.classList.add(...worn.split(/\s+/))
    }, it.number('hover-start-time', startMs))
  }, { passive: true })
  const leave = () => {
    clearTimeout(timer)
    timer = setTimeout(takeOff, it.number('hover-stay-time', stayMs))
  }
  it.element.addEventListener('touchend', leave)
  it.element.addEventListener('touchcancel', leave)
  return {}
}
