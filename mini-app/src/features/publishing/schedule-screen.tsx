/** Gives every waiting part its day and hour: a timetable is proposed, each line can be changed. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import type { DocumentDraft, DraftPart } from '@quan-triet/shared/models/document'
import { addDays, dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TimeField } from '../../components/time-field.tsx'
import { useServerClock } from '../../lib/home.ts'
import { serverNow } from '../../lib/server-clock.ts'
import { useDraft, useSchedulePushes } from './api.ts'
import { instantOf, partsToSchedule, proposeSlots, type Slot, type Timetable } from './schedule.ts'
import { SlotSheet } from './slot-sheet.tsx'

const spacings = [1, 2, 3, 4, 5, 7].map((days) => ({
  value: String(days),
  label: appPublishing.spacingDays(days),
}))

const firstTimetable = (): Timetable => ({
  startDay: addDays(dayOf(serverNow()), 1),
  time: '07:30',
  everyDays: 2,
})

interface TimetableProps {
  timetable: Timetable
  onChange: (timetable: Timetable) => void
}

const TimetableFields = ({ timetable, onChange }: TimetableProps) => (
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

interface SlotProps {
  part: DraftPart
  slot: Slot
  onChange: (slot: Slot) => void
}

const SlotRow = ({ part, slot, onChange }: SlotProps) => {
  const [isOpen, setOpen] = useState(false)
  const { position, heading } = part
  return (
    <li className="row row-wrap">
      <span className="grow stack-xs">
        <span>{appPublishing.partNamed(position, heading)}</span>
        <span className="strong">{formatDayTime(instantOf(slot))}</span>
      </span>
      <Button label={appPublishing.changeOf(position)} onPress={() => setOpen(true)}>
        {appPublishing.change}
      </Button>
      {isOpen && (
        <SlotSheet
          position={position}
          slot={slot}
          onSave={(next) => {
            onChange(next)
            setOpen(false)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  )
}

const ScheduleForm = ({ draft, parts }: { draft: DocumentDraft; parts: DraftPart[] }) => {
  const [timetable, setTimetable] = useState(firstTimetable)
  /** Lines changed by hand; a new timetable proposes afresh. */
  const [byHand, setByHand] = useState<Record<string, Slot>>({})
  const schedule = useSchedulePushes(draft.id)
  const navigate = useNavigate()
  const proposed = proposeSlots(timetable, parts.length)
  const lines = parts.map((part, index) => ({
    part,
    slot: byHand[part.id] ?? proposed[index] ?? { day: timetable.startDay, time: timetable.time },
  }))
  const submit = (): void =>
    schedule.mutate(
      lines.map(({ part, slot }) => ({ partId: part.id, dueAt: instantOf(slot) })),
      { onSuccess: () => navigate(`/publishing/${draft.id}`, { replace: true }) },
    )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TimetableFields
        timetable={timetable}
        onChange={(next) => {
          setTimetable(next)
          setByHand({})
        }}
      />
      <h2>{appPublishing.proposal}</h2>
      <ol className="list">
        {lines.map(({ part, slot }) => (
          <SlotRow
            key={part.id}
            part={part}
            slot={slot}
            onChange={(next) => setByHand({ ...byHand, [part.id]: next })}
          />
        ))}
      </ol>
      <ProblemBanner error={schedule.error} />
      <Button kind="primary" type="submit" isBusy={schedule.isPending}>
        {appPublishing.schedule(lines.length)}
      </Button>
    </form>
  )
}

const Schedule = ({ draft }: { draft: DocumentDraft }) => {
  const parts = partsToSchedule(draft.parts)
  if (parts.length === 0) return <p className="empty">{appPublishing.nothingToSchedule}</p>
  return <ScheduleForm draft={draft} parts={parts} />
}

export const ScheduleScreen = () => {
  const { id = '' } = useParams()
  const draft = useDraft(id)
  const clock = useServerClock()
  return (
    <Screen
      title={appPublishing.scheduleTitle}
      back={{ to: `/publishing/${id}`, label: appPublishing.partsTitle }}
    >
      <QueryView query={draft}>
        {(data) => <QueryView query={clock}>{() => <Schedule draft={data} />}</QueryView>}
      </QueryView>
    </Screen>
  )
}
