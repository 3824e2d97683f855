/** Tables of plans at work: what was noted of each task, interim and final reviews, and reminders of owners. */
import type { PersonId, PlanId, PlanTaskId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { SummaryKind, TaskState } from '@quan-triet/shared/vocabulary/task-states'

export interface PlanWorkTables {
  /** One line a note; of a task and day the newest counts. */
  plan_task_progress: {
    id: string
    task_id: PlanTaskId
    /** The day of the task that it is about. */
    occurrence_on: Day
    /** Counts the notes of one occurrence from 1: two at once cannot both be the next. */
    number: number
    state: TaskState
    note_sealed: string | null
    recorded_at: Instant
    recorded_by: PersonId | null
  }
  /** An interim or final review (sơ kết, tổng kết), with how the tasks stood then. */
  plan_summary: {
    id: string
    plan_id: PlanId
    kind: SummaryKind
    held_on: Day
    content_sealed: string | null
    done: number
    due: number
    recorded_at: Instant
    recorded_by: PersonId | null
  }
  /** A rung of the reminders of one occurrence was taken. */
  plan_task_reminder: {
    task_id: PlanTaskId
    occurrence_on: Day
    rung: 'truoc' | 'dung' | 'sau'
    sent_at: Instant
  }
}
