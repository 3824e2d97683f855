/** One person of the roll: name and state to open, and the one or two marks most likely wanted now. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import type { RollEntry } from '@quan-triet/shared/models/attendance'
import {
  absenceCodeLabels,
  attendanceStateLabels,
} from '@quan-triet/shared/vocabulary/attendance-states'
import { AttendanceChip } from '../../components/attendance-chip.tsx'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { problemWords } from '../../lib/problem.ts'
import { recordedHow } from '../../lib/recorded-how.ts'
import { useDecideLeave, useRecordAttendance } from './api.ts'
import '../../styles/fields.css'
import '../../styles/class.css'

interface Props {
  sessionId: string
  entry: RollEntry
  /** Somebody else bears the same name: the year of birth tells them apart. */
  hasNamesake: boolean
  onOpen: () => void
  /** Called when a mark of this row was recorded. */
  onMarked: () => void
}

type MarkProps = Pick<Props, 'sessionId' | 'entry' | 'onMarked'>

const howRecorded = (entry: RollEntry): string =>
  [entry.absenceCode !== null && absenceCodeLabels[entry.absenceCode], recordedHow(entry)]
    .filter(Boolean)
    .join(', ')

const leaveWords = ({ absenceCode }: RollEntry): string =>
  absenceCode === null ? appRoll.asksLeaveBare : appRoll.asksLeave(absenceCodeLabels[absenceCode])

const MarkProblem = ({ error }: { error: Error | null }) =>
  error && (
    <span className="field-error roll-problem" role="alert">
      {problemWords(error)}
    </span>
  )

const LeaveMarks = ({ sessionId, entry, onMarked }: MarkProps) => {
  const decide = useDecideLeave(sessionId)
  const { personId, fullName } = entry
  return (
    <span className="line">
      <Button
        isBusy={decide.isPending}
        label={appRoll.approveLeaveOf(fullName)}
        onPress={() => decide.mutate({ personId, approve: true }, { onSuccess: onMarked })}
      >
        {appRoll.approveLeave}
      </Button>
      <Button
        isDisabled={decide.isPending}
        label={appRoll.refuseLeaveOf(fullName)}
        onPress={() => decide.mutate({ personId, approve: false }, { onSuccess: onMarked })}
      >
        {appRoll.refuseLeave}
      </Button>
      <MarkProblem error={decide.error} />
    </span>
  )
}

const PresentMark = ({ sessionId, entry, onMarked }: MarkProps) => {
  const record = useRecordAttendance(sessionId)
  const { personId, fullName, state, awaitsConfirmation } = entry
  const mark = (): void =>
    record.mutate(
      {
        personId,
        json: { state: awaitsConfirmation && state !== 'chua_ghi_nhan' ? state : 'co_mat' },
      },
      { onSuccess: onMarked },
    )
  const label = awaitsConfirmation ? appRoll.confirmOf(fullName) : appRoll.markPresentOf(fullName)
  return (
    <>
      <Button kind="mark" isBusy={record.isPending} label={label} onPress={mark}>
        {awaitsConfirmation ? appRoll.confirm : appRoll.markPresent}
      </Button>
      <MarkProblem error={record.error} />
    </>
  )
}

const Marks = (props: MarkProps) => {
  const { leave, state, awaitsConfirmation } = props.entry
  if (leave === 'asked') return <LeaveMarks {...props} />
  return state === 'chua_ghi_nhan' || awaitsConfirmation ? <PresentMark {...props} /> : null
}

export const PersonRow = ({ sessionId, entry, hasNamesake, onOpen, onMarked }: Props) => {
  const { fullName, state, standing, leave, awaitsConfirmation, birthYear } = entry
  const name =
    hasNamesake && birthYear !== null ? appCommon.nameBorn(fullName, birthYear) : fullName
  return (
    <li className="roll-row">
      <button type="button" className="row grow" onClick={onOpen}>
        <span className="stack-xs">
          <span className="strong">
            {name}
            <span className="hidden-visually">
              , {state === 'chua_ghi_nhan' && attendanceStateLabels[state]}
            </span>
          </span>
          <span className="line chips">
            {state !== 'chua_ghi_nhan' && <AttendanceChip state={state} />}
            {standing === 'tam_thoi_den' && <Chip kind="info">{appRoll.guest}</Chip>}
            {standing === 'mien' && state !== 'mien' && <Chip>{appRoll.exempt}</Chip>}
            {entry.hasStudiedElsewhere && <Chip kind="good">{appRoll.elsewhere}</Chip>}
            {awaitsConfirmation && <Chip kind="warn">{appRoll.awaits}</Chip>}
          </span>
          {leave === 'asked' ? (
            <span className="soft">{leaveWords(entry)}</span>
          ) : (
            howRecorded(entry) && <span className="soft">{howRecorded(entry)}</span>
          )}
        </span>
      </button>
      <span className="roll-marks">
        <Marks sessionId={sessionId} entry={entry} onMarked={onMarked} />
      </span>
    </li>
  )
}
