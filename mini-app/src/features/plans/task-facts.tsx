/** Says of one task who leads and follows it, until when, how often, and what it carries out. */
import { formatDay } from '@quan-triet/shared/i18n/format'
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import type { PlanContent } from '@quan-triet/shared/models/plan'
import { taskRepeatLabels } from '@quan-triet/shared/vocabulary/plans'

type Task = PlanContent['tasks'][number]

/** A label that a table's head says at a desk, and a phone says in front of each value. */
const Label = ({ text }: { text: string }) => <span className="plan-label">{text}: </span>

const orNone = (text: string): string => (text.trim() === '' ? words.task.none : text)

export const TaskWho = ({ task }: { task: Task }) => (
  <>
    <p>
      <Label text={words.task.lead} />
      {orNone(task.lead)}
    </p>
    {task.owner !== null && (
      <p className="soft">
        {words.task.owner}: {task.owner.fullName}
      </p>
    )}
  </>
)

export const TaskDue = ({ task }: { task: Task }) => (
  <>
    <p>
      <Label text={words.task.due} />
      {task.dueOn === null ? words.task.noDue : formatDay(task.dueOn)}
    </p>
    {task.dueWording !== '' && <p className="soft">“{task.dueWording}”</p>}
    {task.repeats !== 'khong' && <p className="soft">{taskRepeatLabels[task.repeats]}</p>}
  </>
)

export const TaskResult = ({ task }: { task: Task }) => (
  <p className="plan-text">
    <Label text={words.task.result} />
    {orNone(task.result)}
  </p>
)

export const TaskText = ({ task }: { task: Task }) => (
  <>
    <p className="plan-text strong">{task.text === '' ? words.task.empty : task.text}</p>
    {task.part !== null && (
      <p className="soft">
        {words.task.ofPart}: {task.part.heading}
      </p>
    )}
    {task.target !== null && (
      <p className="soft">
        {words.task.target}: {task.target.name}
      </p>
    )}
  </>
)
