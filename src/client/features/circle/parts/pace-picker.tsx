import { PACES } from '@/domain/circle/pace'
import { Segmented } from '@/client/ui/segmented'
import { setPace, useCircle } from '../store'
import { PACE_NAMES } from '../words'

const ITEMS = PACES.map((id) => ({ id, name: PACE_NAMES[id].short, icon: PACE_NAMES[id].icon, aloud: PACE_NAMES[id].name }))

export function PacePicker() {
  const pace = useCircle((state) => state.pace)
  return <Segmented label="走路快慢" items={ITEMS} chosen={pace} onChoose={(id) => void setPace(id)} />
}
