/** Shows the tables that come by themselves, ends them, and sets up another. */
import { appExports as words } from '@quan-triet/shared/i18n/vi/app-exports'
import { exportRhythms } from '@quan-triet/shared/i18n/vi/exports'
import type {
  ExportRhythm,
  ExportSchedule,
  ScheduleExportInput,
} from '@quan-triet/shared/models/export'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useEndSchedule, useSchedule } from './api.ts'

const Schedule = ({ schedule }: { schedule: ExportSchedule }) => {
  const [isEnding, setEnding] = useState(false)
  const end = useEndSchedule()
  return (
    <li className="card stack-s">
      <h3>{schedule.unitName}</h3>
      <p>{schedule.campaignTitle}</p>
      <p className="strong">{exportRhythms[schedule.rhythm]}</p>
      <p className="soft">{words.nextAt(schedule.nextAt)}</p>
      <Button onPress={() => setEnding(true)}>{words.end}</Button>
      {isEnding && (
        <ConfirmSheet
          title={words.endTitle}
          text={words.endText}
          confirmWords={words.end}
          isBusy={end.isPending}
          error={end.error}
          onConfirm={() => end.mutate(schedule.id)}
          onClose={() => setEnding(false)}
        />
      )}
    </li>
  )
}

interface Props {
  schedules: ExportSchedule[]
  /** What is chosen above; null while nothing can be chosen. */
  place: Pick<ScheduleExportInput, 'unitId' | 'campaignId'> | null
}

export const Schedules = ({ schedules, place }: Props) => {
  const [rhythm, setRhythm] = useState<ExportRhythm>('tuan')
  const schedule = useSchedule()
  const isThere = schedules.some(
    (one) => one.unitId === place?.unitId && one.campaignId === place.campaignId,
  )
  return (
    <section className="stack" aria-labelledby="schedules">
      <h2 id="schedules">{words.schedules}</h2>
      <p className="soft">{words.schedulesIntro}</p>
      {schedules.length > 0 && (
        <ul className="stack">
          {schedules.map((one) => (
            <Schedule key={one.id} schedule={one} />
          ))}
        </ul>
      )}
      {place !== null && !isThere && (
        <>
          <ChoiceList
            legend={words.rhythm}
            choices={choicesOf(exportRhythms)}
            value={rhythm}
            onChange={setRhythm}
          />
          <ProblemBanner error={schedule.error} />
          <Button isBusy={schedule.isPending} onPress={() => schedule.mutate({ ...place, rhythm })}>
            {words.schedule}
          </Button>
        </>
      )}
    </section>
  )
}
