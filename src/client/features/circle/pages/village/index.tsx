import { useEffect, useState } from 'react'
import type { VillageView } from '@/contract/area'
import { canOpenLocationSettings, isLocationRefused, openLocationSettings } from '@/client/platform/location'
import { backHome } from '@/client/platform/navigation'
import { usePageQuery } from '@/client/platform/page'
import { Box, Words } from '@/client/ui/base/box'
import { Tap } from '@/client/ui/base/tap'
import { Icon } from '@/client/ui/icon'
import { Loadable } from '@/client/ui/loadable'
import { useLook } from '@/client/ui/look-store'
import { NavBar } from '@/client/ui/nav-bar'
import { Note } from '@/client/ui/note'
import { Page } from '@/client/ui/page'
import { SearchBox } from '@/client/ui/search-box'
import { locateHere, startFromVillage, useBeginning } from '../../begin'
import { villageOrigin } from '../../origin'
import { loadReference, useReference, type Reference } from '../../reference'
import { FoundVillages, TownshipColumns, TownshipSteps } from './village-lists'
import './index.scss'

/** Why one came here, as the page's own question. */
const QUESTIONS = {
  refused: '没有定位也能用。您在哪个村或社区？',
  timeout: '定位没有成功。您在哪个村或社区？',
  unavailable: '这里用不了定位。您在哪个村或社区？',
  outside: '这个位置不在临猗县。要看哪个村？',
} as const

const questionOf = (why: string | undefined): string =>
  why !== undefined && why in QUESTIONS ? QUESTIONS[why as keyof typeof QUESTIONS] : '您在哪个村或社区？'

export default function VillagePage() {
  const [why, setWhy] = useState<string | undefined>(usePageQuery('/village').why)
  const [words, setWords] = useState('')
  const [unplaced, setUnplaced] = useState<string | null>(null)
  const reference = useReference((state) => state.reference)
  // Two columns have no room for large text: the township first, then the village.
  const stepwise = useLook(({ elder, textScale }) => elder || textScale >= 1.5)
  useEffect(() => { void loadReference() }, [])
  const choose = (ready: Reference, village: VillageView) => {
    if (villageOrigin(village) === null) return setUnplaced(village.shortName)
    void startFromVillage(ready, village.code)
    backHome()
  }
  const top = (
    <Box className="pad village-top">
      <Box className="title" role="heading" level={2}>{questionOf(why)}</Box>
      <Box className="small village-hint">选一次，以后记得。想换随时换。</Box>
      <SearchBox value={words} label="找村或社区" placeholder="村名或拼音首字母，如 lj" brief="村名或首字母" onText={setWords} />
      <LocateRow refused={why === 'refused'} onMissed={setWhy} />
    </Box>
  )
  const searching = words.trim() !== ''
  return (
    <Page className="village">
      <NavBar title="选村和社区" />
      {stepwise && !searching ? null : top}
      {unplaced ? <Note>{unplaced}还没有标位置，先选一个近的村。</Note> : null}
      <Loadable of={reference} what="divisions" loading="正在打开村名…" failedTitle="村名没有打开" onRetry={() => void loadReference()}>
        {(ready) => {
          const shared = { divisions: ready.divisions, onChoose: (village: VillageView) => choose(ready, village) }
          if (searching) return <FoundVillages {...shared} words={words} onClear={() => setWords('')} />
          return stepwise ? <TownshipSteps {...shared} top={top} /> : <TownshipColumns {...shared} />
        }}
      </Loadable>
    </Page>
  )
}

/** Once more by position; after a refusal WeChat only asks again from its settings. */
function LocateRow({ refused, onMissed }: { refused: boolean; onMissed(why: string): void }) {
  const locating = useBeginning((state) => state.beginning === 'locating')
  const locate = async () => {
    if (refused && canOpenLocationSettings && (await isLocationRefused()) && !(await openLocationSettings())) return
    const missed = await locateHere()
    if (missed === null) backHome()
    else onMissed(missed)
  }
  const words = locating ? '正在定位…' : refused ? '还是用定位找' : '用定位找'
  const remedy = refused ? (canOpenLocationSettings ? '要在微信设置里打开' : '要在浏览器里允许') : null
  return (
    <Tap className="row village-locate" label={remedy ? `${words}，${remedy}` : words} onTap={() => void locate()}>
      <Box className="village-locate-ic accent"><Icon name="current-location" /></Box>
      <Box className="grow village-words">
        <Words className="link village-name">{words}</Words>
        {remedy ? <Words className="small">{remedy}</Words> : null}
      </Box>
    </Tap>
  )
}
