/** Gives every waiting part its day and hour: a timetable is proposed, each line can be changed. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appChannels } from '@quan-triet/shared/i18n/vi/app-channels'
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import type { ScheduleCost } from '@quan-triet/shared/models/channels'
import type { DocumentDraft, DraftPart } from '@quan-triet/shared/models/document'
import { addDays, dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useServerClock } from '../../lib/home.ts'
import { serverNow } from '../../lib/server-clock.ts'
import { useDraft, useSchedulePushes } from './api.ts'
import { CostCard } from './cost-card.tsx'
import { useCost } from './cost-api.ts'
import { Proposals } from './proposals.tsx'
import {
  applySlots,
  instantOf,
  partsToSchedule,
  proposeSlots,
  type Slot,
  type Timetable,
  timingOf,
} from './schedule.ts'
import { SlotSheet } from './slot-sheet.tsx'
import { TimetableFields } from './timetable-fields.tsx'

const firstTimetable = (): Timetable => ({
  startDay: addDays(dayOf(serverNow()), 1),
  time: '07:30',
  everyDays: 2,
})

interface SlotProps {
  part: DraftPart
  slot: Slot
  /** It goes in the message of the part before it. */
  isCarried: boolean
  onChange: (slot: Slot) => void
}

const SlotRow = ({ part, slot, isCarried, onChange }: SlotProps) => {
  const [isOpen, setOpen] = useState(false)
  const { position, heading } = part
  return (
    <li className="row row-wrap">
      <span className="grow stack-xs">
        <span>{appPublishing.partNamed(position, heading)}</span>
        <span className="strong">{formatDayTime(instantOf(slot))}</span>
        {isCarried && <span className="soft">{appChannels.togetherWith}</span>}
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

/** The timetable as it stands on the screen: proposed, changed by hand, or taken from a proposal that fits. */
const useTimetable = (parts: readonly DraftPart[]) => {
  const [timetable, setTimetable] = useState(firstTimetable)
  /** Lines changed by hand; a new timetable proposes afresh. */
  const [byHand, setByHand] = useState<Record<string, Slot>>({})
  const [merged, setMerged] = useState<string[][]>([])
  const proposed = proposeSlots(timetable, parts.length)
  const lines = parts.map((part, index) => ({
    part,
    partId: part.id,
    slot: byHand[part.id] ?? proposed[index] ?? { day: timetable.startDay, time: timetable.time },
  }))
  const startWith = (changes: ReturnType<typeof applySlots>): void => {
    setByHand(changes.byHand)
    setMerged(changes.merged)
  }
  return {
    timetable,
    lines,
    timing: timingOf(lines, merged),
    startWith,
    propose: (next: Timetable): void => {
      setTimetable(next)
      startWith({ byHand: {}, merged: [] })
    },
    changeLine: (partId: string, slot: Slot): void => setByHand({ ...byHand, [partId]: slot }),
  }
}

const confirmWords = (parts: number, cost: ScheduleCost | undefined): string => {
  if (cost === undefined) return appPublishing.schedule(parts)
  const words = cost.fits ? appChannels.confirm : appChannels.confirmOver
  return words(parts, cost.messages)
}

const ScheduleForm = ({ draft, parts }: { draft: DocumentDraft; parts: DraftPart[] }) => {
  const { timetable, lines, timing, startWith, propose, changeLine } = useTimetable(parts)
  const cost = useCost(draft.id, timing)
  const schedule = useSchedulePushes(draft.id)
  const navigate = useNavigate()
  const carried = new Set(timing.merged.flatMap(([, ...others]) => others))
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        schedule.mutate(timing, {
          onSuccess: () => navigate(`/publishing/${draft.id}`, { replace: true }),
        })
      }}
    >
      <TimetableFields timetable={timetable} onChange={propose} />
      <h2>{appPublishing.proposal}</h2>
      <ol className="list">
        {lines.map(({ part, slot }) => (
          <SlotRow
            key={part.id}
            part={part}
            slot={slot}
            isCarried={carried.has(part.id)}
            onChange={(next) => changeLine(part.id, next)}
          />
        ))}
      </ol>
      <CostCard query={cost} />
      {cost.data && <Proposals cost={cost.data} onTake={(slots) => startWith(applySlots(slots))} />}
      <ProblemBanner error={schedule.error} />
      <Button kind="primary" type="submit" isBusy={schedule.isPending}>
        {confirmWords(lines.length, cost.data)}
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
