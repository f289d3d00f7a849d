import { render, screen } from '@testing-library/react'
import { NoCircle } from './no-circle'

test.each([
  ['no_road_nearby', '这里 300 米内没有路的数据，画不出圈。换个地方试试，或选村名。'], ['outside_network', '这个位置不在临猗县。要看哪个村？'],
] as const)('where no circle can be drawn (%s) the sentence says why and there is a way on', (reason, sentence) => {
  render(<NoCircle reason={reason} />)
  expect(screen.getByText(sentence)).toBeTruthy()
  expect(screen.getByRole('button', { name: '选村名' })).toBeTruthy()
})
