/** Asks for the day and the hour at which one part goes out. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { MonthGrid } from '../../components/month-grid.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TimeField } from '../../components/time-field.tsx'
import { serverNow } from '../../lib/server-clock.ts'
import { instantOf, type Slot } from './schedule.ts'

interface Props {
  position: number
  slot: Slot
  onSave: (slot: Slot) => void
  onClose: () => void
  isBusy?: boolean
  error?: Error | null
}

export const SlotSheet = ({
  position,
  slot,
  onSave,
  onClose,
  isBusy = false,
  error = null,
}: Props) => {
  const [next, setNext] = useState(slot)
  return (
    <Sheet title={appPublishing.slotTitle(position)} onClose={onClose}>
      <p className="next-title" aria-live="polite">
        {formatDayTime(instantOf(next))}
      </p>
      <MonthGrid
        value={next.day}
        from={dayOf(serverNow())}
        onChoose={(day) => setNext({ ...next, day })}
      />
      <TimeField
        label={appPublishing.slotTime}
        value={next.time}
        onChange={(time) => setNext({ ...next, time })}
      />
      <ProblemBanner error={error} />
      <Button kind="primary" isBusy={isBusy} onPress={() => onSave(next)}>
        {appPublishing.slotSave}
      </Button>
    </Sheet>
  )
}
