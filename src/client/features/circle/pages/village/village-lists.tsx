import { useState, type ReactNode } from 'react'
import type { DivisionsAnswer, VillageView } from '@/contract/area'
import { Box, Words } from '@/client/ui/base/box'
import { Scroll } from '@/client/ui/base/scroll'
import { Tap } from '@/client/ui/base/tap'
import { Button } from '@/client/ui/button'
import { Empty } from '@/client/ui/empty'
import { Icon } from '@/client/ui/icon'
import { RingHeading } from '@/client/ui/ring-heading'
import { searchVillages } from '../../village-search'

interface ListProps {
  divisions: DivisionsAnswer
  onChoose(village: VillageView): void
}

/** Townships at the left, the villages of the chosen one at the right. */
export function TownshipColumns({ divisions, onChoose }: ListProps) {
  const [code, setCode] = useState(divisions.townships[0]?.code ?? '')
  const township = divisions.townships.find((it) => it.code === code)
  return (
    <Box className="body village-cols">
      <Scroll axis="y" className="side" role="tablist" label="乡镇">
        {divisions.townships.map((it) => (
          <Tap key={it.code} role="tab" className={it.code === code ? 'side-i is-on' : 'side-i'} label={it.name} chosen={it.code === code} onTap={() => setCode(it.code)}>
            {it.name}
          </Tap>
        ))}
        <Box className="end" />
      </Scroll>
      <Scroll axis="y" className="grow village-list" label={township?.name} key={code}>
        {(township?.villages ?? []).map((village) => <VillageRow key={village.code} village={village} onChoose={onChoose} />)}
        <Box className="end" />
      </Scroll>
    </Box>
  )
}

/** One question after the other: first the township, then the village. `top` stands above the first. */
export function TownshipSteps({ divisions, onChoose, top }: ListProps & { top: ReactNode }) {
  const [code, setCode] = useState<string | null>(null)
  const township = divisions.townships.find((it) => it.code === code)
  if (!township) {
    return (
      <Scroll axis="y" className="body" key="townships">
        {top}
        <Box className="pad">
          <RingHeading title="先选乡镇" />
          {divisions.townships.map((it) => <Row key={it.code} name={it.name} label={it.name} onTap={() => setCode(it.code)} />)}
        </Box>
        <Box className="end" />
      </Scroll>
    )
  }
  return (
    <Scroll axis="y" className="body" key={township.code}>
      <Box className="pad">
        <Box className="title" role="heading" level={2}>{township.name}的哪个村或社区？</Box>
        <Tap className="link-tap" label="换个乡镇" onTap={() => setCode(null)}>换个乡镇</Tap>
        {township.villages.map((village) => <VillageRow key={village.code} village={village} onChoose={onChoose} />)}
      </Box>
      <Box className="end" />
    </Scroll>
  )
}

export function FoundVillages({ divisions, words, onChoose, onClear }: ListProps & { words: string; onClear(): void }) {
  const found = searchVillages(divisions, words)
  return (
    <Scroll axis="y" className="body">
      <Box className="pad">
        {found.map(({ village, township }) => <VillageRow key={village.code} village={village} township={township} onChoose={onChoose} />)}
        {found.length === 0 ? <Empty title={`没有叫“${words.trim()}”的村`} text="换个字试试，或用拼音首字母，如 lj 找临晋。"><Button text="看全部乡镇" onTap={onClear} /></Empty> : null}
      </Box>
      <Box className="end" />
    </Scroll>
  )
}

function VillageRow({ village, township, onChoose }: { village: VillageView; township?: string; onChoose(village: VillageView): void }) {
  return <Row name={village.shortName} {...(township ? { second: township } : {})} label={township ? `${village.shortName}，${township}` : village.shortName} onTap={() => onChoose(village)} />
}

const Row = ({ name, second, label, onTap }: { name: string; second?: string; label: string; onTap(): void }) => (
  <Tap className="village-i" label={label} onTap={onTap}>
    <Box className="grow village-words">
      <Words className="village-name">{name}</Words>
      {second ? <Words className="small">{second}</Words> : null}
    </Box>
    <Box className="cell-end"><Icon name="chevron-right" size="s" /></Box>
  </Tap>
)
