import { fireEvent, render, screen } from '@testing-library/react'
import taro from '@/client/test-taro'
import { CallButton } from './call-button'

describe('calling a station', () => {
  beforeEach(() => jest.clearAllMocks())
  test('a real number is dialled', () => {
    render(<CallButton station={{ phone: '0359-4022222', dialable: true, name: '药店' }} />)
    fireEvent.click(screen.getByRole('button'))
    expect(taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '0359-4022222' })
  })
  test('an invented number is never dialled, and it says so', () => {
    render(<CallButton station={{ phone: '0359-0000000', dialable: false, name: '药店' }} />)
    fireEvent.click(screen.getByRole('button'))
    expect(taro.makePhoneCall).not.toHaveBeenCalled()
    expect(screen.getByRole('status').textContent).toContain('不能拨')
  })
  test('without a number there is no button', () => {
    expect(render(<CallButton station={{ phone: null, dialable: false, name: '药店' }} />).container.textContent).toBe('')
  })
})
