/** Asks from when a change of duties counts: now, or at a later minute. */
import { appDuties } from '@quan-triet/shared/i18n/vi/app-duties'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addDays, at, dayOf, timeOf } from '@quan-triet/shared/time/calendar'
import { ChoiceList } from '../../components/choice-list.tsx'
import { DayField } from '../../components/day-field.tsx'
import { TimeField } from '../../components/time-field.tsx'
import { serverNow } from '../../lib/server-clock.ts'
import '../../styles/fields.css'

interface Props {
  /** Undefined for now. */
  value: Instant | undefined
  onChange: (value: Instant | undefined) => void
}

const choices = [
  { value: 'now', label: appDuties.now },
  { value: 'later', label: appDuties.later },
] as const

export const WhenField = ({ value, onChange }: Props) => (
  <div className="stack">
    <ChoiceList
      legend={appDuties.when}
      choices={[...choices]}
      value={value === undefined ? 'now' : 'later'}
      onChange={(choice) =>
        onChange(choice === 'now' ? undefined : at(addDays(dayOf(serverNow()), 1), '08:00'))
      }
      isShort
    />
    {value !== undefined && (
      <div className="pair">
        <DayField
          label={appDuties.day}
          value={dayOf(value)}
          from={dayOf(serverNow())}
          onChange={(day) => onChange(at(day, timeOf(value)))}
        />
        <TimeField
          label={appDuties.hour}
          value={timeOf(value)}
          onChange={(time) => onChange(at(dayOf(value), time))}
        />
      </div>
    )}
  </div>
)
