/** Describes a plan at work: its tasks occurrence by occurrence, what was noted of them, and its interim and final reviews. */
import { z } from 'zod'
import { PlanState } from '../vocabulary/paper-states.ts'
import { TaskRepeat } from '../vocabulary/plans.ts'
import { SummaryKind, TaskState } from '../vocabulary/task-states.ts'
import { PersonId, PlanId, PlanTaskId } from './ids.ts'
import { Day, Instant } from './moments.ts'

const LONGEST_NOTE = 1000
const LONGEST_SUMMARY = 10_000

/** A task is due on each of its days; what is noted belongs to one of them. */
export const TaskOccurrence = z.object({
  on: Day,
  state: TaskState,
  /** The states that the reader may note now. */
  next: z.array(TaskState),
  /** 0: not late, or settled. */
  daysLate: z.int(),
  /** Of the newest note. */
  note: z.string().nullable(),
  at: Instant.nullable(),
  by: z.string().nullable(),
})
export type TaskOccurrence = z.infer<typeof TaskOccurrence>

export const WorkTask = z.object({
  id: PlanTaskId,
  text: z.string(),
  lead: z.string(),
  owner: z.object({ personId: PersonId, fullName: z.string() }).nullable(),
  repeats: TaskRepeat,
  result: z.string(),
  /** Those due by now and the next one, the newest first. */
  occurrences: z.array(TaskOccurrence),
  /** Of these. */
  done: z.int(),
})
export type WorkTask = z.infer<typeof WorkTask>

export const PlanSummary = z.object({
  id: z.string(),
  kind: SummaryKind,
  heldOn: Day,
  /** Null once its words were forgotten. */
  text: z.string().nullable(),
  /** How the tasks stood then: occurrences done, of those due by then. */
  done: z.int(),
  due: z.int(),
})
export type PlanSummary = z.infer<typeof PlanSummary>

export const PlanWork = z.object({
  planId: PlanId,
  today: Day,
  tasks: z.array(WorkTask),
  /** Occurrences done, of those listed; never given without each other. */
  done: z.int(),
  total: z.int(),
  late: z.int(),
  summaries: z.array(PlanSummary),
  /** The reviews that the reader may record now. */
  maySummarise: z.array(SummaryKind),
  mayClose: z.boolean(),
  /** Units below whose programme is neither finished nor excused: it cannot be closed before them. */
  openBelow: z.array(z.string()),
})
export type PlanWork = z.infer<typeof PlanWork>

export const OwnTask = z.object({
  planId: PlanId,
  planTitle: z.string(),
  unitName: z.string(),
  taskId: PlanTaskId,
  text: z.string(),
  lead: z.string(),
  result: z.string(),
  occurrence: TaskOccurrence,
})
export type OwnTask = z.infer<typeof OwnTask>

export const OwnTasks = z.object({
  today: Day,
  /** What is open first, the next due before the others; then what was settled last. */
  tasks: z.array(OwnTask),
})
export type OwnTasks = z.infer<typeof OwnTasks>

export const RecordTaskProgressInput = z.object({
  occurrenceOn: Day,
  /** What was seen, so that pressing twice notes once. */
  from: TaskState,
  state: TaskState,
  /** Asked for when a task is given up, or taken up again. */
  note: z.string().trim().min(3).max(LONGEST_NOTE).nullable(),
})
export type RecordTaskProgressInput = z.infer<typeof RecordTaskProgressInput>

export const SummarisePlanInput = z.object({
  kind: SummaryKind,
  from: PlanState,
  heldOn: Day,
  text: z.string().trim().min(1).max(LONGEST_SUMMARY),
})
export type SummarisePlanInput = z.infer<typeof SummarisePlanInput>

export const ClosePlanInput = z.object({ from: PlanState })
export type ClosePlanInput = z.infer<typeof ClosePlanInput>

export const PlanFileFormat = z.enum(['docx', 'pdf'])
export type PlanFileFormat = z.infer<typeof PlanFileFormat>
