import { useEffect, useState } from 'react'
import { useInFront } from '@/client/platform/page'
import { canSpeak, speak, stopSpeaking } from '@/client/platform/speech'
import { Words } from './base/box'
import { Tap } from './base/tap'
import { Button } from './button'
import { Icon } from './icon'

interface ReadAloudProps {
  /** Asked for when the button is pressed. */
  text(): string
  /** As a button of full size; else as words beside a heading. */
  button?: boolean
}

/** Reads the answer of the page aloud, and stops. Nothing where the platform cannot. */
export function ReadAloud({ text, button }: ReadAloudProps) {
  const [reading, setReading] = useState(false)
  const stop = () => {
    stopSpeaking()
    setReading(false)
  }
  const inFront = useInFront()
  useEffect(() => {
    if (!reading) return undefined
    if (!inFront) setReading(false)
    return stopSpeaking
  }, [reading, inFront])
  if (!canSpeak()) return null
  const start = () => {
    setReading(true)
    speak(text(), () => setReading(false))
  }
  const words = reading ? '停' : '读给我听'
  const icon = reading ? 'player-stop' : 'volume'
  if (button) return <Button icon={icon} text={words} label={reading ? '停，不读了' : words} onTap={reading ? stop : start} />
  return (
    <Tap className="link-tap read-aloud" label={reading ? '停，不读了' : words} onTap={reading ? stop : start}>
      <Icon name={icon} />
      <Words>{words}</Words>
    </Tap>
  )
}
