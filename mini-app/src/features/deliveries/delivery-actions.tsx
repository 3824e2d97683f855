/** Offers what can be done about one message: share it by hand, send it again, take a mark back. */
import { appDeliveries as words } from '@quan-triet/shared/i18n/vi/app-deliveries'
import type { Delivery } from '@quan-triet/shared/models/delivery'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SharePartSheet } from '../../components/share-part-sheet.tsx'
import { useUnmarkShared } from '../../lib/share-card.ts'
import { useResend } from './api.ts'

interface Props {
  delivery: Delivery
  unitId: string | undefined
}

const ResendButton = ({ delivery: { id, summary } }: Pick<Props, 'delivery'>) => {
  const [isAsking, setAsking] = useState(false)
  const resend = useResend()
  const close = (): void => {
    setAsking(false)
    resend.reset()
  }
  return (
    <>
      <Button label={words.resendOf(summary)} onPress={() => setAsking(true)}>
        {words.resend}
      </Button>
      {isAsking && (
        <ConfirmSheet
          title={words.resendTitle}
          text={words.resendText}
          confirmWords={words.resend}
          isBusy={resend.isPending}
          error={resend.error}
          onConfirm={() => resend.mutate(id, { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  )
}

const ShareButton = ({ delivery: { partId, summary, state }, unitId }: Props) => {
  const [isSharing, setSharing] = useState(false)
  if (partId === null) return null
  return (
    <>
      <Button
        kind={state === 'to_share' ? 'mark' : 'secondary'}
        label={words.shareOf(summary)}
        onPress={() => setSharing(true)}
      >
        {words.share}
      </Button>
      {isSharing && (
        <SharePartSheet partId={partId} unitId={unitId} onClose={() => setSharing(false)} />
      )}
    </>
  )
}

const UnshareButton = ({ delivery: { id, summary } }: Pick<Props, 'delivery'>) => {
  const unmark = useUnmarkShared()
  return (
    <>
      <Button
        kind="quiet"
        label={words.unshareOf(summary)}
        isBusy={unmark.isPending}
        onPress={() => unmark.mutate(id)}
      >
        {words.unshare}
      </Button>
      <ProblemBanner error={unmark.error} />
    </>
  )
}

export const DeliveryActions = ({ delivery, unitId }: Props) => {
  const { canShare, canResend, canUnshare } = delivery
  if (!canShare && !canResend && !canUnshare) return null
  return (
    <div className="line">
      {canShare && <ShareButton delivery={delivery} unitId={unitId} />}
      {canResend && <ResendButton delivery={delivery} />}
      {canUnshare && <UnshareButton delivery={delivery} />}
    </div>
  )
}
