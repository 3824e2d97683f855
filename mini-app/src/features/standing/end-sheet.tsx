/** Asks from which day an exemption or a temporary attachment no longer holds. */
import { appStanding } from '@quan-triet/shared/i18n/vi/app-standing'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { serverNow } from '../../lib/server-clock.ts'
import { useEnd } from './api.ts'
import '../../styles/fields.css'

interface Props {
  personId: string
  ending: { id: string; of: 'exemption' | 'attachment'; what: string; from: string }
  onClose: () => void
}

export const EndSheet = ({ personId, ending, onClose }: Props) => {
  const today = dayOf(serverNow())
  const [from, setFrom] = useState(today > ending.from ? today : ending.from)
  const end = useEnd(personId, ending)
  return (
    <Sheet title={appStanding.endOf(ending.what)} onClose={onClose}>
      <DayField label={appStanding.endFrom} value={from} from={ending.from} onChange={setFrom} />
      <p className="field-hint">{appStanding.endHint}</p>
      <ProblemBanner error={end.error} />
      <Button
        kind="primary"
        isBusy={end.isPending}
        onPress={() => end.mutate(from, { onSuccess: onClose })}
      >
        {appStanding.save}
      </Button>
    </Sheet>
  )
}
