/** Decides what becomes of edits of a plan between the keys and the server's answer: order, replacement, showing. */
import type { PlanLine, PlanTask } from '@quan-triet/shared/models/plan'

export type TaskBody = Omit<PlanTask, 'id' | 'revision' | 'conflictOf'>

interface Known {
  /** What was on the screen when the typing began; null: the server knows nothing of it yet. */
  seen: number | null
  /** The server's words where it will not take this for good: the text stays here until the person lets go of it. */
  refusal?: string
}

/** A body that is null: the place goes. */
export type LineEdit = Known & {
  kind: 'line'
  id: PlanLine['id']
  heading: PlanLine['heading']
  /** Behind which a new line stands; null: first under its heading. */
  afterId: PlanLine['id'] | null
  body: { text: string } | null
}
export type TaskEdit = Known & {
  kind: 'task'
  id: PlanTask['id']
  afterId: PlanTask['id'] | null
  body: TaskBody | null
}
export type PlanEdit = LineEdit | TaskEdit

/** What the screens show: the answer's lines and tasks. */
export interface Page {
  lines: PlanLine[]
  tasks: PlanTask[]
}

/** What the server made of a save. */
interface Answer {
  page: Page
  /** Somebody else had changed the same place. */
  isConflict: boolean
}

const isSame = (a: Pick<PlanEdit, 'kind' | 'id'>, b: Pick<PlanEdit, 'kind' | 'id'>): boolean =>
  a.kind === b.kind && a.id === b.id

/**
 * Adds an edit; a newer one takes the place of the one that waits, and keeps what was seen when the typing began.
 * A new line that is removed before it ever left the device is gone.
 * @param isSending whether an edit is on its way to the server
 */
export const addEdit = (
  queue: readonly PlanEdit[],
  edit: PlanEdit,
  isSending: (one: PlanEdit) => boolean,
): PlanEdit[] => {
  const waiting = queue.find((one) => isSame(one, edit))
  if (waiting === undefined) return [...queue, edit]
  const next = { ...edit, seen: waiting.seen }
  if (next.body === null && next.seen === null && !isSending(waiting))
    return queue.filter((one) => one !== waiting)
  return queue.map((one) => (one === waiting ? next : one))
}

/** Where the words that were sent are now: in the copy that a conflict made of them, else in their own place. */
const placeOf = <Place extends PlanLine | PlanTask>(
  places: readonly Place[],
  sent: PlanEdit,
  isConflict: boolean,
): Place | undefined =>
  (isConflict
    ? places.findLast((one) => one.conflictOf === sent.id && one.text === sent.body?.text)
    : undefined) ?? places.find(({ id }) => id === sent.id)

const goesOn = (edit: PlanEdit, sent: PlanEdit, { page, isConflict }: Answer): PlanEdit => {
  if (edit.kind === 'line') {
    const line = placeOf(page.lines, sent, isConflict)
    return { ...edit, id: line?.id ?? edit.id, seen: line?.revision ?? null }
  }
  const task = placeOf(page.tasks, sent, isConflict)
  return { ...edit, id: task?.id ?? edit.id, seen: task?.revision ?? null }
}

/** Takes out what was answered; what was typed meanwhile goes on from the answer, in the copy where one was made. */
export const settle = (
  queue: readonly PlanEdit[],
  sent: PlanEdit,
  answer: Answer,
): readonly PlanEdit[] =>
  queue
    .filter((one) => one !== sent)
    .map((one) => (isSame(one, sent) ? goesOn(one, sent, answer) : one))

/** The next to be sent, in the order of typing: a new line comes before what stands after it. */
export const nextEdit = (queue: readonly PlanEdit[]): PlanEdit | undefined =>
  queue.find(({ refusal }) => refusal === undefined)

const putLine = (lines: PlanLine[], { id, heading, afterId, body }: LineEdit): PlanLine[] => {
  if (body === null) return lines.filter((line) => line.id !== id)
  if (lines.some((line) => line.id === id))
    return lines.map((line) => (line.id === id ? { ...line, text: body.text } : line))
  const before = lines.findLastIndex((line) =>
    afterId === null ? line.heading < heading : line.id === afterId,
  )
  return lines.toSpliced(before + 1, 0, { id, heading, ...body, revision: 0, conflictOf: null })
}

const putTask = (tasks: PlanTask[], { id, body }: TaskEdit): PlanTask[] => {
  if (body === null) return tasks.filter((task) => task.id !== id)
  if (tasks.some((task) => task.id === id))
    return tasks.map((task) => (task.id === id ? { ...task, ...body } : task))
  return [...tasks, { ...body, id, revision: 0, conflictOf: null }]
}

/** The plan as it will read once the edits have arrived; a place the server does not know yet has revision 0. */
export const withEdits = <P extends Page>(page: P, queue: readonly PlanEdit[]): P =>
  queue.reduce<P>(
    (so, edit) =>
      edit.kind === 'line'
        ? { ...so, lines: putLine(so.lines, edit) }
        : { ...so, tasks: putTask(so.tasks, edit) },
    page,
  )
