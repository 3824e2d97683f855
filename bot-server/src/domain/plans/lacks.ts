/** Finds what has to be mended in a draft before it may be sent (INV-23: each task has an owner, a due date, a result). */
import type { PlanLack, PlanLine, PlanTask } from '@quan-triet/shared/models/plan'

type Draft = {
  lines: readonly Pick<PlanLine, 'text' | 'conflictOf'>[]
  tasks: readonly Pick<PlanTask, 'text' | 'lead' | 'owner' | 'dueOn' | 'result' | 'conflictOf'>[]
}

const isBlank = (text: string): boolean => text.trim() === ''

const lacksOfTask = (task: Draft['tasks'][number], number: number): PlanLack[] => {
  const kinds: PlanLack['kind'][] = []
  if (isBlank(task.text)) kinds.push('task_text')
  if (isBlank(task.lead) && task.owner === null) kinds.push('task_owner')
  if (task.dueOn === null) kinds.push('task_due')
  if (isBlank(task.result)) kinds.push('task_result')
  return kinds.map((kind) => ({ kind, task: number }))
}

/** In the order in which a person would mend them; nothing when the draft may go. */
export const findLacks = ({ lines, tasks }: Draft): PlanLack[] => [
  ...(lines.every(({ text }) => isBlank(text)) && tasks.length === 0
    ? [{ kind: 'empty' as const, task: null }]
    : []),
  ...([...lines, ...tasks].some(({ conflictOf }) => conflictOf !== null)
    ? [{ kind: 'conflict' as const, task: null }]
    : []),
  ...tasks.flatMap((task, index) => lacksOfTask(task, index + 1)),
]
