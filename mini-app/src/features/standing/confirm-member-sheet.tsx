/** Records from which day a probationary member is an official one. */
import { appStanding } from '@quan-triet/shared/i18n/vi/app-standing'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { serverNow } from '../../lib/server-clock.ts'
import { useConfirm } from './api.ts'

interface Props {
  personId: string
  onClose: () => void
}

export const ConfirmMemberSheet = ({ personId, onClose }: Props) => {
  const [day, setDay] = useState(dayOf(serverNow()))
  const confirm = useConfirm(personId)
  return (
    <Sheet title={appStanding.confirm} onClose={onClose}>
      <p>{appStanding.confirmHint}</p>
      <DayField label={appStanding.from} value={day} onChange={setDay} />
      <ProblemBanner error={confirm.error} />
      <Button
        kind="primary"
        isBusy={confirm.isPending}
        onPress={() => confirm.mutate(day, { onSuccess: onClose })}
      >
        {appStanding.save}
      </Button>
    </Sheet>
  )
}
