/** Records that a member leaves: from which day, and the reason as a code. */
import { appStanding } from '@quan-triet/shared/i18n/vi/app-standing'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  type LeavingReason,
  membershipEndLabels,
} from '@quan-triet/shared/vocabulary/membership-ends'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { serverNow } from '../../lib/server-clock.ts'
import { useLeave } from './api.ts'

interface Props {
  personId: string
  onClose: () => void
}

const reasons = (['chuyen_di', 'tu_tran', 'ra_khoi_dang'] as const).map((value) => ({
  value,
  label: membershipEndLabels[value],
}))

export const LeaveSheet = ({ personId, onClose }: Props) => {
  const [day, setDay] = useState(dayOf(serverNow()))
  const [reason, setReason] = useState<LeavingReason | null>(null)
  const leave = useLeave(personId)
  return (
    <Sheet title={appStanding.leave} onClose={onClose}>
      <ChoiceList
        legend={appStanding.leaveReason}
        hint={appStanding.leaveHint}
        choices={reasons}
        value={reason}
        onChange={setReason}
      />
      <DayField label={appStanding.from} value={day} onChange={setDay} />
      <Banner kind="warn">
        <p>{appStanding.leaveWarning}</p>
      </Banner>
      <ProblemBanner error={leave.error} />
      <Button
        kind="primary"
        isBusy={leave.isPending}
        isDisabled={reason === null}
        onPress={() => reason && leave.mutate({ day, reason }, { onSuccess: onClose })}
      >
        {appStanding.save}
      </Button>
    </Sheet>
  )
}
