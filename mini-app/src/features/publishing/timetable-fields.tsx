/** Asks for the first day, the hour and the spacing from which a timetable is proposed. */
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { DayField } from '../../components/day-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TimeField } from '../../components/time-field.tsx'
import { serverNow } from '../../lib/server-clock.ts'
import type { Timetable } from './schedule.ts'

const spacings = [1, 2, 3, 4, 5, 7].map((days) => ({
  value: String(days),
  label: appPublishing.spacingDays(days),
}))

interface Props {
  timetable: Timetable
  onChange: (timetable: Timetable) => void
}

export const TimetableFields = ({ timetable, onChange }: Props) => (
  <section className="card">
    <p>{appPublishing.scheduleIntro}</p>
    <DayField
      label={appPublishing.startDay}
      value={timetable.startDay}
      from={dayOf(serverNow())}
      onChange={(startDay) => onChange({ ...timetable, startDay })}
    />
    <TimeField
      label={appPublishing.hour}
      value={timetable.time}
      onChange={(time) => onChange({ ...timetable, time })}
    />
    <SelectField
      label={appPublishing.spacing}
      choices={spacings}
      value={String(timetable.everyDays)}
      onChange={(days) => onChange({ ...timetable, everyDays: Number(days) })}
    />
  </section>
)
