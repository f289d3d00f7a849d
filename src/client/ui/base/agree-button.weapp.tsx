import { Button } from '@tarojs/components'
import type { AgreeButtonProps } from './base.types'

/** WeChat takes the privacy guideline as agreed to only when a finger touched a button of this kind. */
export function AgreeButton({ id, text, onAgree }: AgreeButtonProps) {
  return <Button className="btn btn-main btn-native" id={id} openType="agreePrivacyAuthorization" onAgreePrivacyAuthorization={onAgree}>{text}</Button>
}
