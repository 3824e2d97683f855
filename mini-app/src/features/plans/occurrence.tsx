/** Shows one occurrence of a task: its day, how far it is, what was noted, and the way to note more. */
import { appPlanWork as words } from '@quan-triet/shared/i18n/vi/app-plan-work'
import type { TaskOccurrence } from '@quan-triet/shared/models/plan-work'
import { type TaskState, taskStateLabels } from '@quan-triet/shared/vocabulary/task-states'
import type { ComponentProps } from 'react'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ProgressSheet } from './progress-sheet.tsx'

const KINDS: Record<TaskState, NonNullable<ComponentProps<typeof Chip>['kind']>> = {
  chua_lam: 'plain',
  dang_lam: 'info',
  xong: 'good',
  khong_lam: 'plain',
}

interface Props {
  taskId: string
  text: string
  occurrence: TaskOccurrence
}

export const Occurrence = (props: Props) => {
  const { on, state, daysLate, note, at, by, next } = props.occurrence
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="stack-s">
      <p className="line">
        <span>{words.occurrence(on)}</span>
        <Chip kind={KINDS[state]}>{taskStateLabels[state]}</Chip>
        {daysLate > 0 && <Chip kind="bad">{words.lateDays(daysLate)}</Chip>}
      </p>
      {note !== null && <p className="plan-text">{words.note(note)}</p>}
      {at !== null && <p className="soft">{words.notedBy(by, at)}</p>}
      {next.length > 0 && (
        <div>
          <Button label={words.progressOf(props.text, on)} onPress={() => setOpen(true)}>
            {words.progress}
          </Button>
        </div>
      )}
      {isOpen && <ProgressSheet {...props} onClose={() => setOpen(false)} />}
    </div>
  )
}
