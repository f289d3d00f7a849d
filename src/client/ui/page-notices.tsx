import { useInFront } from '@/client/platform/page'
import { PrivacyDialog } from './privacy-dialog'
import { UpdateBar } from './update-bar'

/** What the app itself has to say, on whichever page is in front. */
export function PageNotices() {
  return useInFront() ? <><UpdateBar /><PrivacyDialog /></> : null
}
