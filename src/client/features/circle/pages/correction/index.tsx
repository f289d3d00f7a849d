import { useEffect, useState } from 'react'
import { CORRECTION_KINDS, CORRECTION_TEXT_MAX, type CorrectionKind } from '@/domain/circle/correction'
import { nowMs } from '@/client/platform/clock'
import { back } from '@/client/platform/navigation'
import { usePageQuery, usePageShow } from '@/client/platform/page'
import { deliveryOf, flushOutbox, hand, useOutbox, type Delivery } from '@/client/api/outbox'
import { valueOf } from '@/client/api/fetched'
import { sentenceOf } from '@/client/api/failure'
import { Box } from '@/client/ui/base/box'
import { Scroll } from '@/client/ui/base/scroll'
import { Button } from '@/client/ui/button'
import { CORRECTION_NAMES } from '@/client/ui/correction-names'
import { DeliveryPanel } from '@/client/ui/delivery-panel'
import { DraftNote } from '@/client/ui/draft-note'
import { Field } from '@/client/ui/field'
import { useLook } from '@/client/ui/look-store'
import { NavBar } from '@/client/ui/nav-bar'
import { Note } from '@/client/ui/note'
import { Page } from '@/client/ui/page'
import { RadioCards } from '@/client/ui/radio-cards'
import { faultsOf, isComplete, newDraft, readDraft, removeDraft, writeDraft, type Draft } from '../../correction/draft'
import { loadStation, useStation } from '../../station-store'
import './index.scss'

const KINDS = CORRECTION_KINDS.map((id) => ({ id, name: CORRECTION_NAMES[id] }))

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
  const [stored, setStored] = useState(true)
  const [pressed, setPressed] = useState(false)
  // 长辈版 asks one thing a page: what is wrong, then what is right.
  const elder = useLook((look) => look.elder)
  const [second, setSecond] = useState(false)
  const delivery = useOutbox((outbox) => deliveryOf(outbox, draft.draftId))
  const faults = faultsOf(draft)
  const write = (change: Partial<Draft>) => {
    const next = { ...draft, ...change, savedAt: nowMs() }
    setDraft(next)
    setStored(writeDraft(stationId, next))
  }
  const send = () => {
    setPressed(true)
    if (!isComplete(faults) || draft.kind === null) return
    const { draftId, kind, text } = draft
    void hand({ to: 'correct', stationId, stationName, body: { draftId, kind, text: text.trim() } }).then(() => {
      // What was turned down stays to be mended, and a draft is not given up for a parcel the phone did not take.
      const { deliveries, stored: parcelStored } = useOutbox.getState()
      const state = deliveries[draftId]?.state
      if (state === 'sent' || (state === 'waiting' && parcelStored)) removeDraft(stationId)
    })
  }
  const next = () => {
    setPressed(draft.kind === null)
    setSecond(draft.kind !== null)
  }
  const again = () => {
    setPressed(false)
    setSecond(false)
    setDraft(newDraft())
  }
  if (delivery?.state === 'sent' || delivery?.state === 'waiting') return <HandedOver delivery={delivery} onAgain={again} />
  return (
    <>
      {delivery?.state === 'refused' ? <Note icon="alert-circle">{sentenceOf(delivery.failure)}</Note> : null}
      <Scroll axis="y" className="body">
        <Box className="pad column">
          <Box className="small">{stationName}</Box>
          {elder && second ? null : <KindQuestion chosen={draft.kind} fault={pressed ? faults.kind : null} onChoose={(kind) => write({ kind })} />}
          {elder && !second ? null : (
            <Box className="fix-text">
              <Field label="应该是什么" hint="不写也行。别写自己的电话和姓名。" value={draft.text} max={CORRECTION_TEXT_MAX} error={pressed || draft.text.length > CORRECTION_TEXT_MAX ? faults.text : null} onText={(text) => write({ text })} />
            </Box>
          )}
        </Box>
        <Box className="end" />
      </Scroll>
      <Box className="foot">
        <Box className="column">
          <DraftNote savedAt={draft.savedAt} stored={stored} />
          {elder && !second ? <Button kind="main" text="下一步" onTap={next} /> : <Button kind="main" text="送出" onTap={send} />}
          {elder && second ? <Button kind="text" text="上一步" onTap={() => setSecond(false)} /> : <Button kind="text" text="先不写了" onTap={back} />}
        </Box>
      </Box>
    </>
  )
}

function KindQuestion({ chosen, fault, onChoose }: { chosen: CorrectionKind | null; fault: string | null; onChoose(kind: CorrectionKind): void }) {
  return (
    <>
      <Box className="title fix-title" role="heading" level={2}>哪里不对？</Box>
      <RadioCards label="哪里不对" items={KINDS} chosen={chosen} onChoose={onChoose} />
      {fault ? <Box className="field-error" role="alert">{fault}</Box> : null}
    </>
  )
}

const HandedOver = ({ delivery, onAgain }: { delivery: Exclude<Delivery, { state: 'refused' }>; onAgain(): void }) => (
  <DeliveryPanel delivery={delivery} next="核对后会改在站点页上。">
    <Button kind="main" text="回到站点" onTap={back} />
    <Button kind="text" text="再报一处" onTap={onAgain} />
  </DeliveryPanel>
)
