import { useState } from 'react'
import { PROBLEMS } from '@/contract/problem-codes'
import { spellReceipt } from '@/domain/desk/receipt'
import { Box } from '@/client/ui/base/box'
import { Button } from '@/client/ui/button'
import { Field } from '@/client/ui/field'
import { codeFault } from '../../../report-words'

interface CodeFormProps {
  /** What was asked for before, or came with a link. */
  first: string
  /** The server does not know `first`. */
  unknown: boolean
  onCode(code: string): void
}

/** With spaces, without hyphens, in small letters: whatever was meant is read. */
const LONGEST = 40

export function CodeForm({ first, unknown, onCode }: CodeFormProps) {
  const [typed, setTyped] = useState(first)
  const [pressed, setPressed] = useState(first !== '')
  const fault = codeFault(typed) ?? (unknown && spellReceipt(typed) === first ? PROBLEMS.receipt_not_found.sentence : null)
  const look = () => {
    setPressed(true)
    if (fault === null) onCode(spellReceipt(typed))
  }
  const write = (text: string) => {
    setTyped(text)
    setPressed(false)
  }
  return (
    <Box className="receipt-form">
      <Box className="title" role="heading" level={2}>看办到哪一步了</Box>
      <Box className="receipt-form">
        <Field single label="单号" hint="15 位字母和数字。横线写不写都行，大写小写都行。" value={typed} max={LONGEST} error={pressed ? fault : null} onText={write} onConfirm={look} />
      </Box>
      <Button kind="main" text="看答复" onTap={look} />
      <Box className="small receipt-ways">从这台手机报的，单号都记在“我的”里，不用自己写。</Box>
    </Box>
  )
}
