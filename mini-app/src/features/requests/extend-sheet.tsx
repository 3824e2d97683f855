/** Puts the answer to a request off, once, with the day and the reason that the person reads. */
import { formatDay } from '@quan-triet/shared/i18n/format'
import { appRequests } from '@quan-triet/shared/i18n/vi/app-requests'
import type { OpenedRequest } from '@quan-triet/shared/models/data-request'
import { addDays, dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useExtend } from './api.ts'

const LENGTH = 1000

interface Props {
  request: OpenedRequest
  onClose: () => void
}

export const ExtendSheet = ({ request, onClose }: Props) => {
  const earliest = addDays(dayOf(request.dueAt), 1)
  const [until, setUntil] = useState(earliest)
  const [reason, setReason] = useState('')
  const extend = useExtend(request.id)
  const isReady = reason.trim() !== '' && until <= request.extendableUntil
  return (
    <Sheet title={appRequests.extendTitle} onClose={onClose}>
      <p>{appRequests.extendHint(formatDay(request.extendableUntil))}</p>
      <DayField label={appRequests.extendUntil} value={until} from={earliest} onChange={setUntil} />
      <LongTextField
        label={appRequests.extendReason}
        value={reason}
        onChange={setReason}
        maxLength={LENGTH}
      />
      <ProblemBanner error={extend.error} />
      <Button
        kind="primary"
        isBusy={extend.isPending}
        isDisabled={!isReady}
        onPress={() => extend.mutate({ until, reason: reason.trim() }, { onSuccess: onClose })}
      >
        {appRequests.extendSave}
      </Button>
    </Sheet>
  )
}
