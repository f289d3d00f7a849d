import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { faultsOf } from '@/client/features/circle/correction/draft'
import { Field } from './field'

function Form() {
  const [text, setText] = useState('')
  return <Field label="应该是什么" hint="不写也行。" value={text} max={200} error={faultsOf({ kind: 'hours', text }).text} onText={setText} />
}
const write = (count: number) => fireEvent.change(screen.getByRole('textbox'), { target: { value: '字'.repeat(count) } })

test('the label is the field’s name for a screen reader, the hint stands beside it', () => {
  render(<Form />)
  expect(screen.getByRole('textbox', { name: '应该是什么' })).toBeTruthy()
  expect(screen.getByText('不写也行。')).toBeTruthy()
})
test('as long as the words fit nothing is said', () => {
  render(<Form />)
  write(200)
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBeNull()
})
test('too many words are kept, marked and told by how many', () => {
  render(<Form />)
  write(213)
  expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toHaveLength(213)
  expect(screen.getByRole('alert').textContent).toBe('最多 200 字，现在 213 字，删 13 个字就行。')
  expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true')
  write(200)
  expect(screen.queryByRole('alert')).toBeNull()
})
test('one may write past the limit, or nobody could be told', () => {
  render(<Form />)
  expect((screen.getByRole('textbox') as HTMLTextAreaElement).maxLength).toBeGreaterThan(213)
})
