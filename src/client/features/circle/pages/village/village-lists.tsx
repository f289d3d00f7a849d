import { useState } from 'react'
import type { DivisionsAnswer, VillageView } from '@/contract/area'
import { Box } from '@/client/ui/base/box'
import { Scroll } from '@/client/ui/base/scroll'
import { Tap } from '@/client/ui/base/tap'
import { Empty } from '@/client/ui/empty'
import { Icon } from '@/client/ui/icon'
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
      <Scroll axis="y" className="side" label="乡镇">
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

export function FoundVillages({ divisions, words, onChoose }: ListProps & { words: string }) {
  const found = searchVillages(divisions, words)
  return (
    <Scroll axis="y" className="body">
      <Box className="pad">
        {found.map(({ village, township }) => <VillageRow key={village.code} village={village} township={township} onChoose={onChoose} />)}
        {found.length === 0 ? <Empty title={`没有叫“${words.trim()}”的村`} text="换个字试试，或用拼音首字母，如 lj 找临晋。" /> : null}
      </Box>
      <Box className="end" />
    </Scroll>
  )
}

function VillageRow({ village, township, onChoose }: { village: VillageView; township?: string; onChoose(village: VillageView): void }) {
  return (
    <Tap className="village-i" label={township ? `${village.shortName}，${township}` : village.shortName} onTap={() => onChoose(village)}>
      <Box className="grow">{village.shortName}</Box>
      {township ? <Box className="small">{township}</Box> : null}
      <Box className="cell-end"><Icon name="chevron-right" size="s" /></Box>
    </Tap>
  )
}
