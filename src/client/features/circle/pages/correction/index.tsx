import { useEffect, useState } from 'react'
import { CORRECTION_KINDS, CORRECTION_TEXT_MAX } from '@/domain/circle/correction'
import { nowMs } from '@/client/platform/clock'
import { back } from '@/client/platform/navigation'
import { usePageQuery, usePageShow } from '@/client/platform/page'
import { deliveryOf, flushOutbox, hand, useOutbox } from '@/client/api/outbox'
import { valueOf } from '@/client/api/fetched'
import { sentenceOf } from '@/client/api/failure'
import { Box } from '@/client/ui/base/box'
import { Scroll } from '@/client/ui/base/scroll'
import { Button } from '@/client/ui/button'
import { Field } from '@/client/ui/field'
import { NavBar } from '@/client/ui/nav-bar'
import { Note } from '@/client/ui/note'
import { Page } from '@/client/ui/page'
import { RadioCards } from '@/client/ui/radio-cards'
import { faultsOf, isComplete, KIND_NAMES, newDraft, readDraft, removeDraft, writeDraft, type Draft } from '../../correction/draft'
import { loadStation, useStation } from '../../station-store'
import { draftTimeWords } from '../../words'
import { DeliveryPanel } from './delivery-panel'
import './index.scss'

const KINDS = CORRECTION_KINDS.map((id) => ({ id, name: KIND_NAMES[id] }))

export default function CorrectionPage() {
  const { id = '' } = usePageQuery('/correction')
  const station = valueOf(useStation(id))
  useEffect(() => { if (id !== '') void loadStation(id) }, [id])
  usePageShow(() => void flushOutbox())
  return (
    <Page className="fix">
      <NavBar title="信息有误" />
      <Form key={id} stationId={id} stationName={station?.name ?? ''} />
    </Page>
  )
}

function Form({ stationId, stationName }: { stationId: string; stationName: string }) {
  const [draft, setDraft] = useState<Draft>(() => readDraft(stationId))
  const [pressed, setPressed] = useState(false)
  const delivery = useOutbox((outbox) => deliveryOf(outbox, draft.draftId))
  const faults = faultsOf(draft)
  const write = (change: Partial<Draft>) => {
    const next = { ...draft, ...change, savedAt: nowMs() }
    setDraft(next)
    writeDraft(stationId, next)
  }
  const send = () => {
    setPressed(true)
    if (!isComplete(faults) || draft.kind === null) return
    const { draftId, kind, text } = draft
    void hand({ to: 'correct', stationId, body: { draftId, kind, text: text.trim() } }).then(() => {
      // What was turned down stays to be mended; what was taken, or waits to be, is no draft any more.
      if (useOutbox.getState().deliveries[draftId]?.state !== 'refused') removeDraft(stationId)
    })
  }
  const again = () => {
    setPressed(false)
    setDraft(newDraft())
  }
  if (delivery?.state === 'sent' || delivery?.state === 'waiting') return <DeliveryPanel delivery={delivery} onAgain={again} />
  return (
    <>
      {delivery?.state === 'refused' ? <Note icon="alert-circle">{sentenceOf(delivery.failure)}</Note> : null}
      <Scroll axis="y" className="body">
        <Box className="pad column">
          <Box className="small">{stationName}</Box>
          <Box className="title fix-title" role="heading" level={2}>哪里不对？</Box>
          <RadioCards label="哪里不对" items={KINDS} chosen={draft.kind} onChoose={(kind) => write({ kind })} />
          {pressed && faults.kind ? <Box className="field-error" role="alert">{faults.kind}</Box> : null}
          <Box className="fix-text">
            <Field label="应该是什么" hint="不写也行。别写自己的电话和姓名。" value={draft.text} max={CORRECTION_TEXT_MAX} error={pressed || draft.text.length > CORRECTION_TEXT_MAX ? faults.text : null} onText={(text) => write({ text })} />
          </Box>
        </Box>
        <Box className="end" />
      </Scroll>
      <Box className="foot">
        <Box className="column">
          <Box className="foot-note num">{draft.savedAt === null ? '写的会自动存在手机里' : `已存草稿 ${draftTimeWords(draft.savedAt)}`}</Box>
          <Button kind="main" text="送出" onTap={send} />
          <Button kind="text" text="先不写了" onTap={back} />
        </Box>
      </Box>
    </>
  )
}
