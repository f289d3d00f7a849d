import { chinaMoment } from '@/domain/calendar/china-day'
import { PRIVACY_NOTICE, type Consent } from '@/client/session/consent'
import { fullDateWords } from '@/client/ui/day-words'

/** 2026年11月22日同意，隐私说明第 1 版 */
export function consentWords(consent: Consent | null): string {
  if (consent === null) return '还没用过，也没同意过'
  const day = fullDateWords(chinaMoment(consent.at).day)
  if (!consent.given) return `${day}收回了，再用会再问您`
  const words = `${day}同意，隐私说明第 ${consent.version} 版`
  return consent.version === PRIVACY_NOTICE.version ? words : `${words}。现在是第 ${PRIVACY_NOTICE.version} 版，再用会再问您`
}
