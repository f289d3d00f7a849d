import { useEffect, useState } from 'react'
import type { ReceiptAnswer } from '@/contract/desk'
import { isReceipt, spellReceipt } from '@/domain/desk/receipt'
import { failed, IDLE, LOADING, ready, type Fetched } from '@/client/api/fetched'
import { readReceipt } from '@/client/api/receipts'
import { usePageQuery, usePageShow } from '@/client/platform/page'
import { Box } from '@/client/ui/base/box'
import { Scroll } from '@/client/ui/base/scroll'
import { Loadable } from '@/client/ui/loadable'
import { NavBar } from '@/client/ui/nav-bar'
import { Page } from '@/client/ui/page'
import { loadAppInfo } from '../../../app-info'
import { CodeForm } from './code-form'
import { ReceiptView } from './receipt-view'
import '../../more.scss'

/** What became of the report with that code: opened from a list or a link, or typed here. */
export default function ReceiptPage() {
  const { code: linked = '' } = usePageQuery('/receipt')
  const [code, setCode] = useState(() => spellReceipt(linked))
  const [answer, setAnswer] = useState<Fetched<ReceiptAnswer>>(IDLE)
  const asked = isReceipt(code)
  const look = async () => {
    if (!asked) return
    setAnswer((before) => (before.status === 'ready' && before.value.receipt === code ? before : LOADING))
    const result = await readReceipt(code)
    // With an answer on the screen a failed second look changes nothing.
    setAnswer((before) => (result.ok ? ready(result.value) : before.status === 'ready' && before.value.receipt === code ? before : failed(result.failure)))
  }
  useEffect(() => void look(), [code])
  useEffect(() => void loadAppInfo(), [])
  usePageShow(() => void look())
  const unknown = answer.status === 'failed' && answer.failure.kind === 'refused' && answer.failure.code === 'receipt_not_found'
  const other = () => {
    setCode('')
    setAnswer(IDLE)
  }
  return (
    <Page className="receipt">
      <NavBar title="凭单号看答复" />
      <Scroll axis="y" className="body">
        <Box className="pad column">
          {asked && !unknown ? (
            <Loadable of={answer} loading="正在看答复…" failedTitle="答复没有打开" what="receipt" onRetry={() => void look()}>
              {(value) => <ReceiptView answer={value} onOther={other} />}
            </Loadable>
          ) : <CodeForm key={code} first={code} unknown={unknown} onCode={setCode} />}
        </Box>
        <Box className="end" />
      </Scroll>
    </Page>
  )
}
