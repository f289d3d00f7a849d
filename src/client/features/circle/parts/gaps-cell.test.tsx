import { render, screen } from '@testing-library/react'
import { GapsCell } from './gaps-cell'

describe('how much is missing', () => {
  test('is told as 38 项基本服务，还缺 7 项, in words and aloud', () => {
    render(<GapsCell completeness={{ satisfied: 31, applicable: 38, list: 'urban' }} />)
    const cell = screen.getByRole('button')
    expect(cell.textContent).toBe('38 项基本服务，还缺 7 项')
    expect(cell.getAttribute('aria-label')).toContain('38 项基本服务，还缺 7 项')
  })
  test('nothing missing is said to be so', () => {
    render(<GapsCell completeness={{ satisfied: 38, applicable: 38, list: 'urban' }} />)
    expect(screen.getByRole('button').textContent).toBe('38 项基本服务，一项不缺')
  })
  test('is not told where there is no list to compare with', () => {
    expect(render(<GapsCell completeness={null} />).container.textContent).toBe('')
  })
})
