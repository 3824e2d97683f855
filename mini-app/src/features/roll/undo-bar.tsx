/** Says what was just recorded and takes it back, within reach of the thumb. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appRollCall } from '@quan-triet/shared/i18n/vi/app-roll-call'
import type { RollEntry } from '@quan-triet/shared/models/attendance'
import { attendanceStateLabels } from '@quan-triet/shared/vocabulary/attendance-states'
import { Button } from '../../components/button.tsx'
import type { Mark } from './mark-queue.ts'
import type { Act } from './use-marks.ts'

interface Props {
  act: Act | null
  people: readonly RollEntry[]
  onUndo: (marks: readonly Mark[]) => void
}

const wordsOf = ({ marks, isUndone }: Act, people: readonly RollEntry[]): string => {
  if (isUndone) return appRollCall.undone
  const [first] = marks
  if (marks.length !== 1 || !first) return appRollCall.doneMany(formatCount(marks.length))
  const person = people.find(({ personId }) => personId === first.personId)
  return appRollCall.done(person?.fullName ?? '', attendanceStateLabels[first.state])
}

export const UndoBar = ({ act, people, onUndo }: Props) => (
  <div role="status" className="undo-place">
    {act && (
      <div className="just-done">
        <span>{wordsOf(act, people)}</span>
        {!act.isUndone && (
          <Button kind="quiet" onPress={() => onUndo(act.marks)}>
            {appRollCall.undo}
          </Button>
        )}
      </div>
    )}
  </div>
)
