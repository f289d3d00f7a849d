import type { PropsWithChildren } from 'react'
import { followSystemLook } from './ui/look-store'
import { flushOutbox } from './api/outbox'
import { followPrivacyQuestions } from './session/consent'
import { followUpdates } from './session/update'
import { onNetworkBack } from './platform/network'
import './app.scss'

followSystemLook()
followPrivacyQuestions()
followUpdates()
onNetworkBack(() => void flushOutbox())
void flushOutbox()

export default function App({ children }: PropsWithChildren) {
  return children
}
