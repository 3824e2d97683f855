/** Notes how far one occurrence of a task is; giving up and taking up again ask for a reason. */
import { appPlanWork as words } from '@quan-triet/shared/i18n/vi/app-plan-work'
import type { TaskOccurrence } from '@quan-triet/shared/models/plan-work'
import { type TaskState, taskStateLabels } from '@quan-triet/shared/vocabulary/task-states'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useRecordProgress } from './work-api.ts'

interface Props {
  taskId: string
  text: string
  occurrence: TaskOccurrence
  onClose: () => void
}

const LONGEST = 1000
const SHORTEST = 3

const isSettled = (state: TaskState): boolean => state === 'xong' || state === 'khong_lam'

export const ProgressSheet = ({ taskId, text, occurrence, onClose }: Props) => {
  const { state: from, next, on } = occurrence
  const [state, setState] = useState<TaskState | null>(next[0] ?? null)
  const [note, setNote] = useState('')
  const record = useRecordProgress(taskId)
  const needsReason = state === 'khong_lam' || isSettled(from)
  const isLongEnough = note.trim().length >= SHORTEST
  const isWhole =
    state !== null && (needsReason ? isLongEnough : note.trim() === '' || isLongEnough)
  const save = (): void => {
    if (state === null) return
    const kept = note.trim() === '' ? null : note.trim()
    record.mutate({ occurrenceOn: on, from, state, note: kept }, { onSuccess: onClose })
  }
  return (
    <Sheet title={words.progress} onClose={onClose}>
      <p className="strong plan-text">{text}</p>
      <p className="soft">{words.occurrence(on)}</p>
      <ChoiceList
        isShort
        legend={words.progressState}
        choices={next.map((value) => ({ value, label: taskStateLabels[value] }))}
        value={state}
        onChange={setState}
      />
      <LongTextField
        label={needsReason ? words.progressReason : words.progressNote}
        {...(needsReason && { hint: words.progressReasonHint })}
        value={note}
        onChange={setNote}
        maxLength={LONGEST}
      />
      <ProblemBanner error={record.error} />
      <Button kind="primary" isBusy={record.isPending} isDisabled={!isWhole} onPress={save}>
        {words.saveProgress}
      </Button>
    </Sheet>
  )
}
