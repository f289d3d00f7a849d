import type { PropsWithChildren } from 'react'
import { followSystemLook } from './ui/look-store'
import { flushOutbox } from './api/outbox'
import { onNetworkBack } from './platform/network'
import './app.scss'

followSystemLook()
onNetworkBack(() => void flushOutbox())
void flushOutbox()

export default function App({ children }: PropsWithChildren) {
  return children
}
