/** Lets the hours and the place proposed for a make-up session be changed. */
import { appMakeup } from '@quan-triet/shared/i18n/vi/app-makeup'
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import type { MakeupHours } from '@quan-triet/shared/models/makeup'
import { at, dayOf, timeOf } from '@quan-triet/shared/time/calendar'
import { DayField } from '../../components/day-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TimeField } from '../../components/time-field.tsx'
import { serverNow } from '../../lib/server-clock.ts'

interface Props {
  hours: MakeupHours
  onChange: (hours: MakeupHours) => void
}

export const HoursFields = ({ hours, onChange }: Props) => {
  const day = dayOf(hours.startsAt)
  const [from, to] = [timeOf(hours.startsAt), timeOf(hours.endsAt)]
  return (
    <div className="stack">
      <TextField
        label={appMakeup.name}
        value={hours.title}
        onChange={(title) => onChange({ ...hours, title })}
        input={{ maxLength: 200 }}
      />
      <DayField
        label={appRoll.day}
        value={day}
        from={dayOf(serverNow())}
        onChange={(chosen) =>
          onChange({ ...hours, startsAt: at(chosen, from), endsAt: at(chosen, to) })
        }
      />
      <div className="pair">
        <TimeField
          label={appRoll.from}
          value={from}
          onChange={(time) => time !== '' && onChange({ ...hours, startsAt: at(day, time) })}
        />
        <TimeField
          label={appRoll.to}
          value={to}
          onChange={(time) => time !== '' && onChange({ ...hours, endsAt: at(day, time) })}
          error={to <= from ? appRoll.endsBeforeStart : undefined}
        />
      </div>
      <TextField
        label={appRoll.venue}
        value={hours.venue}
        onChange={(venue) => onChange({ ...hours, venue })}
        input={{ maxLength: 200 }}
      />
    </div>
  )
}
