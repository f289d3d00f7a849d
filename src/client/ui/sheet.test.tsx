import { fireEvent, render, screen } from '@testing-library/react'
import { Sheet } from './sheet'
import { useLook } from './look-store'
import type { Stop } from './sheet-stops'

const WINDOW = 1000
beforeEach(() => useLook.setState({ windowHeight: WINDOW }))

function shown(stop: Stop) {
  const onStop = jest.fn()
  render(<Sheet label="走得到的地方" stop={stop} onStop={onStop} head={<div>头</div>}>名单</Sheet>)
  const sheet = screen.getByRole('region')
  const bar = screen.getByText('头')
  const drag = (from: number, to: number) => {
    fireEvent.touchStart(bar, { touches: [{ clientY: from }] })
    fireEvent.touchMove(bar, { touches: [{ clientY: to }] })
  }
  return { onStop, sheet, drag, letGo: () => fireEvent.touchEnd(bar) }
}

test.each([['peek', '34%'], ['half', '55%'], ['full', '90%']] as const)('at %s it takes %s of the page', (stop, height) => {
  expect(shown(stop).sheet.style.height).toBe(height)
})
test('a visible button does what pulling does, and says which way it goes', () => {
  for (const [stop, next, words] of [['peek', 'half', '拉高，多看内容'], ['half', 'full', '拉高，多看内容'], ['full', 'peek', '收起，多看地图']] as const) {
    document.body.replaceChildren()
    const { onStop } = shown(stop)
    fireEvent.click(screen.getByRole('button', { name: words }))
    expect(onStop).toHaveBeenCalledWith(next)
  }
})
test('it follows the finger and rests at the next stop when let go', () => {
  const { sheet, drag, letGo, onStop } = shown('peek')
  drag(660, 560)
  expect(sheet.style.height).toBe('44%')
  expect(onStop).not.toHaveBeenCalled()
  letGo()
  expect(onStop).toHaveBeenCalledWith('half')
})
test('a touch that moves nothing changes nothing', () => {
  const { letGo, onStop } = shown('half')
  fireEvent.touchStart(screen.getByText('头'), { touches: [{ clientY: 450 }] })
  letGo()
  expect(onStop).not.toHaveBeenCalled()
})
test('a touch that the phone takes away ends the pull as well', () => {
  const { sheet, drag, onStop } = shown('half')
  drag(450, 650)
  fireEvent.touchCancel(screen.getByText('头'))
  expect(onStop).toHaveBeenCalledWith('peek')
  expect(sheet.style.height).toBe('55%')
})
