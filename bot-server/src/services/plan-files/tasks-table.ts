/** Lays out the tasks of a plan as a table: a line for each day on which one is due, with how it stands. */
import { planFiles as words } from '@quan-triet/shared/i18n/vi/plan-files'
import type { Day } from '@quan-triet/shared/models/moments'
import type { PlanTask } from '@quan-triet/shared/models/plan'
import type { TaskOccurrence, WorkTask } from '@quan-triet/shared/models/plan-work'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { taskRepeatLabels } from '@quan-triet/shared/vocabulary/plans'
import { taskStateLabels } from '@quan-triet/shared/vocabulary/task-states'
import type { Table, TableCell, TableColumn } from '../../lib/spreadsheets/write-table.ts'
import { countDue, countWork } from '../plan-work/load-plan-work.ts'

const { sheetColumns } = words

const COLUMNS: readonly TableColumn[] = [
  { title: sheetColumns.number, width: 6, kind: 'number' },
  { title: sheetColumns.text, width: 50, kind: 'text' },
  { title: sheetColumns.lead, width: 24, kind: 'text' },
  { title: sheetColumns.owner, width: 24, kind: 'text' },
  { title: sheetColumns.dueOn, width: 12, kind: 'day' },
  { title: sheetColumns.dueWording, width: 24, kind: 'text' },
  { title: sheetColumns.repeats, width: 12, kind: 'text' },
  { title: sheetColumns.result, width: 30, kind: 'text' },
  { title: sheetColumns.part, width: 30, kind: 'text' },
  { title: sheetColumns.state, width: 14, kind: 'text' },
  { title: sheetColumns.daysLate, width: 10, kind: 'number' },
  { title: sheetColumns.notedOn, width: 12, kind: 'day' },
  { title: sheetColumns.note, width: 40, kind: 'text' },
]

interface TasksAsFile {
  title: string
  unitName: string
  today: Day
  tasks: readonly WorkTask[]
  /** The same tasks as they are written, for what only the paper says. */
  drafted: readonly PlanTask[]
}

/** The oldest day of a task first; a task without a day has a line, too. */
export const tasksTable = ({ title, unitName, today, tasks, drafted }: TasksAsFile): Table => {
  const written = new Map(drafted.map((task) => [task.id, task]))
  return {
    sheetName: words.sheet,
    titles: [
      unitName,
      title,
      words.standing({ today, late: countWork(tasks).late, ...countDue(tasks, today) }),
    ],
    columns: COLUMNS,
    rows: tasks.flatMap((task, index) => {
      const days = task.occurrences.toReversed()
      const about = { number: index + 1, task, written: written.get(task.id) }
      return days.length === 0 ? [rowOf(about, null)] : days.map((day) => rowOf(about, day))
    }),
  }
}

interface About {
  number: number
  task: WorkTask
  written: PlanTask | undefined
}

const rowOf = (about: About, day: TaskOccurrence | null): TableCell[] => [
  ...wordsOf(about, day?.on ?? null),
  ...(day === null ? [] : standingOf(day)),
]

const wordsOf = ({ number, task, written }: About, on: Day | null): TableCell[] => [
  number,
  task.text,
  task.lead,
  task.owner?.fullName ?? null,
  on,
  written?.dueWording ?? null,
  taskRepeatLabels[task.repeats],
  task.result,
  written?.part?.heading ?? null,
]

const standingOf = ({ state, daysLate, at, note }: TaskOccurrence): TableCell[] => [
  taskStateLabels[state],
  daysLate === 0 ? null : daysLate,
  at === null ? null : dayOf(at),
  note,
]
