/** Changes when a scheduled part goes out: another hour, a pause, no hour at all. */
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import type { PartPush } from '@quan-triet/shared/models/document'
import { dayOf, timeOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { useServerClock } from '../../lib/home.ts'
import { useChangePush } from './api.ts'
import { PushLine } from './push-line.tsx'
import { instantOf } from './schedule.ts'
import { SlotSheet } from './slot-sheet.tsx'

interface Props {
  position: number
  push: PartPush
}

const PostponeSheet = ({ position, push, onClose }: Props & { onClose: () => void }) => {
  const change = useChangePush(push.id)
  return (
    <SlotSheet
      position={position}
      slot={{ day: dayOf(push.dueAt), time: timeOf(push.dueAt) }}
      isBusy={change.isPending}
      error={change.error}
      onSave={(slot) =>
        change.mutate({ action: 'postpone', dueAt: instantOf(slot) }, { onSuccess: onClose })
      }
      onClose={onClose}
    />
  )
}

const CancelSheet = ({ position, push, onClose }: Props & { onClose: () => void }) => {
  const change = useChangePush(push.id)
  return (
    <ConfirmSheet
      title={appPublishing.cancelTitle(position)}
      text={appPublishing.cancelText}
      confirmWords={appPublishing.cancelPush}
      isBusy={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate({ action: 'cancel' }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

export const PushActions = ({ position, push }: Props) => {
  const [isPostponing, setPostponing] = useState(false)
  const [isCancelling, setCancelling] = useState(false)
  const change = useChangePush(push.id)
  const clock = useServerClock()
  const isWaiting = push.state === 'hen_gio'
  const isChangeable = isWaiting || push.state === 'tam_dung'
  return (
    <>
      <PushLine push={push} />
      <ProblemBanner error={change.error} />
      {isChangeable && (
        <div className="line">
          <Button isDisabled={!clock.isSuccess} onPress={() => setPostponing(true)}>
            {isWaiting ? appPublishing.postpone : appPublishing.resume}
          </Button>
          {isWaiting && (
            <Button isBusy={change.isPending} onPress={() => change.mutate({ action: 'pause' })}>
              {appPublishing.pause}
            </Button>
          )}
          <Button kind="quiet" isDisabled={change.isPending} onPress={() => setCancelling(true)}>
            {appPublishing.cancelPush}
          </Button>
        </div>
      )}
      {isCancelling && (
        <CancelSheet position={position} push={push} onClose={() => setCancelling(false)} />
      )}
      {isPostponing && (
        <PostponeSheet position={position} push={push} onClose={() => setPostponing(false)} />
      )}
    </>
  )
}
