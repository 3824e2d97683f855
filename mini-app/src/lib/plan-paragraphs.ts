/** Lays out what a programme or personal plan says as paragraphs, so that two versions can be compared by word. */
import { formatDay } from '@quan-triet/shared/i18n/format'
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import type { PlanContent } from '@quan-triet/shared/models/plan'
import { taskRepeatLabels } from '@quan-triet/shared/vocabulary/plans'

type Task = PlanContent['tasks'][number]

const dueOf = ({ dueOn, dueWording }: Pick<Task, 'dueOn' | 'dueWording'>): string =>
  [dueOn === null ? '' : formatDay(dueOn), dueWording.trim() === '' ? '' : `“${dueWording.trim()}”`]
    .filter((text) => text !== '')
    .join(' ')

const taskParagraph = (task: Task, index: number): string => {
  const facts: readonly (readonly [string, string])[] = [
    [words.task.lead, task.lead],
    [words.task.owner, task.owner?.fullName ?? ''],
    [words.task.due, dueOf(task)],
    [words.task.repeats, task.repeats === 'khong' ? '' : taskRepeatLabels[task.repeats]],
    [words.task.result, task.result],
    [words.task.part, task.part?.heading ?? ''],
    [words.task.target, task.target?.name ?? ''],
  ]
  const known = facts.filter(([, value]) => value.trim() !== '')
  return [
    `${words.task.numbered(index + 1)} ${task.text}`,
    ...known.map(([label, value]) => `${label}: ${value}`),
  ].join('; ')
}

/** Headings with their paragraphs in reading order, then each task as one paragraph. */
export const planParagraphs = ({
  headings,
  lines,
  tasks,
}: Pick<PlanContent, 'headings' | 'lines' | 'tasks'>): string[] => [
  ...headings.flatMap((heading, index) => [
    words.headingNumbered(index, heading),
    ...lines.filter((line) => line.heading === index).flatMap(({ text }) => text.split('\n')),
  ]),
  ...(tasks.length === 0 ? [] : [words.tasks, ...tasks.map(taskParagraph)]),
]
