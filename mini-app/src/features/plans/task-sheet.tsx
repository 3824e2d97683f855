/** Writes one task: who leads and who follows it, until when, what there is to show for it, and why it is there. */
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import type { PlanChoices, PlanTask } from '@quan-triet/shared/models/plan'
import type { Day } from '@quan-triet/shared/models/moments'
import { taskRepeatLabels } from '@quan-triet/shared/vocabulary/plans'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { DayField } from '../../components/day-field.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import type { TaskBody } from './edit-queue.ts'

interface Props {
  title: string
  /** As typed so far. */
  task: PlanTask
  choices: PlanChoices
  /** What a due date begins with. */
  usualDue: Day
  onChange: (part: Partial<TaskBody>) => void
  onRemove: () => void
  onClose: () => void
}

type FieldProps = Pick<Props, 'task' | 'choices' | 'usualDue' | 'onChange'>

const LONGEST = 4000
const LONGEST_NAME = 200
const repeats = choicesOf(taskRepeatLabels)

const None = { value: '' }

/** Whoever is chosen already stays a choice, also after he or she left the unit. */
const withChosen = <One extends object>(
  all: readonly One[],
  chosen: One | null,
  idOf: (one: One) => string,
): readonly One[] =>
  chosen === null || all.some((one) => idOf(one) === idOf(chosen)) ? all : [chosen, ...all]

const Owner = ({ task, choices, onChange }: FieldProps) => {
  const owners = withChosen(choices.owners, task.owner, ({ personId }) => personId)
  return (
    <SelectField
      label={words.task.owner}
      choices={[
        { ...None, label: words.task.noOwner },
        ...owners.map(({ personId, fullName }) => ({ value: String(personId), label: fullName })),
      ]}
      value={task.owner?.personId ?? ''}
      onChange={(id) => onChange({ owner: owners.find(({ personId }) => personId === id) ?? null })}
    />
  )
}

const Part = ({ task, choices, onChange }: FieldProps) => {
  const parts = withChosen(choices.parts, task.part, ({ id }) => id)
  if (parts.length === 0) return null
  return (
    <SelectField
      label={words.task.part}
      choices={[
        { ...None, label: words.task.noPart },
        ...parts.map(({ id, heading }) => ({ value: String(id), label: heading })),
      ]}
      value={task.part?.id ?? ''}
      onChange={(chosen) => onChange({ part: parts.find(({ id }) => id === chosen) ?? null })}
    />
  )
}

const Target = ({ task, choices, onChange }: FieldProps) => {
  const targets = withChosen(choices.targets, task.target, ({ id }) => id)
  if (targets.length === 0) return null
  return (
    <SelectField
      label={words.task.target}
      choices={[
        { ...None, label: words.task.noTarget },
        ...targets.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={task.target?.id ?? ''}
      onChange={(chosen) => onChange({ target: targets.find(({ id }) => id === chosen) ?? null })}
    />
  )
}

const Due = ({ task, usualDue, onChange }: FieldProps) => (
  <div className="stack-s">
    {task.dueOn === null ? (
      <div className="stack-xs">
        <span className="field-label">{words.task.due}</span>
        <Button onPress={() => onChange({ dueOn: usualDue })}>{words.task.setDue}</Button>
      </div>
    ) : (
      <>
        <DayField
          label={words.task.due}
          value={task.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
        />
        <div>
          <Button kind="quiet" onPress={() => onChange({ dueOn: null })}>
            {words.task.dropDue}
          </Button>
        </div>
      </>
    )}
    <TextField
      label={words.task.dueWording}
      hint={words.task.dueWordingHint}
      value={task.dueWording}
      onChange={(dueWording) => onChange({ dueWording })}
      input={{ maxLength: LONGEST_NAME, autoComplete: 'off' }}
    />
    <SelectField
      label={words.task.repeats}
      choices={repeats}
      value={task.repeats}
      onChange={(value) => onChange({ repeats: value })}
    />
  </div>
)

const Fields = (props: FieldProps) => {
  const { task, onChange } = props
  return (
    <>
      <LongTextField
        label={words.task.text}
        value={task.text}
        onChange={(text) => onChange({ text })}
        maxLength={LONGEST}
      />
      <TextField
        label={words.task.lead}
        hint={words.task.leadHint}
        value={task.lead}
        onChange={(lead) => onChange({ lead })}
        input={{ maxLength: LONGEST_NAME, autoComplete: 'off' }}
      />
      <Owner {...props} />
      <Due {...props} />
      <LongTextField
        label={words.task.result}
        hint={words.task.resultHint}
        value={task.result}
        onChange={(result) => onChange({ result })}
        maxLength={LONGEST}
      />
      <Part {...props} />
      <Target {...props} />
    </>
  )
}

export const TaskSheet = ({ title, onRemove, onClose, ...fields }: Props) => {
  const [isRemoving, setRemoving] = useState(false)
  return (
    <Sheet title={title} closeWords={words.done} onClose={onClose}>
      <Fields {...fields} />
      <Button kind="quiet" onPress={() => setRemoving(true)}>
        {words.task.remove}
      </Button>
      {isRemoving && (
        <ConfirmSheet
          title={words.removeTaskTitle}
          text={words.removeText}
          confirmWords={words.remove}
          isBusy={false}
          error={null}
          onConfirm={onRemove}
          onClose={() => setRemoving(false)}
        />
      )}
    </Sheet>
  )
}
