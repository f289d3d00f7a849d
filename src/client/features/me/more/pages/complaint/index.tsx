import { useEffect, useState } from 'react'
import { COMPLAINT_TEXT_MAX, type ComplaintKind } from '@/domain/desk/report'
import { deliveryOf, flushOutbox, hand, useOutbox, type Delivery } from '@/client/api/outbox'
import { sentenceOf } from '@/client/api/failure'
import { valueOf } from '@/client/api/fetched'
import { nowMs } from '@/client/platform/clock'
import { back } from '@/client/platform/navigation'
import { usePageShow } from '@/client/platform/page'
import { Box } from '@/client/ui/base/box'
import { Scroll } from '@/client/ui/base/scroll'
import { Button } from '@/client/ui/button'
import { DeliveryPanel } from '@/client/ui/delivery-panel'
import { DraftNote } from '@/client/ui/draft-note'
import { Field } from '@/client/ui/field'
import { useLook } from '@/client/ui/look-store'
import { NavBar } from '@/client/ui/nav-bar'
import { Note } from '@/client/ui/note'
import { Page } from '@/client/ui/page'
import { RadioCards } from '@/client/ui/radio-cards'
import { lengthOf } from '@/client/ui/text-length'
import { answererWords, loadAppInfo, useAppInfo } from '../../../app-info'
import { faultsOf, isComplete, KIND_CHOICES, looksPrivate, newDraft, readDraft, removeDraft, writeDraft, type Draft } from '../../../complaint/draft'
import '../../more.scss'

export default function ComplaintPage() {
  useEffect(() => void loadAppInfo(), [])
  usePageShow(() => void flushOutbox())
  return (
    <Page className="complaint">
      <NavBar title="投诉建议" />
      <Form />
    </Page>
  )
}

function Form() {
  const [draft, setDraft] = useState<Draft>(readDraft)
  const [stored, setStored] = useState(true)
  const [pressed, setPressed] = useState(false)
  // 长辈版 asks one thing a page: which of the two, then the words.
  const elder = useLook((look) => look.elder)
  const [second, setSecond] = useState(false)
  const delivery = useOutbox((outbox) => deliveryOf(outbox, draft.draftId))
  const faults = faultsOf(draft)
  const write = (change: Partial<Draft>) => {
    const next = { ...draft, ...change, savedAt: nowMs() }
    setDraft(next)
    setStored(writeDraft(next))
  }
  const send = () => {
    setPressed(true)
    if (!isComplete(faults) || draft.kind === null) return
    const { draftId, kind, text } = draft
    void hand({ to: 'complain', body: { draftId, kind, text: text.trim() } }).then(() => {
      // What was turned down stays to be mended, and a draft is not given up for a parcel the phone did not take.
      const { deliveries, stored: parcelStored } = useOutbox.getState()
      const state = deliveries[draftId]?.state
      if (state === 'sent' || (state === 'waiting' && parcelStored)) removeDraft()
    })
  }
  const again = () => {
    setPressed(false)
    setSecond(false)
    setDraft(newDraft())
  }
  const next = () => {
    setPressed(draft.kind === null)
    setSecond(draft.kind !== null)
  }
  if (delivery?.state === 'sent' || delivery?.state === 'waiting') return <HandedOver delivery={delivery} onAgain={again} />
  return (
    <>
      {delivery?.state === 'refused' ? <Note icon="alert-circle">{sentenceOf(delivery.failure)}</Note> : null}
      <Scroll axis="y" className="body">
        <Box className="pad column">
          {elder && second ? null : <KindQuestion chosen={draft.kind} fault={pressed ? faults.kind : null} onChoose={(kind) => write({ kind })} />}
          {elder && !second ? null : <Words text={draft.text} fault={pressed || lengthOf(draft.text) > COMPLAINT_TEXT_MAX ? faults.text : null} onText={(text) => write({ text })} />}
          <Answerer />
        </Box>
        <Box className="end" />
      </Scroll>
      <Box className="foot">
        <Box className="column">
          <DraftNote savedAt={draft.savedAt} stored={stored} />
          {elder && !second ? <Button kind="main" text="下一步" onTap={next} /> : <Button kind="main" text="送出" onTap={send} />}
          {elder && second ? <Button kind="text" text="上一步" onTap={() => setSecond(false)} /> : null}
        </Box>
      </Box>
    </>
  )
}

function KindQuestion({ chosen, fault, onChoose }: { chosen: ComplaintKind | null; fault: string | null; onChoose(kind: ComplaintKind): void }) {
  return (
    <>
      <Box className="title" role="heading" level={2}>有什么要说的？</Box>
      <Box className="small complaint-top">凭单号看答复，不用登录。</Box>
      <RadioCards label="这是哪一样" items={KIND_CHOICES} chosen={chosen} onChoose={onChoose} />
      {fault ? <Box className="field-error" role="alert">{fault}</Box> : null}
    </>
  )
}

function Words({ text, fault, onText }: { text: string; fault: string | null; onText(text: string): void }) {
  return (
    <Box className="complaint-text">
      <Field
        label="写下来"
        hint="写清在哪里、什么时候、什么事。不用写姓名；电话、身份证号、密码都别写，我们也不会问。"
        value={text}
        max={COMPLAINT_TEXT_MAX}
        error={fault}
        onText={onText}
      />
      {looksPrivate(text) ? <Box className="key key-due complaint-private" role="status">像是写了电话或身份证号，删掉更安全。</Box> : null}
    </Box>
  )
}

const HandedOver = ({ delivery, onAgain }: { delivery: Exclude<Delivery, { state: 'refused' }>; onAgain(): void }) => (
  <DeliveryPanel delivery={delivery} next="有了答复，“我的”里会写出来。">
    <Button kind="main" text="好了，回去" onTap={back} />
    <Button kind="text" text="再写一条" onTap={onAgain} />
  </DeliveryPanel>
)

/** Who reads and answers it, and what not to wait for. Below everything else: it comes from the server and may not push what a finger aims at. */
function Answerer() {
  const app = valueOf(useAppInfo((state) => state.app))
  return <Box className="small complaint-who">{answererWords(app)}急事打 12345，危险先打 110、119、120。</Box>
}
