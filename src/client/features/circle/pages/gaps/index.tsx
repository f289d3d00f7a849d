import { useEffect } from 'react'
import type { CircleAnswer, Gap } from '@/contract/circle'
import { open } from '@/client/platform/navigation'
import { usePageShow } from '@/client/platform/page'
import { valueOf } from '@/client/api/fetched'
import { Box, Words } from '@/client/ui/base/box'
import { Scroll } from '@/client/ui/base/scroll'
import { Tap } from '@/client/ui/base/tap'
import { DemoBar, DemoMark } from '@/client/ui/demo'
import { Empty } from '@/client/ui/empty'
import { Loadable } from '@/client/ui/loadable'
import { NavBar } from '@/client/ui/nav-bar'
import { Page } from '@/client/ui/page'
import { RingHeading } from '@/client/ui/ring-heading'
import { begin } from '../../begin'
import { gapLine, nearestFirst, nearestWords } from '../../gaps-words'
import { originWords } from '../../origin'
import { CircleLoadable } from '../../parts/circle-loadable'
import { NoCircle } from '../../parts/no-circle'
import { StaleNote } from '../../parts/stale-note'
import { StartPanel } from '../../parts/start-panel'
import { useReference, type Reference } from '../../reference'
import { refreshIfOld, useCircle, type ShownCircle } from '../../store'
import { PACE_NAMES } from '../../words'
import './index.scss'

export default function GapsPage() {
  const reference = useReference((state) => state.reference)
  const circle = useCircle((state) => state.circle)
  useEffect(() => { if (circle.status === 'idle') void begin({}) }, [circle.status])
  usePageShow(refreshIfOld)
  return (
    <Page className="gaps">
      <NavBar title="缺什么" />
      {valueOf(reference)?.app.network.synthetic ? <DemoBar /> : null}
      <StaleNote shown={valueOf(circle)} />
      <Scroll axis="y" className="body">
        <Box className="pad column">
          <Loadable of={reference} what="app" loading="正在打开…" failedTitle="没有打开" onRetry={() => void begin({})}>
            {(ready) => circle.status === 'idle'
              ? <Box className="gaps-start"><StartPanel /></Box>
              : <CircleLoadable>{(shown) => <Answer shown={shown} reference={ready} />}</CircleLoadable>}
          </Loadable>
        </Box>
        <Box className="end" />
      </Scroll>
    </Page>
  )
}

function Answer({ shown, reference }: { shown: ShownCircle; reference: Reference }) {
  const { answer, origin } = shown
  if (answer.reason !== null) return <Box className="gaps-start"><NoCircle reason={answer.reason} /></Box>
  if (answer.completeness === null) return <Empty title="这里还算不出缺什么" text="附近没有登记的村或社区，不知道该按哪张单子比。" />
  const { satisfied, applicable } = answer.completeness
  const missing = applicable - satisfied
  return (
    <>
      <Box className="small gaps-from">从{originWords(origin, answer.origin.village)}出发，{PACE_NAMES[answer.pace].name}</Box>
      <Box className="title" role="heading" level={1}>{applicable} 项基本服务，{missing === 0 ? '一项不缺' : `还缺 ${missing} 项`}</Box>
      <Squares satisfied={satisfied} missing={missing} />
      {missing > 0 ? <Missing answer={answer} reference={reference} /> : null}
    </>
  )
}

/** Solid is there, dashed is missing; the words below say the same. */
function Squares({ satisfied, missing }: { satisfied: number; missing: number }) {
  return (
    <>
      <Box className="gaps-squares" decorative>
        {Array.from({ length: satisfied + missing }, (_, index) => <Box key={index} className={index < satisfied ? 'gaps-sq' : 'gaps-sq gaps-sq-no'} />)}
      </Box>
      <Box className="between mini"><Words>实心 {satisfied} 项有</Words>{missing > 0 ? <Words>虚线 {missing} 项没有</Words> : null}</Box>
    </>
  )
}

function Missing({ answer, reference }: { answer: CircleAnswer; reference: Reference }) {
  return (
    <Box className="gaps-list">
      <RingHeading title="缺的服务，最近的有多远" aside="竖线是该走到的距离" />
      {nearestFirst(answer.gaps).map((gap) => (
        <GapRow key={gap.category} gap={gap} name={reference.categoryOf.get(gap.category)?.shortName ?? gap.category} village={answer.origin.village} />
      ))}
    </Box>
  )
}

function GapRow({ gap, name, village }: { gap: Gap; name: string; village: { readonly name: string } | null }) {
  const line = gapLine(gap, village)
  const { nearest } = gap
  const content = (
    <>
      <Box className="between"><Words className="strong gaps-name">{name}</Words><Words className="num strong">{line.answer}</Words></Box>
      {line.at === null ? null : <Bar at={line.at} beyond={line.beyond} />}
      <Box className="small num">{nearest ? <>最近：{nearest.name}{nearest.synthetic ? <DemoMark /> : null}，</> : null}{nearestWords(gap)}</Box>
    </>
  )
  if (nearest === null) return <Box className="gaps-row">{content}</Box>
  const aloud = `${name}，${line.answer}，最近：${nearest.name}，${nearest.synthetic ? '演示，' : ''}${nearestWords(gap)}`
  return <Tap className="gaps-row" label={aloud} onTap={() => open('/station', { id: nearest.id })}>{content}</Tap>
}

/** Where it should be reached is at the middle; the circle is where the nearest one really lies. */
function Bar({ at, beyond }: { at: number; beyond: boolean }) {
  const share = `${Math.round(at * 1000) / 10}%`
  return (
    <Box className="gaps-bar" decorative>
      <Box className="gaps-track" />
      <Box className="gaps-walk" />
      <Box className="gaps-over" style={{ width: `${Math.max(0, Math.round((at - 0.5) * 1000) / 10)}%` }} />
      <Box className="gaps-limit" />
      {beyond ? null : <Box className="gaps-at" style={{ left: share }} />}
    </Box>
  )
}
