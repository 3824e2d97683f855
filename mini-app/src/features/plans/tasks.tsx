/** Shows a plan's tasks: a table at a desk, a card each on a phone; while it may be edited each opens in a sheet. */
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import type { PlanTask, PlanView } from '@quan-triet/shared/models/plan'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { TableHead } from '../../components/table-head.tsx'
import { serverNow } from '../../lib/server-clock.ts'
import { BothKept } from './both-kept.tsx'
import type { TaskBody, TaskEdit } from './edit-queue.ts'
import { keepEdit, sendEdits } from './kept-edits.ts'
import { newTaskId } from './new-id.ts'
import { TaskDue, TaskResult, TaskText, TaskWho } from './task-facts.tsx'
import { TaskSheet } from './task-sheet.tsx'

const blank: TaskBody = {
  text: '',
  lead: '',
  owner: null,
  dueOn: null,
  dueWording: '',
  repeats: 'khong',
  result: '',
  part: null,
  target: null,
}

const bodyOf = (task: PlanTask): TaskBody => ({
  text: task.text,
  lead: task.lead,
  owner: task.owner,
  dueOn: task.dueOn,
  dueWording: task.dueWording,
  repeats: task.repeats,
  result: task.result,
  part: task.part,
  target: task.target,
})

const editOf = (
  task: PlanTask,
  part: Partial<TaskBody> | null,
  afterId: PlanTask['id'] | null = null,
): TaskEdit => ({
  kind: 'task',
  id: task.id,
  seen: task.revision === 0 ? null : task.revision,
  afterId,
  body: part === null ? null : { ...bodyOf(task), ...part },
})

const Pair = ({ plan, all }: { plan: PlanView; all: readonly PlanTask[] }) => {
  const keep = (id: string): void => {
    for (const task of all) if (task.id !== id) keepEdit(plan.id, editOf(task, null))
    void sendEdits(plan.id)
  }
  const keepAll = (): void => {
    for (const task of all.slice(1)) keepEdit(plan.id, editOf(task, {}))
    void sendEdits(plan.id)
  }
  const versions = all.map((task) => ({
    id: task.id,
    shown: (
      <>
        <TaskText task={task} />
        <TaskWho task={task} />
        <TaskDue task={task} />
        <TaskResult task={task} />
      </>
    ),
  }))
  return <BothKept versions={versions} onKeep={keep} onKeepAll={keepAll} />
}

interface RowProps {
  plan: PlanView
  task: PlanTask
  number: number
  onOpen: (task: PlanTask) => void
}

const HEADS = [words.task.text, words.task.lead, words.task.due, words.task.result]

const Row = ({ plan, task, number, onOpen }: RowProps) => (
  <tr id={`task-${task.id}`} className="plan-task">
    <th scope="row">
      <p className="kicker">{words.task.title(number)}</p>
      <TaskText task={task} />
    </th>
    <td>
      <TaskWho task={task} />
    </td>
    <td>
      <TaskDue task={task} />
    </td>
    <td>
      <TaskResult task={task} />
    </td>
    {plan.mayEdit && (
      <td>
        <Button label={words.task.edit(number)} onPress={() => onOpen(task)}>
          {words.edit}
        </Button>
      </td>
    )}
  </tr>
)

const PairRow = ({ plan, all, columns }: { plan: PlanView; all: PlanTask[]; columns: number }) => (
  <tr>
    <td colSpan={columns}>
      <Pair plan={plan} all={all} />
    </td>
  </tr>
)

const Table = ({ plan, onOpen }: Pick<RowProps, 'plan' | 'onOpen'>) => {
  const ids = new Set(plan.tasks.map(({ id }) => id))
  const heads = plan.mayEdit ? [...HEADS, words.edit] : HEADS
  return (
    <table className="office-table office-stack plan-tasks">
      <TableHead heads={heads} />
      <tbody>
        {plan.tasks.map((task, index) => {
          if (task.conflictOf !== null && ids.has(task.conflictOf)) return null
          const copies = plan.tasks.filter(({ conflictOf }) => conflictOf === task.id)
          return copies.length > 0 && plan.mayEdit ? (
            <PairRow key={task.id} plan={plan} all={[task, ...copies]} columns={heads.length} />
          ) : (
            <Row key={task.id} plan={plan} task={task} number={index + 1} onOpen={onOpen} />
          )
        })}
      </tbody>
    </table>
  )
}

/** The sheet closes by itself where somebody else wrote the same task: both then stand on the page. */
const Editing = ({
  plan,
  opened,
  onClose,
}: {
  plan: PlanView
  opened: PlanTask
  onClose: () => void
}) => {
  const index = plan.tasks.findIndex(({ id }) => id === opened.id)
  const task = plan.tasks[index] ?? opened
  const before = plan.tasks[index < 0 ? plan.tasks.length - 1 : index - 1]?.id ?? null
  const isPair = plan.tasks.some(({ conflictOf }) => conflictOf === task.id)
  useEffect(() => {
    if (isPair) onClose()
  }, [isPair, onClose])
  if (plan.choices === null || isPair) return null
  const close = (): void => {
    void sendEdits(plan.id)
    onClose()
  }
  return (
    <TaskSheet
      title={index < 0 ? words.task.fresh : words.task.title(index + 1)}
      task={task}
      choices={plan.choices}
      usualDue={dayOf(plan.due?.at ?? serverNow())}
      onChange={(part) => keepEdit(plan.id, editOf(task, part, before))}
      onRemove={() => {
        keepEdit(plan.id, editOf(task, null))
        close()
      }}
      onClose={close}
    />
  )
}

export const Tasks = ({ plan }: { plan: PlanView }) => {
  const [opened, setOpened] = useState<PlanTask | null>(null)
  const close = useCallback(() => setOpened(null), [])
  const add = (): void => setOpened({ ...blank, id: newTaskId(), revision: 0, conflictOf: null })
  return (
    <section className="card" aria-labelledby="plan-tasks">
      <h2 id="plan-tasks">{words.tasks}</h2>
      {plan.tasks.length === 0 ? (
        <p className="soft">{words.noTasks}</p>
      ) : (
        <Table plan={plan} onOpen={setOpened} />
      )}
      {plan.mayEdit && (
        <div>
          <Button onPress={add}>{words.addTask}</Button>
        </div>
      )}
      {opened !== null && plan.mayEdit && <Editing plan={plan} opened={opened} onClose={close} />}
    </section>
  )
}
