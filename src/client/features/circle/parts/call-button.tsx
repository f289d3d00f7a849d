import { useState } from 'react'
import type { StationAnswer } from '@/contract/circle'
import { dial } from '@/client/platform/phone'
import { Box } from '@/client/ui/base/box'
import { Button } from '@/client/ui/button'
import './parts.scss'

/** Calls a real number; of an invented one it says that it cannot be dialled. Nothing when there is no number. */
export function CallButton({ station }: { station: Pick<StationAnswer, 'phone' | 'dialable' | 'name'> }) {
  const [said, setSaid] = useState(false)
  const { phone, dialable } = station
  if (phone === null) return null
  return (
    <>
      <Button icon="phone" text="打电话" label={`给${station.name}打电话`} onTap={() => (dialable ? void dial(phone) : setSaid(!said))} />
      {said ? <Box className="call-note small" role="status">{phone} 是演示号码，不能拨。真的站点会写真的电话。</Box> : null}
    </>
  )
}
