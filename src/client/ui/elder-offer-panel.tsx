import { useEffect } from 'react'
import { Box } from './base/box'
import { Button } from './button'
import { offerAnswered, offerReason, offerShown, useOffers, type OfferReason } from './elder-offer'
import { setElder, useLook } from './look-store'

/** What is on offer now; null when nothing is. */
export function useElderOffer(): OfferReason | null {
  const look = useLook()
  const { made, answered } = useOffers()
  return answered ? null : offerReason(look, made)
}

const QUESTIONS: Readonly<Record<OfferReason, string>> = { start: '字看着费劲？', text: '您的手机用的大字。' }

/** A quiet panel among the rest, never in the way. */
export function ElderOfferPanel({ reason }: { reason: OfferReason }) {
  useEffect(() => offerShown(reason), [reason])
  return (
    <Box className="offer" role="region" label="换不换长辈版">
      <Box className="strong">{QUESTIONS[reason]}换长辈版</Box>
      <Box className="small offer-p">字大、按钮大，一页一件事。随时能换回来。</Box>
      <Box className="btns">
        <Button icon="letter-case" text="换长辈版" onTap={() => setElder(true)} />
        <Button kind="quiet" text="先不用" onTap={offerAnswered} />
      </Box>
    </Box>
  )
}
