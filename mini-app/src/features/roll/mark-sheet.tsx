/** Lets the secretary record how one person stands towards the session. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import type { HandMethod, RollEntry } from '@quan-triet/shared/models/attendance'
import {
  absenceCodeLabels,
  attendanceStateLabels,
  type AbsenceCode,
  type AttendanceState,
} from '@quan-triet/shared/vocabulary/attendance-states'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { ApiProblem } from '../../lib/problem.ts'
import { useRecordAttendance } from './api.ts'
import { needsReason } from './roll-entries.ts'

interface Props {
  sessionId: string
  entry: RollEntry
  /** Without it, in the hall. */
  method?: HandMethod
  onClose: () => void
}

const reasons = choicesOf(absenceCodeLabels)

const statesFor = (entry: RollEntry) =>
  choicesOf(attendanceStateLabels).filter(
    ({ value }) => value !== 'chua_ghi_nhan' || entry.state !== 'chua_ghi_nhan',
  )

const firstState = ({ state, leave }: RollEntry): AttendanceState => {
  if (state !== 'chua_ghi_nhan') return state
  return leave === 'asked' ? 'vang_co_ly_do' : 'co_mat'
}

/** Somebody may have scanned a code while the sheet was open: the first record is then a change. */
const wasChangedMeanwhile = (error: Error | null): boolean =>
  error instanceof ApiProblem && error.code === 'reason_required'

export const MarkSheet = ({ sessionId, entry, method, onClose }: Props) => {
  const [state, setState] = useState(() => firstState(entry))
  const [absenceCode, setAbsenceCode] = useState<AbsenceCode>(entry.absenceCode ?? 'khac')
  const [reason, setReason] = useState('')
  const record = useRecordAttendance(sessionId)
  const asksReason = needsReason(entry) || wasChangedMeanwhile(record.error)
  const isReady = !asksReason || reason.trim() !== ''
  const save = (): void =>
    record.mutate(
      {
        personId: entry.personId,
        json: {
          state,
          ...(state === 'vang_co_ly_do' && { absenceCode }),
          ...(method && { method }),
          ...(asksReason && { reason: reason.trim() }),
        },
      },
      { onSuccess: onClose },
    )
  return (
    <Sheet title={appRoll.markTitle(entry.fullName)} onClose={onClose}>
      <p className="soft">{appRoll.now(attendanceStateLabels[entry.state])}</p>
      <ChoiceList
        legend={appRoll.state}
        isShort
        choices={statesFor(entry)}
        value={state}
        onChange={setState}
      />
      {state === 'vang_co_ly_do' && (
        <SelectField
          label={appRoll.reasonCode}
          choices={reasons}
          value={absenceCode}
          onChange={setAbsenceCode}
        />
      )}
      {asksReason && (
        <TextField
          label={appRoll.changeReason}
          hint={appRoll.changeReasonHint}
          value={reason}
          onChange={setReason}
          input={{ maxLength: 300 }}
        />
      )}
      <ProblemBanner error={record.error} />
      <Button kind="primary" isBusy={record.isPending} isDisabled={!isReady} onPress={save}>
        {record.isPending ? appCommon.sending : appRoll.saveMark}
      </Button>
    </Sheet>
  )
}
